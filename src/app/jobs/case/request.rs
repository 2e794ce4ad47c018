use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use dateline_case::{
    Answer, Author, Colour, CorrectionId, DataFileId, Item, LinkId, MergeId, NewCorrection, NoteId, OwnEventId,
    SaidOfNames, Signed, View, ViewId,
};
use dateline_files::Door;

use crate::event::LinkKind;
use crate::store::{RowId, Store};
use crate::work::{HandLink, NameWork};

/// What the thread that has the case is asked.
pub enum CaseRequest {
    /// Other files are open, or their rows stand in another order.
    Opened(OpenedFiles),
    /// Opens a case by its file, and what was handed over with it.
    Open(PathBuf, Vec<PathBuf>),
    Change(CaseStep),
    /// Reads the log.
    ReadLog,
    /// Looks how the files of data are.
    LookAtFiles,
    /// Packs the case with its files of data into an archive.
    Pack {
        path: PathBuf,
        author: Author,
        door: Box<Door>,
    },
    /// Unpacks a packed case into a folder beside it.
    Unpack(PathBuf, Box<Door>),
    /// What bringing in the case of this file would change.
    Compare(PathBuf),
    /// Writes the case to another file, which is the case from now on.
    SaveAs {
        path: PathBuf,
        author: Author,
        door: Box<Door>,
    },
}

/// Files that are open.
pub struct OpenedFiles {
    pub store: Arc<Store>,
    /// Where cases are kept to which nobody has given a place; nowhere if there is none.
    pub folder: Option<PathBuf>,
    /// Files that were opened before; the cases among them may be about these.
    pub recent: Vec<PathBuf>,
}

/// A change, and who makes it.
pub struct CaseStep {
    pub author: Author,
    pub change: CaseChange,
}

impl CaseChange {
    /// Whether it adds something, for which a case is begun where there is none.
    pub fn adds(&self) -> bool {
        matches!(
            self,
            Self::Star(_)
                | Self::Tag { .. }
                | Self::AddNote(_)
                | Self::SaveView(..)
                | Self::Correct(..)
                | Self::Enter(_)
                | Self::Merge(_)
                | Self::Link(_)
                | Self::TakeTimesketchMarks
                | Self::BringInWork(..)
        )
    }
}

/// A link that is to be added between the events of two rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRowLink {
    pub kind: LinkKind,
    pub from: RowId,
    pub to: RowId,
    pub why: String,
}

/// What is changed in a case. Rows are those of the files that were opened last.
#[derive(Clone, Debug, PartialEq)]
pub enum CaseChange {
    Star(Vec<RowId>),
    Unstar(Vec<RowId>),
    /// Gives a tag of this name, which is made in this colour if there is none yet.
    Tag {
        name: String,
        colour: Colour,
        rows: Vec<RowId>,
    },
    Untag {
        name: String,
        rows: Vec<RowId>,
    },
    AddNote(RowId),
    /// Gives what rows of Timesketch say of their events.
    TakeTimesketchMarks,
    EditNote(NoteId, String),
    RemoveNote(NoteId),
    /// Saves a view, or changes the one of its id; with a row, that row's event is the one that is selected in it.
    SaveView(Box<View>, Option<RowId>),
    RemoveView(ViewId),
    /// Corrects the event in a row in these parts and no others.
    Correct(RowId, Vec<NewCorrection>),
    /// Has what the file says count again.
    TakeBack(CorrectionId),
    /// Adds events that no file has, as JSON.
    Enter(Vec<String>),
    EditEntered(OwnEventId, String),
    RemoveEntered(OwnEventId),
    /// Takes events for one, the first of which gives date, title and place.
    Merge(Vec<RowId>),
    Split(MergeId),
    /// Has these decisions on names hold and no others; those without a signature are made now.
    SetNames(Vec<(SaidOfNames, Option<Signed>)>),
    /// Links the event in the first row with that in the second.
    Link(NewRowLink),
    Unlink(LinkId),
    /// Brings in decisions on names and links that were made outside of a case.
    BringInWork(Arc<NameWork>, Vec<(NewRowLink, HandLink)>),
    /// Says where a file of data of the case is now.
    Locate(DataFileId, PathBuf),
    /// Brings in the case of a file, with what was decided where both changed the same.
    Join(PathBuf, HashMap<Item, Answer>),
    Undo,
    Redo,
}
