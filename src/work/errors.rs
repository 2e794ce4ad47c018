use std::path::{Path, PathBuf};

use dateline_files::{OpenError, WriteError};

/// That a file of what users decide could not be read, and why.
#[derive(Debug, thiserror::Error)]
#[error("{}: {kind}", path.display())]
pub struct LoadError {
    pub path: PathBuf,
    pub kind: LoadErrorKind,
}

/// The reason in a [`LoadError`].
#[derive(Debug, thiserror::Error)]
pub enum LoadErrorKind {
    /// The system cannot read it, or it is no file.
    #[error(transparent)]
    Unreadable(OpenError),
    /// It is no JSON, or says what cannot be: what is wrong.
    #[error("is damaged: {0}")]
    Damaged(String),
    /// It is of another kind than wanted: what should stand in it.
    #[error("holds no {0}")]
    Other(&'static str),
    /// A newer version of Dateline wrote it.
    #[error(
        "was written by a newer version of Dateline: it is of version {found}, and this one understands up to {known}"
    )]
    Newer { found: u64, known: u64 },
}

impl LoadErrorKind {
    pub(super) fn at(self, path: &Path) -> LoadError {
        LoadError {
            path: path.to_owned(),
            kind: self,
        }
    }

    /// Whether the file is of no use to any version of Dateline as it is.
    pub fn is_damage(&self) -> bool {
        match self {
            Self::Damaged(_) | Self::Other(_) => true,
            Self::Unreadable(_) | Self::Newer { .. } => false,
        }
    }
}

/// That what users decided was not kept in its file, which is as it was.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// What is there cannot be read, so that it must not be written over.
    #[error(transparent)]
    Load(#[from] LoadError),
    #[error(transparent)]
    Write(#[from] WriteError),
}
