use std::path::PathBuf;
use std::sync::Arc;

use dateline_case::{Access, Conflict, Digest, EventId, Marks, NoteId, UndoSteps};

use super::reading::CaseLog;
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
    /// Events that were entered just now.
    pub entered: Vec<EventId>,
    /// What was done, in a sentence, where nothing else shows it.
    pub done: Option<String>,
    /// The log, if it was asked for.
    pub log: Option<Arc<CaseLog>>,
    /// A file of data that was found, and is to be opened beside the others.
    pub beside: Option<PathBuf>,
    /// A case that was unpacked, and is to be opened now.
    pub unpacked: Option<PathBuf>,
    /// What bringing in another case would change.
    pub compared: Option<ComparedCase>,
    /// Why the last change was not made, in a sentence.
    pub failed: Option<String>,
    /// What else could not be done, in a sentence: nothing of the user's is unsaved.
    pub refused: Option<String>,
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

/// What bringing in another case would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedCase {
    /// Its file.
    pub path: PathBuf,
    /// The sum of the last step of its log.
    pub head: Digest,
    /// What comes in, a line each.
    pub comes: Vec<String>,
    /// What both changed, each in its own way.
    pub conflicts: Vec<Conflict>,
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
