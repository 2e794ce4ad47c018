use std::path::PathBuf;
use std::sync::Arc;

use dateline_case::{Access, Marks, NoteId, UndoSteps};

use crate::case::{CaseOverlay, Events};
use crate::query::MarkedRows;
use crate::store::Store;

/// What is known of the case after something was asked.
#[derive(Clone)]
pub struct CaseNews {
    /// How many requests were done by this.
    pub requests: usize,
    /// Whose rows are meant.
    pub store: Arc<Store>,
    /// The case; `None` while nothing was marked.
    pub open: Option<OpenCase>,
    pub marks: Arc<Marks>,
    /// Where the marked events are.
    pub events: Arc<Events>,
    pub marked: Arc<MarkedRows>,
    /// What the case says instead of what the files say.
    pub overlay: Arc<CaseOverlay>,
    /// A note that was begun just now.
    pub begun: Option<NoteId>,
    /// What could not be done, in a sentence.
    pub failed: Option<String>,
    /// What was not found as it was marked, a sentence each.
    pub told: Vec<String>,
    /// What is to be opened now, if the case was opened by its file.
    pub look: Option<CaseLook>,
}

/// What belongs to a case that was opened by its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseLook {
    /// The case.
    pub case: PathBuf,
    /// Its files of data that are there, then what was handed over with it.
    pub files: Vec<PathBuf>,
    /// The names of those that are in none of the places where they may be.
    pub missing: Vec<String>,
    /// The names of those that have another size than when they were opened in it.
    pub changed: Vec<String>,
}

/// A case that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCase {
    pub path: PathBuf,
    /// Whether nobody has given it a place.
    pub is_unnamed: bool,
    pub access: Access,
    pub undo: UndoSteps,
}
