use chrono::{Datelike, Months, NaiveDateTime};

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

/// How many calendar months a stretch of time consists of, if it does.
pub(super) fn whole_months(first: Moment, last: Moment) -> Option<u32> {
    let begin = first.civil()?;
    let end = last.checked_add(TimeDelta::MICROSECOND)?.civil()?;
    let begins = |moment: Moment, day: u32| moment.since_midnight() == TimeDelta::ZERO && day == 1;
    let is_whole = begins(first, begin.day()) && begins(last + TimeDelta::MICROSECOND, end.day());
    let count = |date: NaiveDateTime| i64::from(date.year()) * 12 + i64::from(date.month0());
    let months = u32::try_from(count(end) - count(begin)).ok()?;
    (is_whole && months > 0).then_some(months)
}
