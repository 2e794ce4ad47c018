use std::path::PathBuf;

use dateline_batch::MappingError;
use dateline_batch::budget::Met;
use dateline_batch::unread::{Damage, Refusal, Unread};

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
    #[error("{}", dateline_files::words(.0))]
    Io(#[from] std::io::Error),
    /// A folder was given.
    #[error("is a folder, not a file")]
    Folder,
    /// A device or a pipe was given.
    #[error("is a device or a pipe, not a file")]
    Device,
    /// It is of a kind that is not read, or holds no events.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// It is of a known kind but damaged or cut short.
    #[error("{0}")]
    Damaged(#[from] Damage),
    /// It goes beyond a bound of reading, which can be raised.
    #[error("{0}")]
    Bound(#[from] Met),
    /// It does not fit into the memory that is free.
    #[error("needs about {needed} MB of memory, and {available} MB are free")]
    TooLarge {
        /// Megabytes that reading it takes.
        needed: u64,
        /// Megabytes that are free.
        available: u64,
        /// Whether its beginning can be read alone.
        has_beginning: bool,
    },
    /// It became shorter while it was read.
    #[error("changed while it was being read; open it again")]
    Changed,
    /// The mapping that was given does not fit it.
    #[error("{0}")]
    Mapping(#[from] MappingError),
    /// Reading it met a fault of the program itself.
    #[error("could not be read: a fault of Dateline itself")]
    Fault,
    /// The user has cancelled.
    #[error("opening was cancelled")]
    Cancelled,
}

impl Error {
    /// Whether the file may be a table, and could be read if somebody said what its columns are.
    pub fn may_be_table(&self) -> bool {
        matches!(self.kind, ErrorKind::Refused(Refusal::NoTable) | ErrorKind::Mapping(_))
    }
}

impl ErrorKind {
    /// What is wrong with the content of the file.
    ///
    /// # Errors
    /// Itself, if the fault is not with the content.
    pub(crate) fn into_unread(self) -> Result<Unread, Self> {
        match self {
            Self::Refused(refusal) => Ok(refusal.into()),
            Self::Damaged(damage) => Ok(damage.into()),
            Self::Bound(met) => Ok(met.into()),
            Self::Mapping(error) => Ok(error.into()),
            other => Err(other),
        }
    }
}

impl From<Unread> for ErrorKind {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::Refused(refusal) => refusal.into(),
            Unread::Damaged(damage) => damage.into(),
            Unread::Bound(met) => met.into(),
            Unread::Mapping(error) => error.into(),
        }
    }
}
