//! From calendar dates to microseconds and back, by chrono's proleptic Gregorian calendar.

use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveDateTime, NaiveTime};

use super::Bounds;

/// One second in microseconds.
pub const SECOND: i64 = 1_000_000;
/// One minute in microseconds.
pub const MINUTE: i64 = 60 * SECOND;
/// One hour in microseconds.
pub const HOUR: i64 = 60 * MINUTE;
/// One calendar day in microseconds.
pub const DAY: i64 = 24 * HOUR;

/// The first microsecond of a day.
pub fn time_from_date(date: NaiveDate) -> i64 {
    date.and_time(NaiveTime::MIN).and_utc().timestamp_micros()
}

/// The microsecond at which a civil date and time begins.
pub fn time_from_civil(civil: NaiveDateTime) -> i64 {
    civil.and_utc().timestamp_micros()
}

/// The civil date and time of `time`, or `None` outside chrono's range (about ±262,000 years).
pub fn civil_from_time(time: i64) -> Option<NaiveDateTime> {
    DateTime::from_timestamp_micros(time).map(|moment| moment.naive_utc())
}

/// First and last microsecond of a calendar day; `None` where there is no such day.
pub fn day(year: i32, month: u32, day: u32) -> Option<(i64, i64)> {
    let first = time_from_date(NaiveDate::from_ymd_opt(year, month, day)?);
    Some((first, first + DAY - 1))
}

/// First and last microsecond of a calendar month; `None` where there is no such month.
pub fn month(year: i32, month: u32) -> Option<(i64, i64)> {
    months_from(NaiveDate::from_ymd_opt(year, month, 1)?, 1)
}

/// First and last microsecond of a calendar year; `None` outside chrono's range.
pub fn year(year: i32) -> Option<(i64, i64)> {
    months_from(NaiveDate::from_ymd_opt(year, 1, 1)?, 12)
}

fn months_from(first: NaiveDate, months: u32) -> Option<(i64, i64)> {
    let next = first.checked_add_months(Months::new(months))?;
    Some((time_from_date(first), time_from_date(next) - 1))
}

/// `2014-06-03` and, for years outside 0..=9999, the EDTF form `Y12345-…` or `-0044-03-15`.
pub fn iso_date(date: NaiveDate) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match year {
        0..=9999 => format!("{year:04}-{month:02}-{day:02}"),
        -9999..0 => format!("-{:04}-{month:02}-{day:02}", -year),
        _ => format!("Y{year}"),
    }
}

/// A moment as ISO 8601 to the microsecond; only the day at midnight or at the day's last microsecond; empty outside
/// chrono's range and where it is open.
pub fn iso_moment(time: i64) -> String {
    let Some(civil) = civil_from_time(time).filter(|_| time != Bounds::OPEN_START && time != Bounds::OPEN_END) else {
        return String::new();
    };
    let day = iso_date(civil.date());
    match time.rem_euclid(DAY) {
        0 => day,
        since if since == DAY - 1 => day,
        since if since % SECOND == 0 => format!("{day}T{}", civil.format("%H:%M:%S")),
        _ => format!("{day}T{}", civil.format("%H:%M:%S%.6f")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_and_ends_in_itself() {
        let (first, last) = day(2021, 7, 7).unwrap();
        assert_eq!(civil_from_time(first).unwrap().to_string(), "2021-07-07 00:00:00");
        assert_eq!(civil_from_time(last).unwrap().to_string(), "2021-07-07 23:59:59.999999");
        assert_eq!(day(2021, 2, 29), None);
    }

    #[test]
    fn months_and_years_have_their_own_lengths() {
        let length = |(first, last): (i64, i64)| (last - first + 1) / DAY;
        assert_eq!(length(month(2020, 2).unwrap()), 29);
        assert_eq!(length(year(2021).unwrap()), 365);
        assert_eq!(length(year(-4000).unwrap()), 366);
    }
}
