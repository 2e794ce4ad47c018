use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline_files::{NotWritten, WriteError};

use super::command::SaveCommand;
use crate::batch::Progress;

/// Which events are saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Those that the filters select.
    #[default]
    Matching,
    /// Those that the user selected.
    Selected,
    All,
}

impl Scope {
    pub const ALL: [Self; 3] = [Self::Matching, Self::Selected, Self::All];

    pub fn label(self) -> &'static str {
        match self {
            Self::Matching => "All that match the filters",
            Self::Selected => "What is selected",
            Self::All => "All events of the open files",
        }
    }
}

/// What is made to be saved, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    pub bytes: Arc<[u8]>,
    /// A file that may be written to though it was read: where the same was read from.
    pub over: Option<PathBuf>,
}

/// That something was not saved, and why.
#[derive(Debug)]
pub struct NotSaved {
    pub error: WriteError,
    /// Saves it over a file that may only be read.
    pub over: SaveCommand,
}

impl NotSaved {
    /// Whether the user can wish it to be saved all the same.
    pub fn is_read_only(&self) -> bool {
        matches!(self.error.reason, NotWritten::ReadOnly)
    }
}

/// Events that are being saved.
#[derive(Clone)]
pub struct Saving {
    /// Of the file.
    pub name: String,
    /// How often an event is looked at in all.
    pub looks: usize,
    pub progress: Arc<Progress>,
}

impl Saving {
    pub fn new(path: &Path, looks: usize) -> Self {
        Self {
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            looks,
            progress: Arc::default(),
        }
    }

    /// How much is done, from 0 to 100.
    pub fn percent(&self) -> u64 {
        let looks = u64::try_from(self.looks).unwrap_or(u64::MAX).max(1);
        (self.progress.rows().saturating_mul(100) / looks).min(100)
    }
}
