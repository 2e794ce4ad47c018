//! How many of what: the figures of events, in a column for each name that files give them. Names of one kind are counted
//! together, and can be taken apart again, since the columns stay as files have them.

mod column;
mod gathered;
mod kinds;
mod store;

use dateline_event::FigureRange;
use rayon::prelude::*;

use super::RowId;

pub(super) use column::FigureColumn;
pub(super) use gathered::{FigureRun, KeptNames};
pub use kinds::{FigureKind, FigureKindId, FigureKinds};

dateline_batch::id! {
    /// Which name of figures, as files write it.
    pub struct WrittenId;
}

/// The figures of all rows, as files name them.
#[derive(Default)]
pub(super) struct Figures {
    /// What is counted, as it is called; in the order of `columns`.
    pub names: Vec<String>,
    pub columns: Vec<FigureColumn>,
    /// So many further names are not kept, since there are too many: those of the fewest events.
    pub left_out: usize,
}

impl Figures {
    /// The same figures of rows in another order: `order` has the old number of each new row.
    pub fn reordered(&self, order: impl ExactSizeIterator<Item = RowId>) -> Self {
        if self.columns.is_empty() {
            return Self::default();
        }
        let mut places = vec![0; order.len()];
        for (new, old) in (0..).zip(order) {
            if let Some(place) = places.get_mut(old.index()) {
                *place = new;
            }
        }
        Self {
            names: self.names.clone(),
            columns: self
                .columns
                .par_iter()
                .map(|column| column.renumbered(&places))
                .collect(),
            left_out: self.left_out,
        }
    }

    /// The same figures of rows that stand where `places` says, without those that stand nowhere ([`FigureColumn::NOWHERE`]), and
    /// these beside them.
    pub fn overlaid(&self, places: &[u32], new: &[(RowId, String, FigureRange)]) -> Self {
        let mut names = self.names.clone();
        for (_, name, _) in new {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        let none = FigureColumn::default();
        let columns = names.par_iter().enumerate().map(|(at, name)| {
            let of_name = new.iter().filter(|(_, other, _)| other == name);
            let new = of_name.map(|(row, _, range)| (*row, *range));
            self.columns.get(at).unwrap_or(&none).overlaid(places, new)
        });
        Self {
            columns: columns.collect(),
            left_out: self.left_out,
            names: names.clone(),
        }
    }

    pub fn column(&self, name: WrittenId) -> Option<&FigureColumn> {
        self.columns.get(name.index())
    }
}
