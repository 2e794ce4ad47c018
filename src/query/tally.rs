use rayon::prelude::*;

use super::engine::Cancelled;
use super::row_set::RowSet;
use crate::store::{Facet, Store};

/// How many of `rows` have each value of a facet; in a tree, each node itself rather than what lies within it.
pub(super) fn tally(
    store: &Store,
    facet: Facet,
    rows: &RowSet,
    is_cancelled: &(dyn Fn() -> bool + Sync),
) -> Result<Vec<u32>, Cancelled> {
    let counts = rows.blocks().try_fold(
        || Tally::new(store, facet),
        |mut tally, block| {
            if is_cancelled() {
                return Err(Cancelled);
            }
            tally.add(block.rows());
            Ok(tally)
        },
    );
    let counts = counts.map(|tally| tally.map(Tally::into_counts));
    counts.try_reduce(Vec::new, |counts, others| Ok(sums(counts, others)))
}

/// Counts rows by the values of a facet.
pub(super) struct Tally<'s> {
    store: &'s Store,
    facet: Facet,
    /// By value; one more, for the members that sets lack.
    counts: Vec<u32>,
}

impl<'s> Tally<'s> {
    pub fn new(store: &'s Store, facet: Facet) -> Self {
        let counts = vec![0; store.values(facet) as usize + 1];
        Self { store, facet, counts }
    }

    pub fn add(&mut self, rows: impl Iterator<Item = u32>) {
        let Self { store, facet, counts } = self;
        let beyond = counts.len() - 1;
        // Without a branch that depends on the data: these cost more than counting what is not there.
        let mut count = |value: u32| {
            if let Some(count) = counts.get_mut((value as usize).min(beyond)) {
                *count += 1;
            }
        };
        let column = store.column(*facet);
        if facet.is_tree() {
            column.for_each(rows, |_, node| count(node));
        } else {
            column.for_each(rows, |_, set| match store.pair_of(*facet, set) {
                Some([first, second]) => {
                    count(first);
                    count(second);
                }
                None => store.values_of(*facet, set).for_each(&mut count),
            });
        }
    }

    pub fn into_counts(mut self) -> Vec<u32> {
        self.counts.pop();
        self.counts
    }
}

fn sums(counts: Vec<u32>, others: Vec<u32>) -> Vec<u32> {
    // Nothing was counted in one of them, or both are of the same values.
    let (mut sums, others) = if counts.is_empty() {
        (others, counts)
    } else {
        (counts, others)
    };
    sums.iter_mut().zip(others).for_each(|(count, other)| *count += other);
    sums
}
