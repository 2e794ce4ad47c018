//! Names of days, months, years and clock times.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use crate::{Precision, TimeDelta, TimeRange, calendar};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The name of exactly one day, month, year, decade or century.
pub(super) fn calendar_name(range: TimeRange) -> Option<String> {
    let TimeRange { first, last } = range;
    let from = first.civil()?.date();
    if range.is_day() {
        return Some(date(from));
    }
    let (y, m) = (from.year(), from.month());
    if calendar::month(y, m) == Some(range) {
        return Some(format!("{} {}", month_name(m), year(y)));
    }
    if calendar::year(y) == Some(range) {
        return Some(year(y));
    }
    let end_of = |years: i32| calendar::year(y.checked_add(years - 1)?).map(|year| year.last);
    let begins_year = from.ordinal() == 1 && first.since_midnight() == TimeDelta::ZERO;
    if begins_year && y > 0 && y % 10 == 0 && end_of(10) == Some(last) {
        return Some(format!("{y}s"));
    }
    if begins_year && y > 0 && y % 100 == 0 && end_of(100) == Some(last) {
        return Some(format!("{}–{}", y, y + 99));
    }
    None
}

pub(super) fn moment(time: NaiveDateTime, precision: Precision) -> String {
    format!("{}, {}", date(time.date()), clock(time, precision))
}

pub(super) fn clock(time: NaiveDateTime, precision: Precision) -> String {
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    match precision {
        Precision::Second => format!("{hour:02}:{minute:02}:{second:02}"),
        Precision::Subsecond => {
            let micros = time.nanosecond() / 1000;
            format!("{hour:02}:{minute:02}:{second:02}.{micros:06}")
        }
        _ => format!("{hour:02}:{minute:02}"),
    }
}

/// Two dates, the first without what both share: "20", "30 Jun 2021".
pub(super) fn pair(from: NaiveDate, to: NaiveDate) -> (String, String) {
    let first = if from.year() != to.year() {
        date(from)
    } else if from.month() != to.month() {
        format!("{} {}", from.day(), month_name(from.month()))
    } else {
        from.day().to_string()
    };
    (first, date(to))
}

pub(super) fn date(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month_name(date.month()), year(date.year()))
}

pub(super) fn month_name(month: u32) -> &'static str {
    let name = MONTHS.get((month as usize).wrapping_sub(1)).copied();
    debug_assert!(name.is_some(), "there is no month {month}");
    name.unwrap_or_default()
}

/// The year 0 is 1 BCE.
pub(super) fn year(year: i32) -> String {
    if year > 0 {
        year.to_string()
    } else {
        format!("{} BCE", 1 - i64::from(year))
    }
}
