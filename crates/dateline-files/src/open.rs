use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::{OddFile, words};

/// Why something was not opened or read.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It is no file.
    #[error(transparent)]
    Odd(#[from] OddFile),
    /// It has more bytes than such a file ever has: the most that it may have.
    #[error("is longer than {} MB", .0 >> 20)]
    TooLong(u64),
    /// The system cannot read it.
    #[error("{}", words(.0))]
    Io(#[from] io::Error),
}

impl OpenError {
    /// Whether nothing is there.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Io(error) if error.kind() == io::ErrorKind::NotFound)
    }
}

/// Opens a file for reading, and nothing else: what it is is looked at before, so that no pipe is waited for, and again after,
/// since another may have taken its place.
///
/// # Errors
/// If there is none, if it is something else, or if it may not be read.
pub fn open(path: &Path) -> Result<File, OpenError> {
    check(&fs::metadata(path)?)?;
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, no_waiting());
    let file = options.open(path)?;
    check(&file.metadata()?)?;
    Ok(file)
}

/// The bytes of a file that has at most `longest` of them.
///
/// # Errors
/// As [`open`]; if it has more.
pub fn read(path: &Path, longest: u64) -> Result<Vec<u8>, OpenError> {
    let file = open(path)?;
    let mut bytes = Vec::new();
    file.take(longest.saturating_add(1)).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > longest {
        return Err(OpenError::TooLong(longest));
    }
    Ok(bytes)
}

fn check(known: &fs::Metadata) -> Result<(), OddFile> {
    OddFile::of(known.file_type()).map_or(Ok(()), Err)
}

/// The flag with which opening a pipe waits for nobody; for files it means nothing.
#[cfg(unix)]
pub(crate) fn no_waiting() -> i32 {
    rustix::fs::OFlags::NONBLOCK.bits().cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_read_up_to_a_bound() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        fs::write(&path, "abc").unwrap();
        assert_eq!(read(&path, 3).unwrap(), b"abc");
        assert!(matches!(read(&path, 2), Err(OpenError::TooLong(2))));
        assert!(read(&folder.path().join("b"), 2).unwrap_err().is_missing());
        assert!(matches!(read(folder.path(), 2), Err(OpenError::Odd(OddFile::Folder))));
    }

    #[cfg(unix)]
    #[test]
    fn pipes_sockets_and_devices_are_told_and_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let (pipe, socket) = (folder.path().join("pipe"), folder.path().join("socket"));
        make_pipe(&pipe);
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        let told = |path: &Path| match open(path) {
            Err(OpenError::Odd(odd)) => odd,
            other => panic!("{other:?}"),
        };
        assert_eq!(told(&pipe), OddFile::Pipe);
        assert_eq!(told(&socket), OddFile::Socket);
        assert_eq!(told(Path::new("/dev/zero")), OddFile::Device);
    }

    #[cfg(unix)]
    fn make_pipe(path: &Path) {
        use rustix::fs::{CWD, FileType, Mode, mknodat};
        mknodat(CWD, path, FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
    }
}
