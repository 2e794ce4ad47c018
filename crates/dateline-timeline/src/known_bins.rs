use dateline_event::Moment;
use dateline_query::{Bin, Lane, bins};
use dateline_store::Store;
use rustc_hash::FxHashMap;

use super::Step;

/// Bins that were counted before, by lane and step: while the view moves or zooms, only those at its edges are new.
#[derive(Clone, Debug, Default)]
pub struct KnownBins {
    /// By where each bin begins.
    known: FxHashMap<(usize, Step), FxHashMap<Moment, Bin>>,
    count: usize,
}

impl KnownBins {
    /// With more bins than this, all are counted again: some megabytes.
    const MOST: usize = 100_000;

    /// As [`bins`], for the lane with this number. [`Bin::uncertain_from`] holds only for bins that were counted together.
    pub(crate) fn bins(
        &mut self,
        (number, lane): (usize, &Lane),
        store: &Store,
        step: Step,
        edges: &[Moment],
    ) -> Vec<Bin> {
        if self.count > Self::MOST {
            self.clear();
        }
        let known = self.known.entry((number, step)).or_default();
        let starts = edges.get(..edges.len().saturating_sub(1)).unwrap_or_default();
        let is_new = |start: &Moment| !known.contains_key(start);
        if let (Some(first), Some(last)) = (starts.iter().position(is_new), starts.iter().rposition(is_new)) {
            let new = edges.get(first..last + 2).unwrap_or_default();
            let before = known.len();
            known.extend(new.iter().copied().zip(bins(lane, store, new)));
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
