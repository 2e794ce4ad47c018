use chrono::Months;

use super::calendar::DAY;
use super::{Moment, TimeDelta};

/// A length of the calendar: months or days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    months: u32,
    days: i64,
}

impl Step {
    pub fn days(days: u32) -> Self {
        Self {
            months: 0,
            days: days.into(),
        }
    }

    pub fn months(months: u32) -> Self {
        Self { months, days: 0 }
    }

    /// This much before the first moment of a date; the moment itself where it is open or the calendar ends.
    pub fn before(self, first: Moment) -> Moment {
        self.moved(first, -1)
    }

    /// This much after the last moment of a date; the moment itself where it is open or the calendar ends.
    pub fn after(self, last: Moment) -> Moment {
        // The end of a month is the start of the next one, of which all have a first day.
        let next = last.saturating_add(TimeDelta::MICROSECOND);
        match self.moved(next, 1) {
            moved if moved == next => last,
            moved => moved.saturating_sub(TimeDelta::MICROSECOND),
        }
    }

    fn moved(self, time: Moment, sign: i64) -> Moment {
        if time.is_open() {
            return time;
        }
        let months = Months::new(self.months);
        let moved = time.civil().and_then(|civil| {
            if sign < 0 {
                civil.checked_sub_months(months)
            } else {
                civil.checked_add_months(months)
            }
        });
        let moved = moved.map(|civil| Moment::from_micros(civil.and_utc().timestamp_micros()));
        let moved = moved.and_then(|time| time.checked_add(self.days * sign * DAY));
        moved.filter(|time| time.civil().is_some()).unwrap_or(time)
    }
}
