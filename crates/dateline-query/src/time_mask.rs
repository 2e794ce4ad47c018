use dateline_event::{Moment, TimeDelta, TimeRange};
use dateline_store::Store;

use super::Lane;
use super::row_set::RowSet;

/// The rows that lie in a stretch of time.
#[derive(Clone, Debug)]
pub(super) struct TimeMask {
    pub possible: RowSet,
    pub certain: RowSet,
}

impl TimeMask {
    /// Those that touch the time. Only events that reach across one of its ends are looked at: `everything`, the
    /// lane of all dated rows, knows them.
    pub fn new(store: &Store, everything: &Lane, time: TimeRange) -> Self {
        let TimeRange { first, last } = time;
        let begin = store.starts().partition_point(|&start| start < first);
        let end = store.starts().partition_point(|&start| start <= last);
        let mut possible = RowSet::none(store.len());
        possible.insert_run(begin..end);
        let mut certain = possible.clone();
        let after = last.saturating_add(TimeDelta::MICROSECOND);
        let across = [first, after].map(|at| everything.in_view(store, at, at).earlier);
        // What has no known start stands at its anchor and possibly lies before.
        let open = everything.multi_day.open_starts(store, first, Moment::OPEN_END);
        for row in across.into_iter().flatten().chain(open) {
            let bounds = store.bounds(row);
            possible.set(row, bounds.possibly_within(time));
            certain.set(row, bounds.certainly_within(time));
        }
        for row in everything.multi_day.doubtful() {
            certain.set(row, false);
        }
        Self { possible, certain }
    }
}
