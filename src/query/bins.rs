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
    if edges.iter().all(|edge| edge.rem_euclid(DAY) == 0) {
        bins_of_days(lane, store, edges)
    } else {
        bins_by_row(lane, store, edges)
    }
}

/// What touches one day only lies in one bin; of the rest, those that may have started on both sides of an edge are
/// counted at each edge.
fn bins_of_days(lane: &Lane, store: &Store, edges: &[i64]) -> Vec<Bin> {
    let Some(&first) = edges.first() else {
        return Vec::new();
    };
    let wide = &lane.wide;
    let mut begin = lane.index_of(store, first);
    let mut wide_begin = wide.started(store, first);
    // Those that may have started before the edge or since.
    let mut astride = wide_begin.saturating_sub(wide.surely_started(first));
    let mut bins = Vec::with_capacity(edges.len().saturating_sub(1));
    for &end_time in edges.iter().skip(1) {
        let rest = lane.rows.get(begin..).unwrap_or_default();
        let started = gallop(rest, |row| store.start(row) < end_time);
        let wide_end = wide.started(store, end_time);
        let leaving = wide.may_start_later(wide_begin, wide_end, end_time);
        let from_before = if bins.is_empty() { astride } else { 0 };
        bins.push(Bin {
            certain: count(started.saturating_sub(leaving)),
            uncertain: count(astride + leaving),
            uncertain_from: count(from_before + leaving),
        });
        astride = wide_end.saturating_sub(wide.surely_started(end_time));
        begin += started;
        wide_begin = wide_end;
    }
    bins
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Looks at each event in view.
fn bins_by_row(lane: &Lane, store: &Store, edges: &[i64]) -> Vec<Bin> {
    let (Some(&first), Some(&last)) = (edges.first(), edges.last()) else {
        return Vec::new();
    };
    let count = edges.len().saturating_sub(1);
    let mut bins = vec![Bin::default(); count];
    let mut steps = vec![0_i64; count + 1];
    for row in lane.in_view(store, first, last - 1).iter() {
        let bounds = store.bounds(row);
        if bounds.latest_start < first || bounds.earliest_start >= last {
            continue;
        }
        let from = bin_of(edges, bounds.earliest_start.max(first));
        let to = bin_of(edges, bounds.latest_start.min(last - 1));
        let Some(bin) = bins.get_mut(from) else { continue };
        if from == to && bounds.earliest_start >= first && bounds.latest_start < last {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Bounds;
    use crate::event::{Precision, Zone};
    use crate::query::{Engine, Filter, LaneBy};
    use crate::read::{Batch, Brief, Decode, Directory, Document, Record, Report};
    use crate::store::build;
    use proptest::prelude::*;
    use std::borrow::Cow;
    use std::sync::Arc;

    struct Nothing;

    impl Decode for Nothing {
        fn event(&self, _: Record) -> crate::event::Event {
            crate::event::Event::default()
        }

        fn search_text(&self, _: Record) -> Cow<'_, str> {
            Cow::Borrowed("")
        }

        fn raw(&self, _: Record) -> Cow<'_, str> {
            Cow::Borrowed("")
        }
    }

    fn store(windows: &[(i64, i64)]) -> Arc<Store> {
        let mut batch = Batch::default();
        for (number, &(start, length)) in (1..).zip(windows) {
            let mut brief = Brief::default();
            brief.set_time(&Bounds::window(start, start + length), Precision::Day, Zone::Calendar);
            batch.push(&brief, Record { offset: 0, number });
        }
        Arc::new(build(vec![Document {
            path: "made-up".into(),
            report: Report::default(),
            directory: Directory::default(),
            batches: vec![batch],
            decoder: Arc::new(Nothing),
        }]))
    }

    proptest! {
        /// Both ways to count agree, with each other and with a look at every event.
        #[test]
        fn bins_count_each_event_once(
            windows in proptest::collection::vec((0_i64..60 * DAY, 0_i64..20 * DAY), 0..120),
            first in -5_i64..50,
            lengths in proptest::collection::vec(1_i64..9, 1..12),
        ) {
            let store = store(&windows);
            let answer = Engine::new(Arc::clone(&store)).answer(&Filter::default(), LaneBy::None, 1, &|| false).unwrap();
            let lane = &answer.lanes.all;
            let mut edges = vec![first * DAY];
            for length in lengths {
                edges.push(edges[edges.len() - 1] + length * DAY);
            }
            let bins = bins_of_days(lane, &store, &edges);
            prop_assert_eq!(&bins, &bins_by_row(lane, &store, &edges));
            let (from, to) = (edges[0], edges[edges.len() - 1]);
            let expected = windows.iter().filter(|(start, length)| *start < to && start + length >= from).count();
            let sum: u32 = bins.iter().map(|bin| bin.certain + bin.uncertain_from).sum();
            prop_assert_eq!(sum as usize, expected);
            let in_view = lane.in_view(&store, from, to - 1);
            prop_assert_eq!(in_view.len(), expected);
            prop_assert!(in_view.iter().collect::<Vec<_>>().is_sorted());
        }
    }
}
