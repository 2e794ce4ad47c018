use eframe::egui::Modifiers;

use crate::store::RowId;
use crate::timeline::Framed;

/// Which events are selected, which of them has the focus, and which is pointed at.
#[derive(Clone, Debug, PartialEq)]
pub enum SelectCommand {
    /// Selects an event by its row and nothing else, or nothing.
    Row(Option<RowId>),
    /// Takes an event into the selection, or out of it.
    Toggle(RowId),
    /// Selects, of what the table shows, all from where the selection began to this event.
    Reach(RowId, Picking),
    /// Takes the next event in the order of the table in, or going back towards where the selection began the last one out.
    ReachNext,
    /// The same towards the previous event.
    ReachPrevious,
    /// Selects some events by their rows.
    Rows(Vec<RowId>, Picking),
    /// Selects what a frame touches that was drawn on the timeline.
    Framed(Framed, Picking),
    /// Selects all that match and possibly touch the stretch of time in view.
    InView,
    /// Selects all that match, the undated included.
    Matching,
    /// Selects the next event in the order of the table.
    Next,
    /// Selects the previous event in the order of the table.
    Previous,
    /// Selects the next match, once it is known what matches, after the last the first again, and brings it into view.
    NextMatch,
    /// The same backwards.
    PreviousMatch,
    /// Selects the event some rows further down in the table.
    PageDown,
    /// And further up.
    PageUp,
    /// Selects the first event in the order of the table.
    First,
    Last,
    /// Selects the event with this id, as links between events name it.
    Id(String),
    /// The row of the event under the pointer.
    Hover(Option<RowId>),
}

impl SelectCommand {
    /// What a click on an event selects: with Ctrl it takes the event in or out, with Shift all up to it, with both beside what
    /// is selected.
    pub fn clicked(row: RowId, modifiers: Modifiers) -> Self {
        match (modifiers.command, modifiers.shift) {
            (false, false) => Self::Row(Some(row)),
            (true, false) => Self::Toggle(row),
            (_, true) => Self::Reach(row, Picking::with(modifiers)),
        }
    }
}

impl Picking {
    /// With Ctrl, what was selected before stays so.
    pub fn with(modifiers: Modifiers) -> Self {
        if modifiers.command { Self::Beside } else { Self::Alone }
    }
}

/// What becomes of what was selected before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picking {
    /// It is selected no more.
    Alone,
    /// It stays selected.
    Beside,
}
