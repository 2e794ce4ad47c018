use super::TimeDelta;

/// One second.
pub const SECOND: TimeDelta = TimeDelta::from_micros(1_000_000);
/// One minute.
pub const MINUTE: TimeDelta = SECOND.times(60);
/// One hour.
pub const HOUR: TimeDelta = MINUTE.times(60);
/// One calendar day, which here always has 24 hours.
pub const DAY: TimeDelta = HOUR.times(24);
