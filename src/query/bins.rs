use super::Lane;
use crate::event::Bounds;
use crate::event::calendar::DAY;
use crate::store::Store;

/// One bin's events by when they *started*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bin {
    /// Surely started in this bin.
    pub certain: u32,
    /// Possibly started in this bin, the certain ones not counted. One event can be so in many bins.
    pub uncertain: u32,
    /// Those of `uncertain`, here or in later bins, whose first possible bin is this one: each event once, so that over
    /// bins that cover all starts these and `certain` add up to the lane's events.
    pub uncertain_from: u32,
}

/// Counts the lane's events per bin. Bin `i` is `edges[i]..edges[i + 1]`, upper end exclusive; `edges` ascend. An event
/// whose start may lie in several bins, or outside of all, is uncertain in each that it may have started in.
///
/// Where all edges fall on midnights, work grows with bins and with events that touch several days, not with rows.
pub fn bins(lane: &Lane, store: &Store, edges: &[i64]) -> Vec<Bin> {
    let (Some(&first), Some(&end)) = (edges.first(), edges.last()) else {
        return Vec::new();
    };
    let mut tally = Tally::new(edges);
    let is_by_day = edges.iter().all(|edge| edge.rem_euclid(DAY) == 0);
    if is_by_day {
        tally.count_starts(lane.rows(), store, |certain, started| certain + started);
        tally.count_starts(&lane.wide, store, |certain, started| certain - started);
        for &row in lane.wide.iter().take_while(|&&row| store.start(row) < end) {
            tally.add(&store.bounds(row));
        }
    } else {
        for row in lane.in_view(store, first, end - 1).iter() {
            tally.add(&store.bounds(row));
        }
    }
    tally.into_bins()
}

struct Tally<'a> {
    edges: &'a [i64],
    bins: Vec<Bin>,
    /// How many more events are uncertain in this bin than in the one before.
    steps: Vec<i64>,
}

impl<'a> Tally<'a> {
    fn new(edges: &'a [i64]) -> Self {
        let count = edges.len().saturating_sub(1);
        Self {
            edges,
            bins: vec![Bin::default(); count],
            steps: vec![0; count + 1],
        }
    }

    /// The bin that holds `time`: before the first edge 0, after the last the last.
    fn bin_of(&self, time: i64) -> usize {
        let after = self.edges.partition_point(|&edge| edge <= time);
        after.saturating_sub(1).min(self.bins.len().saturating_sub(1))
    }

    fn add(&mut self, bounds: &Bounds) {
        let (Some(&first), Some(&end)) = (self.edges.first(), self.edges.last()) else {
            return;
        };
        if bounds.latest_start < first || bounds.earliest_start >= end {
            return;
        }
        let (from, to) = (self.bin_of(bounds.earliest_start), self.bin_of(bounds.latest_start));
        let is_inside = bounds.earliest_start >= first && bounds.latest_start < end;
        let Some(bin) = self.bins.get_mut(from) else { return };
        if from == to && is_inside {
            bin.certain += 1;
            return;
        }
        bin.uncertain_from += 1;
        for (step, change) in [(from, 1), (to + 1, -1)] {
            if let Some(step) = self.steps.get_mut(step) {
                *step += change;
            }
        }
    }

    /// Combines each bin's `certain` with the number of `rows` that start in it at the earliest.
    fn count_starts(&mut self, rows: &[u32], store: &Store, combine: impl Fn(u32, u32) -> u32) {
        let Some(&first) = self.edges.first() else { return };
        let mut rest = rows
            .get(rows.partition_point(|&row| store.start(row) < first)..)
            .unwrap_or_default();
        for (bin, end) in self.bins.iter_mut().zip(self.edges.iter().skip(1)) {
            let started = gallop(rest, |row| store.start(row) < *end);
            bin.certain = combine(bin.certain, u32::try_from(started).unwrap_or(u32::MAX));
            rest = rest.get(started..).unwrap_or_default();
        }
    }

    fn into_bins(mut self) -> Vec<Bin> {
        let mut uncertain = 0;
        for (bin, step) in self.bins.iter_mut().zip(self.steps) {
            uncertain += step;
            bin.uncertain = u32::try_from(uncertain).unwrap_or_default();
        }
        self.bins
    }
}

/// How many leading rows hold `is_before`, found in steps that double: cheap when the answer is near.
fn gallop(rows: &[u32], is_before: impl Fn(u32) -> bool) -> usize {
    let mut end = 1;
    while end < rows.len() && rows.get(end - 1).is_some_and(|&row| is_before(row)) {
        end *= 2;
    }
    let begin = end / 2;
    let run = rows.get(begin..end.min(rows.len())).unwrap_or_default();
    begin + run.partition_point(|&row| is_before(row))
}
