use std::fmt;
use std::io;

/// An error of the system, or of a library that decodes bytes: what sort it is, and its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignError {
    /// What sort it is.
    pub kind: ForeignErrorKind,
    /// In the words of the library.
    pub words: Box<str>,
}

/// Sorts of errors that all libraries tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForeignErrorKind {
    /// The system cannot read or write.
    System(io::ErrorKind),
    /// The bytes end too early.
    CutShort,
    /// The bytes are not what the format wants.
    Invalid,
    /// The library does not know this way of writing the format.
    Unsupported,
    /// A part that is needed is not there.
    Missing,
    /// A password is needed.
    Locked,
}

impl ForeignError {
    /// Of an error that prints as the library words it.
    pub fn new(kind: ForeignErrorKind, words: impl fmt::Display) -> Self {
        Self {
            kind,
            words: words.to_string().into(),
        }
    }
}

impl ForeignError {
    /// What is wrong with a file, and what to do about it.
    pub fn advice(&self) -> impl fmt::Display {
        match self.kind {
            ForeignErrorKind::CutShort => "it is cut short; copy or download it again".to_owned(),
            ForeignErrorKind::Locked | ForeignErrorKind::Unsupported => self.words.to_string(),
            ForeignErrorKind::System(_) | ForeignErrorKind::Invalid | ForeignErrorKind::Missing => {
                format!(
                    "its bytes are not as they should be ({}); copy or download it again",
                    self.words
                )
            }
        }
    }
}

impl From<io::Error> for ForeignError {
    fn from(error: io::Error) -> Self {
        Self::new(error.kind().into(), error)
    }
}

impl From<io::ErrorKind> for ForeignErrorKind {
    fn from(kind: io::ErrorKind) -> Self {
        match kind {
            io::ErrorKind::UnexpectedEof => Self::CutShort,
            io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => Self::Invalid,
            kind => Self::System(kind),
        }
    }
}

/// In the words of the library.
impl fmt::Display for ForeignError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

impl std::error::Error for ForeignError {}
