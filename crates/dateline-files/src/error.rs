use std::io;
use std::path::{Path, PathBuf};

use crate::{OddFile, words};

/// That a file was not written, and why. What stood there still stands there.
#[derive(Debug, thiserror::Error)]
#[error("{}: {reason}", path.display())]
pub struct WriteError {
    /// The file, as it was asked for.
    pub path: PathBuf,
    /// Why it was not written.
    pub reason: NotWritten,
}

/// The reason in a [`WriteError`].
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// It is one of those that are read.
    #[error("is one of the files that are read; write to another")]
    IsRead,
    /// It stands where Dateline keeps what users added by hand.
    #[error("stands where Dateline keeps your own work; write elsewhere")]
    IsWork,
    /// It is there, and is to stay.
    #[error("is there already")]
    Exists,
    /// It is there and may only be read.
    #[error("is read-only")]
    ReadOnly,
    /// It is no file.
    #[error(transparent)]
    Odd(#[from] OddFile),
    /// Another process has held its place for too long.
    #[error("another Dateline is writing it")]
    Busy,
    /// The system cannot write it.
    #[error("could not be written: {}", words(.0))]
    Io(#[from] io::Error),
}

impl NotWritten {
    /// With the file that it is about.
    pub fn at(self, path: &Path) -> WriteError {
        WriteError {
            path: path.to_owned(),
            reason: self,
        }
    }
}
