use std::path::PathBuf;

use dateline_batch::MappingError;

/// Why a file could not be read at all.
#[derive(Debug, thiserror::Error)]
#[error("{}: {kind}", path.display())]
pub struct Error {
    /// The file, as it was asked for.
    pub path: PathBuf,
    /// Why it cannot be read.
    pub kind: ErrorKind,
}

/// The reason in an [`Error`]; each prints as a clear sentence for users.
#[derive(Debug, thiserror::Error)]
pub enum ErrorKind {
    /// The system cannot read it.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// A folder was given.
    #[error("is a folder, not a file")]
    Folder,
    /// It holds no bytes, or nothing but white space.
    #[error("is empty")]
    Empty,
    /// It is of a kind that is not read, or holds no events; the sentence says which and what to do.
    #[error("{0}")]
    NotRecognised(String),
    /// It is of the own format, in a version that this program does not know.
    #[error("was written in version {found} of the Dateline format; this program reads up to version {known}")]
    NewerVersion {
        /// The version that the file says.
        found: u64,
        /// The newest version that this program reads.
        known: u32,
    },
    /// It is of a known kind but damaged or cut short; the sentence says where.
    #[error("{0}")]
    Damaged(String),
    /// It is text in which no table is found.
    #[error("is text, but no table or event file of a known kind")]
    NoTable,
    /// It unpacks to more than this many times its size.
    #[error("unpacks to more than {0} times its size, as files do that are made to fill a computer's memory")]
    Bomb(u64),
    /// It does not fit into the memory that is free.
    #[error("needs about {needed} MB of memory, and {available} MB are free")]
    TooLarge {
        /// Megabytes that reading it takes.
        needed: u64,
        /// Megabytes that are free.
        available: u64,
    },
    /// It became shorter while it was read.
    #[error("changed while it was being read; open it again")]
    Changed,
    /// The mapping that was given does not fit it.
    #[error("{0}")]
    Mapping(#[from] MappingError),
    /// The user has cancelled.
    #[error("opening was cancelled")]
    Cancelled,
}
