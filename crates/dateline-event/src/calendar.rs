//! Units of the clock, and calendar dates as ranges of time, by chrono's proleptic Gregorian calendar.

use chrono::{Datelike, Months, NaiveDate};

use super::{Moment, TimeDelta, TimeRange};

/// One second.
pub const SECOND: TimeDelta = TimeDelta::from_micros(1_000_000);
/// One minute.
pub const MINUTE: TimeDelta = SECOND.times(60);
/// One hour.
pub const HOUR: TimeDelta = MINUTE.times(60);
/// One calendar day, which here always has 24 hours.
pub const DAY: TimeDelta = HOUR.times(24);

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

/// `2014-06-03` and, for years outside 0..=9999, the form `Y12345-06-03` (EDTF has such years, but
/// nothing in them) or `-0044-03-15`.
pub fn iso_date(date: NaiveDate) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match year {
        0..=9999 => format!("{year:04}-{month:02}-{day:02}"),
        -9999..0 => format!("-{:04}-{month:02}-{day:02}", -year),
        _ => format!("Y{year}-{month:02}-{day:02}"),
    }
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
