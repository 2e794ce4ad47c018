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
    let column = store.column(facet);
    let none = || vec![0_u32; store.values(facet) as usize];
    let counts = rows.blocks().try_fold(none, |mut counts, block| {
        if is_cancelled() {
            return Err(Cancelled);
        }
        block.for_each(|row| {
            let number = column.get(row as usize).copied().unwrap_or(u32::MAX);
            for value in store.values_of(facet, number) {
                if let Some(count) = counts.get_mut(value as usize) {
                    *count += 1;
                }
            }
        });
        Ok(counts)
    });
    counts.try_reduce(none, |counts, others| Ok(sums(counts, others)))
}

pub(super) fn sums(mut counts: Vec<u32>, others: Vec<u32>) -> Vec<u32> {
    counts.iter_mut().zip(others).for_each(|(count, other)| *count += other);
    counts
}
