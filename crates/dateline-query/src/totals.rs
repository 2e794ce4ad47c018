use dateline_event::TimeRange;

use super::Count;

/// How many events a filter selects, and when they were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// All of them, the undated included.
    pub events: Count,
    /// Those without a date.
    pub undated: u32,
    /// From the first to the last known moment that any of them touches; `None` where no moment is known.
    pub extent: Option<TimeRange>,
}
