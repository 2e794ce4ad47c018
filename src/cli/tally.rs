use super::selection::Selection;
use crate::event::FigureRange;
use crate::query::{Certainty, FigureCursor, FigureSum};
use crate::store::{FigureKindId, RowId};

/// How many events have a value, possibly and surely, and how many they tell of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Tally {
    pub possible: u32,
    pub certain: u32,
    pub sum: FigureSum,
}

impl Tally {
    /// Adds an event.
    pub fn add(&mut self, seen: &Seen) {
        self.possible += 1;
        self.certain += u32::from(seen.is_certain);
        self.sum.add(seen.figure.as_ref(), seen.is_certain);
    }
}

/// A selected event as it is counted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub row: RowId,
    /// Whether it is surely selected.
    pub is_certain: bool,
    /// What it tells of the figure that is summed.
    pub figure: Option<FigureRange>,
}

impl Seen {
    /// What counts so only possibly.
    pub fn possibly(self) -> Self {
        Self {
            is_certain: false,
            ..self
        }
    }
}

/// All selected events, the dated first.
pub(super) fn all(selection: &Selection, kind: Option<FigureKindId>) -> impl Iterator<Item = Seen> {
    let store = &*selection.store;
    let certainty = Certainty::of(store, &selection.answer);
    let mut figures = FigureCursor::new(store, kind);
    selection.answer.rows().map(move |row| Seen {
        row,
        is_certain: certainty.is_sure_of(row),
        figure: figures.figure(row),
    })
}
