use dateline_event::Moment;
use dateline_query::{Bin, Lane, bins};
use dateline_store::Store;
use rustc_hash::FxHashMap;

use super::Step;

/// A lane, and the number that tells it from all other lanes of an answer.
#[derive(Clone, Copy)]
pub(crate) struct NumberedLane<'a> {
    pub lane: &'a Lane,
    pub number: usize,
}

/// A cache of bins by lane and step: while the view moves, only those at its edges are counted.
#[derive(Clone, Debug, Default)]
pub struct KnownBins {
    /// By where each bin begins.
    known: FxHashMap<(usize, Step), FxHashMap<Moment, Bin>>,
    count: usize,
}

impl KnownBins {
    /// With more bins than this, all are counted again: some megabytes.
    const MAX_BINS: usize = 100_000;

    /// As [`bins`]. [`Bin::uncertain_from`] holds only for bins that were counted together.
    pub(crate) fn bins(&mut self, numbered: NumberedLane<'_>, store: &Store, step: Step, edges: &[Moment]) -> Vec<Bin> {
        if self.count > Self::MAX_BINS {
            self.clear();
        }
        let known = self.known.entry((numbered.number, step)).or_default();
        let Some((_, starts)) = edges.split_last() else {
            return Vec::new();
        };
        let is_new = |start: &Moment| !known.contains_key(start);
        if let (Some(first), Some(last)) = (starts.iter().position(is_new), starts.iter().rposition(is_new)) {
            let new = edges.get(first..=last + 1).unwrap_or(edges);
            let before = known.len();
            known.extend(new.iter().copied().zip(bins(numbered.lane, store, new)));
            self.count += known.len() - before;
        }
        let bin = |start: &Moment| known.get(start).copied().unwrap_or_default();
        starts.iter().map(bin).collect()
    }

    /// Forgets all: the lanes are others now.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}
