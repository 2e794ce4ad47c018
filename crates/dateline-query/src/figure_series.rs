use dateline_event::calendar::DAY;
use dateline_event::{FigureRange, Moment, TimeDelta};
use dateline_store::{FigureKindId, RowId, Store};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use super::figure_bin::FigureBin;
use super::start_windows::gallop;
use super::{Certainty, FigureCursor, FigureSum};

/// How many of a kind of figure events tell, by when they may have begun: columns of any width are added up by binary
/// searches, without a look at each event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureSeries {
    /// By the length of the stretch in which an event may have begun. Few lengths differ: a day, a month, a year.
    runs: IndexMap<TimeDelta, Run, FxBuildHasher>,
}

/// Events that may have begun within a stretch of one length.
#[derive(Clone, Debug, Default, PartialEq)]
struct Run {
    /// Where the stretches begin, ascending, each once.
    anchors: Vec<Moment>,
    /// What all before the anchor with this index tell, and last what all do.
    before: Vec<FigureBin>,
}

/// What surely began on one day stands there for the whole day.
const ONE_DAY: TimeDelta = TimeDelta::from_micros(DAY.micros() - 1);

impl FigureSeries {
    /// Of dated rows, ascending, and their sum. Rows of which the certainty is not sure count only possibly.
    pub fn of(
        store: &Store,
        kind: FigureKindId,
        rows: impl IntoIterator<Item = RowId>,
        certainty: &Certainty<'_>,
    ) -> (Self, FigureSum) {
        let (mut series, mut sum) = (Self::default(), FigureSum::default());
        let mut cursor = FigureCursor::new(store, Some(kind));
        for row in rows {
            let figure = cursor.figure(row);
            let is_sure = certainty.is_sure_of(row);
            let counted = sum.events;
            sum.add(figure.as_ref(), is_sure);
            if let Some(figure) = figure.filter(|_| sum.events > counted) {
                series.push(store, row, &figure, is_sure);
            }
        }
        (series, sum)
    }

    /// Adds an event that is in the sums.
    fn push(&mut self, store: &Store, row: RowId, figure: &FigureRange, is_sure: bool) {
        let bounds = store.bounds(row);
        let (anchor, latest) = (bounds.anchor(), bounds.latest_start);
        let midnight = anchor.saturating_sub(anchor.since_midnight());
        let (anchor, length) = if latest <= midnight.saturating_add(ONE_DAY) {
            (midnight, ONE_DAY)
        } else {
            (anchor, latest.saturating_since(anchor))
        };
        let is_certain = is_sure && !store.span(row).is_doubtful && !bounds.is_open_start();
        let is_open = figure.high.is_infinite();
        self.runs.entry(length).or_default().push(
            anchor,
            FigureBin {
                low: if is_certain { figure.low } else { 0.0 },
                high: if is_open { figure.low } else { figure.high },
                events: 1,
                open: is_open.into(),
            },
        );
    }

    /// What the events tell that began in each bin, where all edges fall on midnights: bin `i` is `edges[i]..edges[i + 1]`.
    /// Those are left out whose start may lie anywhere in a stretch that is longer than `longest`, as
    /// [`bins_known_within`](super::bins_known_within) leaves them out.
    pub fn bins(&self, edges: &[Moment], longest: TimeDelta) -> Vec<FigureBin> {
        self.add_up(edges, |length| length <= longest)
    }

    /// What the events tell that [`FigureSeries::bins`] leaves out, in each bin in which they may have begun.
    pub fn rough(&self, edges: &[Moment], longest: TimeDelta) -> Vec<FigureBin> {
        self.add_up(edges, |length| length > longest)
    }

    fn add_up(&self, edges: &[Moment], is_wanted: impl Fn(TimeDelta) -> bool) -> Vec<FigureBin> {
        let mut bins = vec![FigureBin::default(); edges.len().saturating_sub(1)];
        for (&length, run) in self.runs.iter().filter(|(length, _)| is_wanted(**length)) {
            run.add_to(&mut bins, edges, length);
        }
        bins
    }
}

impl Run {
    /// Adds an event whose anchor is not before that of the last.
    fn push(&mut self, anchor: Moment, told: FigureBin) {
        debug_assert!(self.anchors.last().is_none_or(|last| *last <= anchor));
        let all = self.before.last().copied().unwrap_or_default();
        if self.before.is_empty() {
            self.before.push(all);
        }
        if self.anchors.last() != Some(&anchor) {
            self.anchors.push(anchor);
            self.before.push(all);
        }
        if let Some(last) = self.before.last_mut() {
            *last = all.plus(&told);
        }
    }

    fn add_to(&self, bins: &mut [FigureBin], edges: &[Moment], length: TimeDelta) {
        let (mut begun, mut over, mut from, mut surely) = (0, 0, 0, 0);
        for (edges, bin) in edges.windows(2).zip(bins) {
            let &[start, end] = edges else { continue };
            // Those that may have begun before the end, and those that have begun before the start.
            begun = gallop(&self.anchors, begun, |anchor| anchor < end);
            over = gallop(&self.anchors, over, |anchor| anchor.saturating_add(length) < start);
            let possible = self.between(over, begun);
            // Those that have begun neither before the start nor after the end.
            from = gallop(&self.anchors, from, |anchor| anchor < start);
            surely = gallop(&self.anchors, surely, |anchor| anchor.saturating_add(length) < end);
            let certain = self.between(from, surely.max(from));
            bin.low += certain.low;
            bin.high += possible.high;
            bin.events += possible.events;
            bin.open += possible.open;
        }
    }

    /// What those tell whose anchors have these indices.
    fn between(&self, from: usize, to: usize) -> FigureBin {
        let before = |index: usize| self.before.get(index).copied().unwrap_or_default();
        before(to).minus(&before(from))
    }
}
