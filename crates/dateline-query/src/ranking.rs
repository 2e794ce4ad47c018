use std::cmp::Reverse;

use dateline_store::{Facet, Store};
use rayon::slice::ParallelSliceMut;

/// The values from `first` on that have events, most first, ties by name.
pub(super) fn ranking(store: &Store, facet: Facet, first: u32, count: impl Fn(u32) -> u32) -> Vec<u32> {
    let counts = (first..store.values(facet)).map(|value| (value, count(value)));
    let with_events = counts.filter(|&(_, count)| count > 0);
    let mut ranked: Vec<(Reverse<u32>, u32, u32)> = with_events
        .map(|(value, count)| (Reverse(count), store.rank(facet, value), value))
        .collect();
    ranked.par_sort_unstable();
    ranked.into_iter().map(|(_, _, value)| value).collect()
}
