use dateline_case::{CorrectionId, MergeId, OwnEventId};

use crate::app::event_form::EventForm;

/// What the case says of events instead of what files say, and beside it.
#[derive(Clone, Debug, PartialEq)]
pub enum EditCommand {
    /// Opens the form of the selected event: to correct it, or to change it if it was entered.
    Edit,
    /// Opens a form for a new event.
    New,
    /// Types something else into the form.
    Change(Box<EventForm>),
    /// Keeps what the form says.
    Keep,
    /// Has what the file says count again instead of a correction.
    TakeBack(CorrectionId),
    /// Removes an event that was entered.
    Remove(OwnEventId),
    /// Takes the selected events for one; the one with the focus gives date, title and place.
    Merge,
    /// Takes them apart again.
    Split(MergeId),
    /// From events as they are corrected to events as their files say, and back.
    ToggleAsInFiles,
}
