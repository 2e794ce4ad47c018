use std::sync::Arc;

use crate::query::{PickedRows, RowSet};
use crate::store::RowId;

/// What is selected: any number of events, of which one may have the focus. Clones share the rows.
///
/// Events that the filters no longer let through stay selected, and the window says how many these are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    focus: Option<RowId>,
    anchor: Option<RowId>,
    rows: Arc<PickedRows>,
}

impl Selection {
    /// One event, which has the focus, or none.
    pub fn of(row: Option<RowId>) -> Self {
        Self {
            focus: row,
            anchor: row,
            rows: Arc::new(row.map_or_else(PickedRows::default, PickedRows::from)),
        }
    }

    /// These events; focus and anchor stay where they are if they are among them. A single one has the focus.
    #[must_use]
    pub fn with_rows(&self, set: RowSet) -> Self {
        let rows = PickedRows::from(set);
        let only = rows.iter().next().filter(|_| rows.len() == 1);
        let kept = |row: Option<RowId>| only.or_else(|| row.filter(|&row| rows.contains(row)));
        Self {
            focus: kept(self.focus),
            anchor: kept(self.anchor),
            rows: Arc::new(rows),
        }
    }

    /// The same events with the focus on this one of them.
    #[must_use]
    pub fn focused_on(self, row: RowId) -> Self {
        debug_assert!(self.contains(row), "the focus is on what is selected");
        Self {
            focus: Some(row),
            ..self
        }
    }

    /// With an event of a store with so many rows taken in or out. What is taken in gets the focus.
    #[must_use]
    pub fn toggled(&self, row: RowId, rows: usize) -> Self {
        let mut set = self.rows.to_set(rows);
        let is_in = !self.contains(row);
        set.set(row, is_in);
        let toggled = self.with_rows(set);
        Self {
            focus: if is_in { Some(row) } else { toggled.focus },
            anchor: Some(row),
            ..toggled
        }
    }

    /// The event whose details are shown, from which keys step, and to which links are drawn.
    pub fn focus(&self) -> Option<RowId> {
        self.focus
    }

    /// Where the selection began: from here Shift reaches.
    pub fn anchor(&self) -> Option<RowId> {
        self.anchor.or(self.focus)
    }

    /// All selected events.
    pub fn rows(&self) -> &Arc<PickedRows> {
        &self.rows
    }

    /// How many events are selected.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nothing is selected.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether more than one event is selected.
    pub fn is_several(&self) -> bool {
        self.len() > 1
    }

    /// Whether an event is selected.
    pub fn contains(&self, row: RowId) -> bool {
        self.rows.contains(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: usize = 10;

    fn rows(selection: &Selection) -> Vec<usize> {
        selection.rows().iter().map(RowId::index).collect()
    }

    #[test]
    fn events_are_taken_in_and_out() {
        let three = Selection::of(Some(RowId::at(3)));
        let both = three.toggled(RowId::at(7), ROWS);
        assert_eq!((rows(&both), both.focus()), (vec![3, 7], Some(RowId::at(7))));
        let again = both.toggled(RowId::at(7), ROWS);
        assert_eq!((rows(&again), again.focus()), (vec![3], Some(RowId::at(3))));
        assert_eq!(
            again.anchor(),
            Some(RowId::at(7)),
            "Shift reaches from what was clicked last"
        );
        let none = again.toggled(RowId::at(3), ROWS);
        assert!(none.is_empty() && none.focus().is_none());
    }

    #[test]
    fn the_focus_is_on_what_is_selected() {
        let three = Selection::of(Some(RowId::at(3)));
        let all = three.with_rows(RowSet::all(ROWS));
        assert_eq!((all.len(), all.focus()), (ROWS, Some(RowId::at(3))));
        let mut others = RowSet::all(ROWS);
        others.set(RowId::at(3), false);
        assert_eq!(three.with_rows(others).focus(), None);
    }
}
