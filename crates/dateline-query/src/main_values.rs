use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{Facet, Store, ValueId};

use super::PickedRows;
use super::ranking::ranking;
use super::value_counter::count_values;

/// The values of a facet that most of some rows have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MainValues {
    /// Each with how many of the rows have it, most first, ties by name. In a tree a row has the node alone that it names,
    /// not those above it.
    pub values: Vec<(ValueId, u32)>,
    /// How many further values there are.
    pub more: usize,
}

impl MainValues {
    /// Of so many values at most; an error if it was cancelled.
    pub fn among(
        store: &Store,
        facet: Facet,
        rows: &PickedRows,
        most: usize,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let counts = count_values(store, facet, &rows.to_set(store.len()), cancel)?;
        let count = |value: ValueId| counts.get(value.index()).copied().unwrap_or_default();
        let ranked = ranking(store, facet, store.named_values(facet), count);
        Ok(Self {
            more: ranked.len().saturating_sub(most),
            values: ranked
                .into_iter()
                .take(most)
                .map(|value| (value, count(value)))
                .collect(),
        })
    }
}
