//! What a date stands for in a table of which each row sums up a stretch of time, by the name of its column.

use chrono::Datelike;
use dateline_batch::decision::Period;
use dateline_dates::Reading;
use dateline_event::{Bounds, Moment, Precision, calendar};

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

/// The week that begins with a day, or the month, quarter or year of which it is the first day; else the day itself.
pub(super) fn begun(period: Period, day: Reading) -> Reading {
    let first = day.bounds.earliest_start;
    let civil = first.civil().filter(|_| day.is_day());
    let Some((year, month)) = civil.map(|civil| (civil.year(), civil.month())) else {
        return day;
    };
    let is_first_of = |span: Option<(Moment, Moment)>| span.is_some_and(|(start, _)| start == first);
    let window = |last: Moment, precision| day.widened(Bounds::window(first, last), precision);
    match period {
        Period::Week => window(first.last_of(7 * calendar::DAY), Precision::Window),
        Period::Month => match calendar::month(year, month) {
            span @ Some((_, last)) if is_first_of(span) => window(last, Precision::Month),
            _ => day,
        },
        Period::Quarter => match (calendar::month(year, month), calendar::month(year, month + 2)) {
            (span, Some((_, last))) if is_first_of(span) && month % 3 == 1 => window(last, Precision::Season),
            _ => day,
        },
        Period::Year => match calendar::year(year) {
            span @ Some((_, last)) if is_first_of(span) => window(last, Precision::Year),
            _ => day,
        },
    }
}
