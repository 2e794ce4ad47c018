use std::io;

use dateline_files::{self as files, NotWritten, WriteError, words};

use crate::batch::Cancelled;
use crate::read;

/// Why a verb gave up, as one line for the terminal.
#[derive(Debug)]
pub struct Failure {
    message: String,
    status: u8,
    is_closed_pipe: bool,
}

impl Failure {
    /// Something could not be read, made or written: status 1.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            status: 1,
            is_closed_pipe: false,
        }
    }

    /// The arguments make no sense: status 2.
    pub fn usage(message: impl Into<String>) -> Self {
        Self {
            status: 2,
            ..Self::new(message)
        }
    }

    pub fn status(&self) -> u8 {
        self.status
    }

    /// Whether nobody reads standard output any more.
    pub fn is_closed_pipe(&self) -> bool {
        self.is_closed_pipe
    }
}

impl From<read::Error> for Failure {
    fn from(error: read::Error) -> Self {
        let how = match error.kind {
            read::ErrorKind::TooLarge {
                has_beginning: true, ..
            } => "; --first 100000 reads its beginning",
            _ => "",
        };
        Self::new(format!("{error}{how}"))
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        let how = match error.reason {
            NotWritten::Exists => "; --force replaces it",
            _ => "",
        };
        Self::new(format!("{error}{how}"))
    }
}

impl From<dateline_case::Error> for Failure {
    fn from(error: dateline_case::Error) -> Self {
        Self::new(error.to_string())
    }
}

impl From<Cancelled> for Failure {
    /// Never met: nobody cancels a verb, but ends the program.
    fn from(cancelled: Cancelled) -> Self {
        Self::new(cancelled.to_string())
    }
}

impl From<io::Error> for Failure {
    /// From an error on standard output.
    fn from(error: io::Error) -> Self {
        Self {
            is_closed_pipe: files::is_closed_pipe(&error),
            ..Self::new(format!("standard output: {}", words(&error)))
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}
