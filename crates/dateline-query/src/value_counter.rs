use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{Facet, RowId, Store, ValueId};
use rayon::prelude::*;

use super::row_set::RowSet;
use super::value_lookup::ValueLookup;

/// How many of `rows` have each value of a facet; in a tree, each node itself rather than what lies within it.
pub(super) fn count_values(
    store: &Store,
    facet: Facet,
    rows: &RowSet,
    cancel: &CancelToken,
) -> Result<Vec<u32>, Cancelled> {
    let counts = rows.blocks().try_fold(
        || ValueCounter::new(store, facet),
        |mut counter, block| {
            cancel.check()?;
            block.for_each_run(|rows| counter.add(rows));
            Ok(counter)
        },
    );
    let counts = counts.map(|counter| counter.map(ValueCounter::into_counts));
    let mut counts = counts.try_reduce(Vec::new, |counts, others| Ok(sums(counts, others)))?;
    // Without rows nothing was counted.
    counts.resize(store.values(facet) as usize, 0);
    Ok(counts)
}

/// Counts rows by the values of a facet.
pub(super) struct ValueCounter<'s> {
    store: &'s Store,
    facet: Facet,
    lookup: ValueLookup<'s>,
    /// By value; one more, for the members that sets lack.
    counts: Vec<u32>,
}

impl<'s> ValueCounter<'s> {
    pub fn new(store: &'s Store, facet: Facet) -> Self {
        Self {
            store,
            facet,
            lookup: ValueLookup::new(store, facet),
            counts: vec![0; store.values(facet) as usize + 1],
        }
    }

    pub fn add(&mut self, rows: &[RowId]) {
        let beyond = self.counts.len() - 1;
        // Without a branch that depends on the data: these cost more than counting what is not there.
        let mut count = |value: ValueId| {
            if let Some(count) = self.counts.get_mut(value.index().min(beyond)) {
                *count += 1;
            }
        };
        if self.facet.is_tree() {
            self.lookup.nodes(rows).iter().for_each(|&node| count(node));
            return;
        }
        for (code, pair) in self.lookup.pairs(rows) {
            match pair {
                Some(pair) => pair.into_iter().for_each(&mut count),
                None => self.store.values_of(self.facet, code).for_each(&mut count),
            }
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
