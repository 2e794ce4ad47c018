use std::path::PathBuf;

use dateline_case::NoteId;
use dateline_files::Existing;

/// What the user adds to the case.
#[derive(Clone, Debug, PartialEq)]
pub enum CaseCommand {
    /// Gives the selected event a star, or takes it.
    ToggleStar,
    /// Gives the selected event the tag of this name, which is made if there is none, or takes it.
    ToggleTag(String),
    /// Begins a note about the selected event.
    AddNote,
    /// Gives the stars, tags and notes that rows of Timesketch have in columns of their own.
    TakeTimesketchMarks,
    /// Gives a note a new text.
    EditNote(NoteId, String),
    RemoveNote(NoteId),
    /// The note that was begun has the keys now.
    WritingNote,
    /// Who adds to cases on this computer from now on, by the name or pseudonym that he gives.
    SetAuthor(String),
    /// Asks where the case is to be saved.
    SaveDialog,
    SaveAs(PathBuf, Existing),
}
