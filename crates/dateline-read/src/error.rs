use std::path::PathBuf;

use super::MappingError;

/// Why a file could not be read at all.
#[derive(Debug, thiserror::Error)]
#[error("{}: {kind}", path.display())]
pub struct Error {
    pub path: PathBuf,
    pub kind: ErrorKind,
}

/// The reason in an [`Error`]; each prints as a clear sentence for users.
#[derive(Debug, thiserror::Error)]
pub enum ErrorKind {
    #[error("{0}")]
    Io(#[from] std::io::Error),
    #[error("is a folder, not a file")]
    Folder,
    #[error("is empty")]
    Empty,
    #[error("{0}")]
    NotRecognised(String),
    #[error("was written in version {found} of the Dateline format; this program reads up to version {known}")]
    NewerVersion { found: u64, known: u32 },
    #[error("{0}")]
    Damaged(String),
    #[error("is text, but no table or event file of a known kind")]
    NoTable,
    #[error("unpacks to more than {0} times its size, as files do that are made to fill a computer's memory")]
    Bomb(u64),
    #[error("needs about {needed} MB of memory, and {available} MB are free")]
    TooLarge { needed: u64, available: u64 },
    #[error("changed while it was being read; open it again")]
    Changed,
    #[error("{0}")]
    Mapping(#[from] MappingError),
    #[error("opening was cancelled")]
    Cancelled,
}
