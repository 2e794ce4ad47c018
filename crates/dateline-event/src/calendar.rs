//! Units of the clock, and calendar dates as ranges of time, by chrono's proleptic Gregorian calendar.

use chrono::{Months, NaiveDate};

pub use super::iso_date::iso_date;
pub use super::units::{DAY, HOUR, MINUTE, SECOND};
use super::{Moment, TimeDelta, TimeRange};

/// A calendar day; `None` where there is no such day.
pub fn day(year: i32, month: u32, day: u32) -> Option<TimeRange> {
    let first = Moment::from_date(NaiveDate::from_ymd_opt(year, month, day)?);
    Some(TimeRange::lasting(first, DAY))
}

/// A calendar month; `None` where there is no such month.
pub fn month(year: i32, month: u32) -> Option<TimeRange> {
    months_from(NaiveDate::from_ymd_opt(year, month, 1)?, 1)
}

/// A calendar year; `None` outside chrono's range.
pub fn year(year: i32) -> Option<TimeRange> {
    months_from(NaiveDate::from_ymd_opt(year, 1, 1)?, 12)
}

fn months_from(first: NaiveDate, months: u32) -> Option<TimeRange> {
    let next = first.checked_add_months(Months::new(months))?;
    let last = Moment::from_date(next) - TimeDelta::MICROSECOND;
    Some(TimeRange::new(Moment::from_date(first), last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_and_ends_in_itself() {
        let wednesday = day(2021, 7, 7).unwrap();
        assert_eq!(wednesday.first.civil().unwrap().to_string(), "2021-07-07 00:00:00");
        assert_eq!(
            wednesday.last.civil().unwrap().to_string(),
            "2021-07-07 23:59:59.999999"
        );
        assert_eq!(day(2021, 2, 29), None);
    }

    #[test]
    fn months_and_years_have_their_own_lengths() {
        let length = |range: TimeRange| (range.last - range.first + TimeDelta::MICROSECOND) / DAY;
        assert_eq!(length(month(2020, 2).unwrap()), 29);
        assert_eq!(length(year(2021).unwrap()), 365);
        assert_eq!(length(year(-4000).unwrap()), 366);
    }
}
