use std::cmp::Reverse;

use dateline_store::{Facet, Store, ValueId};
use rayon::slice::ParallelSliceMut;

/// Those of the values that have events, most first, ties by name.
pub(super) fn ranking(
    store: &Store,
    facet: Facet,
    values: impl Iterator<Item = ValueId>,
    count: impl Fn(ValueId) -> u32,
) -> Vec<ValueId> {
    let counts = values.map(|value| (value, count(value)));
    let with_events = counts.filter(|&(_, count)| count > 0);
    let mut ranked: Vec<(Reverse<u32>, u32, ValueId)> = with_events
        .map(|(value, count)| (Reverse(count), store.rank(facet, value), value))
        .collect();
    ranked.par_sort_unstable();
    ranked.into_iter().map(|(_, _, value)| value).collect()
}
