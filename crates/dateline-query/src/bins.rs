use dateline_batch::checked::to_u32;
use dateline_event::{Moment, TimeDelta};
use dateline_store::Store;

use super::Lane;

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
/// whose start may lie in several bins, or outside of all, is uncertain in each that it may have started in; one without
/// a known start, from its anchor on.
///
/// Where all edges fall on midnights, work grows with bins and with events that touch several days, not with rows.
pub fn bins(lane: &Lane, store: &Store, edges: &[Moment]) -> Vec<Bin> {
    bins_known_within(lane, store, edges, TimeDelta::MAX)
}

/// As [`bins`], without the events whose start may lie anywhere in a stretch that is longer than `longest`, which is no
/// shorter than any bin: in bins that are finer than what is known of them they would tell nothing. They are counted by
/// [`rough_starts`].
pub fn bins_known_within(lane: &Lane, store: &Store, edges: &[Moment], longest: TimeDelta) -> Vec<Bin> {
    if are_midnights(edges) {
        bins_of_days(lane, store, edges, longest)
    } else {
        bins_by_row(lane, store, edges, |length| length <= longest)
    }
}

/// How many of the events that [`bins_known_within`] leaves out may have started in each bin. One event can be so in many.
pub fn rough_starts(lane: &Lane, store: &Store, edges: &[Moment], longest: TimeDelta) -> Vec<u32> {
    if are_midnights(edges) {
        let windows = &lane.multi_day.start_windows;
        let counts = windows.begun_in(edges, |length| length > longest);
        counts.into_iter().map(count).collect()
    } else {
        let bins = bins_by_row(lane, store, edges, |length| length > longest);
        bins.into_iter().map(|bin| bin.certain + bin.uncertain).collect()
    }
}

fn are_midnights(edges: &[Moment]) -> bool {
    edges.iter().all(|edge| edge.since_midnight() == TimeDelta::ZERO)
}

/// What touches one day only lies in one bin; of the rest, those that may have started on both sides of an edge are
/// counted at each edge, and those that are doubtful are certain nowhere.
fn bins_of_days(lane: &Lane, store: &Store, edges: &[Moment], longest: TimeDelta) -> Vec<Bin> {
    let Some(&first) = edges.first() else {
        return Vec::new();
    };
    let windows = &lane.multi_day.start_windows;
    let astride = windows.astride(edges, |length| length <= longest);
    let rough = windows.astride(edges, |length| length > longest);
    let mut begin = lane.index_of(store, first);
    let mut from_before = astride.edges.first().copied().unwrap_or_default();
    let mut bins = Vec::with_capacity(edges.len().saturating_sub(1));
    let doubtful = lane.multi_day.doubtful_within(store, edges);
    let from_bin = astride.from_bin.into_iter().zip(rough.from_bin);
    let bounded = edges.iter().skip(1).zip(from_bin).zip(astride.edges);
    for (((&end_time, (from_bin, rough)), astride), doubtful) in bounded.zip(doubtful) {
        let end = lane.index_of(store, end_time);
        bins.push(Bin {
            certain: count((end - begin).saturating_sub(from_bin + rough + doubtful)),
            uncertain: count(astride + from_bin + doubtful),
            uncertain_from: count(std::mem::take(&mut from_before) + from_bin + doubtful),
        });
        begin = end;
    }
    for row in lane
        .multi_day
        .open_starts(store, first, edges.last().copied().unwrap_or(first))
        .filter(|&row| !store.span(row).is_doubtful)
    {
        let bounds = store.bounds(row);
        let index = bin_of(edges, bounds.anchor());
        let Some(bin) = bins.get_mut(index) else { continue };
        if edges
            .get(index + 1)
            .is_some_and(|&end_time| bounds.latest_start < end_time)
        {
            bin.certain = bin.certain.saturating_sub(1);
            bin.uncertain += 1;
            bin.uncertain_from += 1;
        }
    }
    bins
}

fn count(count: usize) -> u32 {
    to_u32(count)
}

/// Looks at each event in view; counts those whose start is known to within a length that is wanted.
fn bins_by_row(lane: &Lane, store: &Store, edges: &[Moment], is_wanted: impl Fn(TimeDelta) -> bool) -> Vec<Bin> {
    let (Some(&first), Some(&last)) = (edges.first(), edges.last()) else {
        return Vec::new();
    };
    let count = edges.len().saturating_sub(1);
    let mut bins = vec![Bin::default(); count];
    let mut steps = vec![0_i64; count + 1];
    let last_inside = last - TimeDelta::MICROSECOND;
    for row in lane.in_view(store, first, last_inside).iter() {
        let bounds = store.bounds(row);
        let anchor = bounds.anchor();
        let is_outside = bounds.latest_start < first || anchor >= last;
        if is_outside || !is_wanted(bounds.latest_start.saturating_since(anchor)) {
            continue;
        }
        let from = bin_of(edges, anchor.max(first));
        let to = bin_of(edges, bounds.latest_start.min(last_inside));
        let Some(bin) = bins.get_mut(from) else { continue };
        let is_one_bin = from == to && bounds.earliest_start >= first && bounds.latest_start < last;
        if is_one_bin && !store.span(row).is_doubtful {
            bin.certain += 1;
            continue;
        }
        bin.uncertain_from += 1;
        if let Some(step) = steps.get_mut(from) {
            *step += 1;
        }
        if let Some(step) = steps.get_mut(to + 1) {
            *step -= 1;
        }
    }
    let mut running = 0_i64;
    for (bin, step) in bins.iter_mut().zip(steps) {
        running += step;
        bin.uncertain = u32::try_from(running).unwrap_or_default();
    }
    bins
}

/// The bin that holds `time`, which lies within the edges.
fn bin_of(edges: &[Moment], time: Moment) -> usize {
    edges.partition_point(|&edge| edge <= time).saturating_sub(1)
}
