//! What a date stands for in a table of which each row sums up a stretch of time, by the name of its column.

use chrono::Datelike;
use dateline_batch::decision::Period;
use dateline_dates::{self as dates, DateStyle, Reading};
use dateline_event::{Bounds, Precision, TimeRange, calendar};

use crate::table::column_key;

/// The column names that tell it, as [`column_key`] has them.
#[rustfmt::skip]
const NAMES: [(Period, &[&str]); 4] = [
    (Period::Week, &[
        "week", "week_start", "week_starting", "week_beginning", "week_of", "semana", "semaine", "woche", "settimana",
    ]),
    (Period::Month, &[
        "month", "month_start", "month_year", "year_month", "mes", "mois", "monat", "mese",
    ]),
    (Period::Quarter, &["quarter", "trimestre", "quartal"]),
    (Period::Year, &["year", "ano", "annee", "jahr", "anno"]),
];

/// What dates in a column of this name stand for, if not for days.
pub(super) fn named(name: &str) -> Option<Period> {
    let key = column_key(name);
    let found = NAMES.iter().find(|(_, names)| names.contains(&key.as_str()));
    found.map(|(period, _)| *period)
}

/// Whether a cell is a day that stands for such a time.
pub(super) fn occurs<'c>(period: Period, cells: impl Iterator<Item = &'c str>) -> bool {
    let days = cells.filter_map(|cell| dates::read(cell, DateStyle::default()).filter(Reading::is_day));
    days.into_iter().any(|day| begun(period, day) != day)
}

/// The week that begins with a day, or the month, quarter or year of which it is the first day; else the day itself.
pub(super) fn begun(period: Period, day: Reading) -> Reading {
    let first = day.bounds.earliest_start;
    let civil = first.civil().filter(|_| day.is_day());
    let Some((year, month)) = civil.map(|civil| (civil.year(), civil.month())) else {
        return day;
    };
    let quarter = || Some(calendar::month(year, month)?.union(calendar::month(year, month + 2)?));
    let (begun, precision) = match period {
        Period::Week => (Some(TimeRange::lasting(first, 7 * calendar::DAY)), Precision::Window),
        Period::Month => (calendar::month(year, month), Precision::Month),
        Period::Quarter => (quarter().filter(|_| month % 3 == 1), Precision::Season),
        Period::Year => (calendar::year(year), Precision::Year),
    };
    match begun.filter(|begun| begun.first == first) {
        Some(begun) => day.widened(Bounds::window(begun), precision),
        None => day,
    }
}
