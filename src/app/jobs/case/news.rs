use std::path::PathBuf;
use std::sync::Arc;

use dateline_case::{Access, Marks, NoteId, UndoSteps};

use crate::case::Events;
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
    /// A note that was begun just now.
    pub begun: Option<NoteId>,
    /// What could not be done, in a sentence.
    pub failed: Option<String>,
    /// Whether the case was opened by its file, and its files of data are to be opened now.
    pub to_open: Option<Vec<PathBuf>>,
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
