use std::io;
use std::path::{Path, PathBuf};

use dateline_files::{OpenError, WriteError, words};
use rusqlite::ErrorCode;
use rusqlite::ffi::{SQLITE_IOERR_WRITE, SQLITE_READONLY_CANTINIT, SQLITE_READONLY_RECOVERY, SQLITE_READONLY_ROLLBACK};

use crate::{NoRandomness, Note, ReadOnlyReason};

/// That something could not be done with a case, and why. The case is as it was.
#[derive(Debug, thiserror::Error)]
#[error("{}: {kind}", path.display())]
pub struct Error {
    /// The file of the case.
    pub path: PathBuf,
    /// Why.
    pub kind: ErrorKind,
}

/// The reason in an [`Error`].
#[derive(Debug, thiserror::Error)]
pub enum ErrorKind {
    /// The system cannot open it, or it is no file.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// There is something already where a case should be made.
    #[error("is there already")]
    Exists,
    /// It has no bytes.
    #[error("is empty, and no case")]
    Empty,
    /// It is of another kind.
    #[error("is no case of Dateline")]
    NoCase,
    /// A newer version of Dateline wrote it.
    #[error(
        "was written by a newer version of Dateline: it is of version {found}, and this one understands up to {known}"
    )]
    Newer {
        /// Its version.
        found: u32,
        /// The newest that is understood.
        known: u32,
    },
    /// What is wrong with its content.
    #[error("is damaged: {0}")]
    Damaged(String),
    /// It holds what no case holds: what, in words.
    #[error("is no case as Dateline makes it: {0}")]
    Foreign(String),
    /// The last step was cut off, and it cannot be written to in order to take that back.
    #[error(
        "was not closed in order, and can be opened only where it can be written to; copy it elsewhere, with the file -journal beside it"
    )]
    Unfinished,
    /// Another program holds it for longer than is waited for.
    #[error("another program holds it")]
    Busy,
    /// It is open for reading only.
    #[error("nothing can be added: {0}")]
    ReadOnly(ReadOnlyReason),
    /// There is no room for what is added.
    #[error("could not be written: {}", words(&io::ErrorKind::StorageFull.into()))]
    DiskFull,
    /// The system cannot write it.
    #[error("could not be written: {0}")]
    NotWritten(String),
    /// The system cannot read it.
    #[error("could not be read: {0}")]
    NotRead(String),
    /// What is added is too large.
    #[error("{what} has at most {most} bytes")]
    TooLong {
        /// What.
        what: &'static str,
        /// How many bytes it may have.
        most: usize,
    },
    /// More events than may be changed at once.
    #[error("at most {0} events can be changed at once")]
    TooMany(usize),
    /// Fewer than two events cannot be one.
    #[error("it takes two events at least")]
    TooFew,
    /// Fewer than two names cannot be one, nor two.
    #[error("it takes two names at least")]
    TooFewNames,
    /// An event cannot be linked with itself.
    #[error("an event is not linked with itself")]
    LinksItself,
    /// A case cannot be brought into itself.
    #[error("is the case itself")]
    Itself,
    /// Its log and what it holds differ: what, in words.
    #[error("is not as its log says: {0}")]
    NotAsLogged(String),
    /// Both cases changed something, each in its own way, and nobody has said what counts.
    #[error("conflicts that are to be decided first: {0}")]
    Undecided(usize),
    /// A name is blank, or more than one line.
    #[error("a name is one line, and not blank")]
    NameIsNoLine,
    /// Another tag or view of the case is called so.
    #[error("“{0}” is there already")]
    NameTaken(String),
    /// What is to be changed is not there any more.
    #[error("{0} is not there any more")]
    Gone(&'static str),
    /// The system gives no random numbers.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// A copy was not written.
    #[error(transparent)]
    Copy(#[from] WriteError),
}

impl ErrorKind {
    /// With the file that it is about.
    pub(crate) fn at(self, path: &Path) -> Error {
        Error {
            path: path.to_owned(),
            kind: self,
        }
    }

    pub(crate) fn too_long(what: &'static str, most: usize) -> Self {
        Self::TooLong { what, most }
    }

    /// That a note is longer than any.
    pub(crate) fn long_note() -> Self {
        Self::too_long("a note", Note::LONGEST)
    }
}

impl From<rusqlite::Error> for ErrorKind {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            // A value of another type or length than it should have.
            return Self::Damaged(error.to_string());
        };
        let words = message.clone().unwrap_or_else(|| failure.to_string());
        match (failure.code, failure.extended_code) {
            (_, SQLITE_READONLY_ROLLBACK | SQLITE_READONLY_RECOVERY | SQLITE_READONLY_CANTINIT) => Self::Unfinished,
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Self::Busy,
            (ErrorCode::ReadOnly, _) => Self::ReadOnly(ReadOnlyReason::NoPermission),
            (ErrorCode::DiskFull, _) => Self::DiskFull,
            (ErrorCode::SystemIoFailure, code) if code == SQLITE_IOERR_WRITE => Self::NotWritten(words),
            (ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::PermissionDenied, _) => {
                Self::NotRead(words)
            }
            (ErrorCode::NotADatabase, _) => Self::NoCase,
            _ => Self::Damaged(words),
        }
    }
}
