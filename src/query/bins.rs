use super::Lane;
use crate::event::calendar::DAY;
use crate::store::Store;

/// One bin's events by when they *started*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bin {
    /// Surely started in this bin. Over bins that cover all starts, these and [`Bin::uncertain_from`] add up to the
    /// lane's events.
    pub certain: u32,
    /// Possibly started in this bin, the certain ones not counted. One event can be so in many bins.
    pub uncertain: u32,
    /// Those of `uncertain` (here or in later bins) whose first possible bin is this one: each event once.
    pub uncertain_from: u32,
}

/// Counts the lane's events per bin. Bin `i` is `edges[i]..edges[i + 1]`, upper end exclusive; `edges` ascend. An event
/// whose start may lie in several bins is uncertain in each of them and certain in none; one that may have started
/// before the first edge is uncertain where it may have started since.
///
/// Where all edges fall on midnights, work grows with bins and with events that touch several days, not with rows.
pub fn bins(lane: &Lane, store: &Store, edges: &[i64]) -> Vec<Bin> {
    let (Some(&first), Some(&last)) = (edges.first(), edges.last()) else {
        return Vec::new();
    };
    let count = edges.len().saturating_sub(1);
    let mut bins = vec![Bin::default(); count];
    let mut steps = vec![0_i64; count + 1];
    let mut add_one = |row: u32, bins: &mut [Bin], only_uncertain: bool| {
        let bounds = store.bounds(row);
        if bounds.latest_start < first || bounds.earliest_start >= last {
            return;
        }
        let from = bin_of(edges, bounds.earliest_start.max(first));
        let to = bin_of(edges, bounds.latest_start.min(last - 1));
        let is_certain = from == to && bounds.earliest_start >= first && bounds.latest_start < last;
        if is_certain {
            if let Some(bin) = bins.get_mut(from).filter(|_| !only_uncertain) {
                bin.certain += 1;
            }
            return;
        }
        if let Some(bin) = bins.get_mut(from) {
            bin.uncertain_from += 1;
        }
        if let Some(step) = steps.get_mut(from) {
            *step += 1;
        }
        if let Some(step) = steps.get_mut(to + 1) {
            *step -= 1;
        }
    };
    if edges.iter().all(|edge| edge.rem_euclid(DAY) == 0) {
        let mut uncertain_starts = vec![0_u32; count];
        for &row in lane.wide.iter().take_while(|&&row| store.start(row) < last) {
            let bounds = store.bounds(row);
            add_one(row, &mut bins, true);
            let is_counted_by_start = bounds.earliest_start >= first;
            let straddles = bin_of(edges, bounds.earliest_start.max(first))
                != bin_of(edges, bounds.latest_start.min(last - 1))
                || bounds.latest_start >= last;
            if is_counted_by_start && straddles {
                if let Some(starts) = uncertain_starts.get_mut(bin_of(edges, bounds.earliest_start)) {
                    *starts += 1;
                }
            }
        }
        let mut begin = lane.index_of(store, first);
        for ((bin, end_time), uncertain) in bins.iter_mut().zip(edges.iter().skip(1)).zip(uncertain_starts) {
            let rest = lane.rows.get(begin..).unwrap_or_default();
            let started = gallop(rest, |row| store.start(row) < *end_time);
            bin.certain = u32::try_from(started).unwrap_or(u32::MAX).saturating_sub(uncertain);
            begin += started;
        }
    } else {
        for row in lane.in_view(store, first, last - 1).iter() {
            add_one(row, &mut bins, false);
        }
    }
    let mut running = 0_i64;
    for (bin, step) in bins.iter_mut().zip(steps) {
        running += step;
        bin.uncertain = u32::try_from(running).unwrap_or(0);
    }
    bins
}

/// The bin that holds `time`, which lies within the edges.
fn bin_of(edges: &[i64], time: i64) -> usize {
    edges.partition_point(|&edge| edge <= time).saturating_sub(1)
}

/// How many leading rows hold `is_before`, found in steps that double: cheap when the answer is near.
fn gallop(rows: &[u32], is_before: impl Fn(u32) -> bool) -> usize {
    let mut end = 1;
    while rows.get(end - 1).is_some_and(|&row| is_before(row)) && end < rows.len() {
        end = (end * 2).min(rows.len());
    }
    let begin = end / 2;
    begin
        + rows
            .get(begin..end)
            .unwrap_or_default()
            .partition_point(|&row| is_before(row))
}
