use dateline_batch::Span;
use dateline_event::Zone;
use rustc_hash::FxHashMap;

use super::Store;

/// The offsets from UTC of a store's instants, with how many events have each.
#[derive(Clone, Debug, Default)]
pub(super) struct Offsets {
    /// The commonest first; of equally common ones the one nearest to UTC.
    counts: Vec<(i16, usize)>,
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
                counts: distinct.into_iter().map(|offset| (offset, 0)).collect(),
            };
        }
        let mut counts: FxHashMap<i16, usize> = FxHashMap::default();
        for offset in store.dated_rows().filter_map(|row| offset_of(&store.span(row))) {
            *counts.entry(offset).or_default() += 1;
        }
        let mut counts: Vec<(i16, usize)> = counts.into_iter().collect();
        counts.sort_unstable_by_key(|&(offset, count)| (std::cmp::Reverse(count), offset.abs(), offset));
        Self { counts }
    }

    /// Minutes east of UTC of most instants; `None` without instants.
    pub fn usual(&self) -> Option<i16> {
        self.counts.first().map(|&(offset, _)| offset)
    }

    /// Whether they differ.
    pub fn are_mixed(&self) -> bool {
        self.counts.len() > 1
    }
}

impl Store {
    pub(super) fn with_offsets(self) -> Self {
        Self {
            offsets: std::sync::Arc::new(Offsets::of(&self)),
            ..self
        }
    }
}
