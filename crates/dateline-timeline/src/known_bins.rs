use std::hash::Hash;

use dateline_event::{Moment, TimeDelta};
use dateline_query::{Bin, FigureBin, FigureSeries, Lane, bins_known_within, rough_starts};
use dateline_store::Store;
use rustc_hash::FxHashMap;

use super::Step;

/// A lane, and the number that tells it from all other lanes of an answer.
#[derive(Clone, Copy)]
pub(crate) struct NumberedLane<'a> {
    pub lane: &'a Lane,
    pub number: usize,
}

/// A cache of what lanes count: while the view moves, only what is at its edges is counted.
#[derive(Clone, Debug, Default)]
pub struct KnownBins {
    /// How exactly most events of all lanes are known.
    pub(crate) grain: Option<TimeDelta>,
    bins: Known<(usize, Step), Bin>,
    /// By the step of their cells, and that of the columns beside them.
    rough: Known<(usize, Step, Step), u32>,
    figures: Known<(usize, Step), FigureBin>,
    rough_figures: Known<(usize, Step, Step), FigureBin>,
}

impl KnownBins {
    /// As [`bins_known_within`] the longest that the step can be. [`Bin::uncertain_from`] holds only for bins that were
    /// counted together.
    pub(crate) fn bins(&mut self, numbered: NumberedLane<'_>, store: &Store, step: Step, edges: &[Moment]) -> Vec<Bin> {
        let count = |edges: &[Moment]| bins_known_within(numbered.lane, store, edges, step.max_length());
        self.bins.get((numbered.number, step), edges, count)
    }

    /// As [`rough_starts`]: what [`KnownBins::bins`] of a step leaves out, in cells of another.
    pub(crate) fn rough(
        &mut self,
        numbered: NumberedLane<'_>,
        store: &Store,
        (step, cells): (Step, Step),
        edges: &[Moment],
    ) -> Vec<u32> {
        let count = |edges: &[Moment]| rough_starts(numbered.lane, store, edges, step.max_length());
        self.rough.get((numbered.number, cells, step), edges, count)
    }

    /// As [`FigureSeries::bins`] of the series of a lane with this number, the longest that the step can be.
    pub(crate) fn figures(
        &mut self,
        (series, number): (&FigureSeries, usize),
        step: Step,
        edges: &[Moment],
    ) -> Vec<FigureBin> {
        let count = |edges: &[Moment]| series.bins(edges, step.max_length());
        self.figures.get((number, step), edges, count)
    }

    /// As [`FigureSeries::rough`]: what [`KnownBins::figures`] of a step leaves out, in cells of another.
    pub(crate) fn rough_figures(
        &mut self,
        (series, number): (&FigureSeries, usize),
        (step, cells): (Step, Step),
        edges: &[Moment],
    ) -> Vec<FigureBin> {
        let count = |edges: &[Moment]| series.rough(edges, step.max_length());
        self.rough_figures.get((number, cells, step), edges, count)
    }

    /// Forgets the figures: they are others now.
    pub fn clear_figures(&mut self) {
        self.figures = Known::default();
        self.rough_figures = Known::default();
    }

    /// Forgets all: the lanes are others now.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

/// What was counted, by where each bin begins.
#[derive(Clone, Debug)]
struct Known<K, T> {
    known: FxHashMap<K, FxHashMap<Moment, T>>,
    count: usize,
}

impl<K, T> Default for Known<K, T> {
    fn default() -> Self {
        Self {
            known: FxHashMap::default(),
            count: 0,
        }
    }
}

impl<K: Eq + Hash, T: Copy + Default> Known<K, T> {
    /// With more bins than this, all are counted again: some megabytes.
    const MAX: usize = 100_000;

    fn get(&mut self, key: K, edges: &[Moment], count: impl Fn(&[Moment]) -> Vec<T>) -> Vec<T> {
        if self.count > Self::MAX {
            *self = Self::default();
        }
        let known = self.known.entry(key).or_default();
        let Some((_, starts)) = edges.split_last() else {
            return Vec::new();
        };
        let is_new = |start: &Moment| !known.contains_key(start);
        if let (Some(first), Some(last)) = (starts.iter().position(is_new), starts.iter().rposition(is_new)) {
            let new = edges.get(first..=last + 1).unwrap_or(edges);
            let before = known.len();
            known.extend(new.iter().copied().zip(count(new)));
            self.count += known.len() - before;
        }
        let bin = |start: &Moment| known.get(start).copied().unwrap_or_default();
        starts.iter().map(bin).collect()
    }
}
