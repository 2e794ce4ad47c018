use crate::event::{Event, Moment, Zone, words};
use crate::store::{RowId, Store};

/// When an event was, as Timesketch has it: one moment, and what it stands for.
pub(super) struct Time {
    /// In UTC.
    pub datetime: String,
    /// Microseconds since 1970.
    pub micros: i64,
    pub what: String,
}

impl Time {
    pub fn of(store: &Store, row: RowId, event: &Event) -> Option<Self> {
        let when = event.when.as_ref().filter(|_| store.is_dated(row))?;
        let bounds = when.bounds;
        let is_open = bounds.earliest_start == Moment::OPEN_START;
        let (local, what) = if is_open {
            (bounds.latest_end, "Latest possible end")
        } else {
            (bounds.earliest_start, "Earliest possible start")
        };
        let is_instant = bounds.earliest_start == bounds.latest_start;
        let offset = match when.zone {
            Zone::Offset(minutes) => i64::from(minutes) * 60,
            _ => 0,
        };
        let civil = local.civil()?.and_utc() - chrono::TimeDelta::seconds(offset);
        let described = words::describe_when(when);
        Some(Self {
            datetime: civil.format("%Y-%m-%dT%H:%M:%S%.6f+00:00").to_string(),
            micros: civil.timestamp_micros(),
            what: if is_instant {
                described
            } else {
                format!("{what} of {described}")
            },
        })
    }
}
