use std::cmp::Reverse;

use dateline_store::{AddedColumn, Facet, Store, ValueId};
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

/// Of a column so many of the values that have events, most first, ties in the order of the values; “no value” left out. And how
/// many values have events.
pub(super) fn column_ranking(
    column: &AddedColumn,
    count: impl Fn(ValueId) -> u32,
    most: usize,
) -> (Vec<ValueId>, usize) {
    let mut ranked: Vec<ValueId> = column.values().filter(|&value| count(value) > 0).collect();
    let with_events = ranked.len();
    let rank = |value: &ValueId| (Reverse(count(*value)), *value);
    if with_events > most {
        ranked.select_nth_unstable_by_key(most, rank);
        ranked.truncate(most);
    }
    ranked.sort_unstable_by_key(rank);
    (ranked, with_events)
}
