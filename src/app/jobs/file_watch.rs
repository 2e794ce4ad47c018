use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use dateline_files::Stamp;

use super::outbox::{Message, Outbox};

/// A file, and how it was seen when it was read.
pub type Watched = (PathBuf, Stamp);

/// Looks every second whether files on the disk have changed, on network shares too, where systems tell nobody.
pub struct FileWatch {
    watched: Sender<Vec<Watched>>,
}

impl FileWatch {
    const PAUSE: Duration = Duration::from_secs(1);

    /// Starts the thread; it ends when this is dropped.
    ///
    /// # Errors
    /// If the system starts no more threads.
    pub(super) fn spawn(outbox: Outbox) -> io::Result<Self> {
        let (watched, told) = channel();
        std::thread::Builder::new()
            .name("files".to_owned())
            .spawn(move || watch(&told, &outbox))?;
        Ok(Self { watched })
    }

    /// Watches these files from now on, and no others.
    pub fn follow(&self, files: Vec<Watched>) {
        // Without the thread, nothing is noticed.
        self.watched.send(files).ok();
    }
}

fn watch(told: &Receiver<Vec<Watched>>, outbox: &Outbox) {
    let mut files: Vec<Watched> = Vec::new();
    loop {
        let next = if files.is_empty() {
            told.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else {
            told.recv_timeout(FileWatch::PAUSE)
        };
        match next {
            Ok(others) => files = others,
            Err(RecvTimeoutError::Timeout) => {
                let changed = changed(&mut files);
                if !changed.is_empty() {
                    outbox.send(Message::FilesChanged(changed));
                }
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// The files that are others than they were seen last. One that is gone may be about to be replaced.
fn changed(files: &mut [Watched]) -> Vec<PathBuf> {
    let changed = files.iter_mut().filter_map(|(path, seen)| {
        let now = Stamp::of(path).filter(|now| now != seen)?;
        *seen = now;
        Some(path.clone())
    });
    changed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn each_change_is_told_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, "a").unwrap();
        let mut files = vec![(path.clone(), Stamp::of(&path).unwrap())];
        assert!(changed(&mut files).is_empty());
        fs::write(&path, "ab").unwrap();
        assert_eq!(changed(&mut files), std::slice::from_ref(&path));
        assert!(changed(&mut files).is_empty());
        fs::remove_file(&path).unwrap();
        assert!(changed(&mut files).is_empty());
        fs::write(&path, "abc").unwrap();
        assert_eq!(changed(&mut files), [path]);
    }
}
