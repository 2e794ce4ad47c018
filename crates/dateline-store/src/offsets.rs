use dateline_batch::Span;
use dateline_event::Zone;
use rustc_hash::FxHashMap;

use super::Store;

/// The offsets from UTC of a store's instants.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Offsets {
    /// Minutes east of UTC of most instants, of equally common ones the nearest to UTC; `None` without instants.
    pub usual: Option<i16>,
    /// Whether they differ.
    pub are_mixed: bool,
}

impl Offsets {
    /// Of all dated rows of a store on the wall clocks of its sources.
    pub fn of(store: &Store) -> Self {
        let offset_of = |span: &Span| match span.zone {
            Zone::Offset(minutes) => Some(minutes),
            Zone::Calendar | Zone::Unknown => None,
        };
        let mut distinct: Vec<i16> = store.span_table.iter().filter_map(offset_of).collect();
        distinct.sort_unstable();
        distinct.dedup();
        if let [] | [_] = distinct[..] {
            return Self {
                usual: distinct.first().copied(),
                are_mixed: false,
            };
        }
        let mut counts: FxHashMap<i16, usize> = FxHashMap::default();
        for offset in store.dated_rows().filter_map(|row| offset_of(&store.span(row))) {
            *counts.entry(offset).or_default() += 1;
        }
        let rank = |&(offset, count): &(i16, usize)| (std::cmp::Reverse(count), offset.abs(), offset);
        Self {
            are_mixed: counts.len() > 1,
            usual: counts.into_iter().min_by_key(rank).map(|(offset, _)| offset),
        }
    }
}

impl Store {
    pub(super) fn with_offsets(self) -> Self {
        Self {
            offsets: Offsets::of(&self),
            ..self
        }
    }
}
