use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::place::{folder_of, place};
use crate::{NotWritten, WriteError};

/// Between two looks at whether it is our turn.
const PAUSE: Duration = Duration::from_millis(3);
/// Of the file's name, in bytes: with the rest it stays within what names may have.
const LONGEST_NAME: usize = 200;

/// That nobody else who waits for his turn writes a file: what it holds can be read, joined with what is new, and written.
///
/// Held through a lock on a file beside it, which is there as long.
#[derive(Debug)]
pub struct Turn {
    lock: File,
    path: PathBuf,
    /// The file that is read and written.
    place: PathBuf,
}

impl Turn {
    /// How long somebody else may hold it. Joining takes milliseconds, on a slow network disk perhaps a second.
    pub const PATIENCE: Duration = Duration::from_secs(10);

    /// Waits for one's turn.
    ///
    /// # Errors
    /// If somebody else holds it for longer than `patience`, or nothing can be written there.
    pub fn take(path: &Path, patience: Duration) -> Result<Self, WriteError> {
        #[cfg(unix)]
        crate::signals::heed_size_limit();
        let take = || -> Result<Self, NotWritten> {
            let place = place(path)?;
            let until = Instant::now() + patience;
            let lock_path = folder_of(&place).join(lock_name(&place));
            loop {
                if let Some(lock) = try_lock(&lock_path)? {
                    return Ok(Self {
                        lock,
                        path: lock_path,
                        place,
                    });
                }
                if Instant::now() >= until {
                    return Err(NotWritten::Busy);
                }
                std::thread::sleep(PAUSE);
            }
        };
        take().map_err(|reason| reason.at(path))
    }

    /// The file's whole path, where its links lead.
    pub fn place(&self) -> &Path {
        &self.place
    }

    /// Gives the file, which is damaged, another name with this day in it, and says which.
    ///
    /// # Errors
    /// What the system says.
    pub fn set_aside(&self, day: &str) -> Result<PathBuf, WriteError> {
        let folder = folder_of(&self.place);
        let stem = self.place.file_stem().unwrap_or_default().to_string_lossy();
        let stem = stem.get(..stem.floor_char_boundary(LONGEST_NAME)).unwrap_or(&stem);
        let ending = self.place.extension().unwrap_or_default().to_string_lossy();
        let names = (1_u32..).map(|number| match number {
            1 => format!("{stem}{ASIDE}{day}.{ending}"),
            number => format!("{stem}{ASIDE}{day}-{number}.{ending}"),
        });
        let mut names = names.map(|name| folder.join(name));
        let free = names.find(|name| fs::symlink_metadata(name).is_err());
        let set_aside = || -> io::Result<PathBuf> {
            let name = free.ok_or(io::ErrorKind::AlreadyExists)?;
            fs::rename(&self.place, &name)?;
            crate::draft::sync(folder)?;
            Ok(name)
        };
        set_aside().map_err(|error| NotWritten::from(error).at(&self.place))
    }

    /// Removes the file.
    ///
    /// # Errors
    /// What the system says, but not if there is none.
    pub fn remove(&self) -> Result<(), WriteError> {
        match fs::remove_file(&self.place) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(NotWritten::from(error).at(&self.place)),
            _ => Ok(()),
        }
    }
}

/// What stands in the name of a file that was set aside.
const ASIDE: &str = ".damaged-";

/// Whether a file was set aside, by its name.
pub fn is_set_aside(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().contains(ASIDE))
}

fn try_lock(path: &Path) -> io::Result<Option<File>> {
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, crate::open::no_waiting());
    let lock = options.open(path)?;
    match lock.try_lock() {
        // Whoever held it last may have removed it between our opening and locking it.
        Ok(()) if !is_there(&lock, path) => Ok(None),
        // A disk that knows no locks lets everybody write at once.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(Some(lock)),
        Err(TryLockError::WouldBlock) => Ok(None),
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        // Elsewhere a file that others have open cannot be removed and made anew at once; it stays there.
        if cfg!(unix) {
            fs::remove_file(&self.path).ok();
        }
        self.lock.unlock().ok();
    }
}

/// Hidden, and of no other program.
fn lock_name(place: &Path) -> OsString {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let name = name.get(..name.floor_char_boundary(LONGEST_NAME)).unwrap_or(&name);
    format!(".dateline-{name}.lock").into()
}

#[cfg(unix)]
fn is_there(lock: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let (Ok(lock), Ok(named)) = (lock.metadata(), fs::symlink_metadata(path)) else {
        return false;
    };
    (lock.dev(), lock.ino()) == (named.dev(), named.ino())
}

#[cfg(not(unix))]
fn is_there(_: &File, _: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_are_taken_one_after_another_and_leave_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("number");
        fs::write(&path, "0").unwrap();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let _turn = Turn::take(&path, Duration::from_mins(5)).unwrap();
                        let number: u32 = fs::read_to_string(&path).unwrap().parse().unwrap();
                        fs::write(&path, (number + 1).to_string()).unwrap();
                    }
                });
            }
        });
        assert_eq!(fs::read_to_string(&path).unwrap(), "200");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_is_set_aside_keeps_all_that_was_set_aside_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("names.json");
        let turn = Turn::take(&path, Duration::ZERO).unwrap();
        for (text, name) in [
            ("one", "names.damaged-2026-11-29.json"),
            ("two", "names.damaged-2026-11-29-2.json"),
        ] {
            fs::write(&path, text).unwrap();
            let aside = turn.set_aside("2026-11-29").unwrap();
            assert_eq!(
                (aside.file_name().unwrap().to_str(), is_set_aside(&aside)),
                (Some(name), true)
            );
            assert_eq!(fs::read_to_string(aside).unwrap(), text);
        }
        assert!(!path.exists() && !is_set_aside(&path));
    }

    #[test]
    fn a_turn_that_somebody_holds_is_not_waited_for_without_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("n".repeat(255));
        let turn = Turn::take(&path, Duration::ZERO).unwrap();
        let busy = Turn::take(&path, Duration::from_millis(20)).unwrap_err();
        assert!(matches!(busy.reason, NotWritten::Busy), "{busy}");
        drop(turn);
        Turn::take(&path, Duration::ZERO).unwrap();
    }
}
