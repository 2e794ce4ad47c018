use chrono::Datelike;
use dateline_dates::Reading;
use dateline_event::{Bounds, Moment, Precision, calendar};

use crate::table::column_key;

/// What a date stands for in a table of which each row sums up a stretch of time, by the name of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    Week,
    Month,
    Quarter,
    Year,
}

impl Period {
    /// The column names that tell it, as [`column_key`] has them.
    #[rustfmt::skip]
    const NAMES: [(Self, &'static [&'static str]); 4] = [
        (Self::Week, &[
            "week", "week_start", "week_starting", "week_beginning", "week_of", "semana", "semaine", "woche", "settimana",
        ]),
        (Self::Month, &[
            "month", "month_start", "month_year", "year_month", "mes", "mois", "monat", "mese",
        ]),
        (Self::Quarter, &["quarter", "trimestre", "quartal"]),
        (Self::Year, &["year", "ano", "annee", "jahr", "anno"]),
    ];

    /// What dates in a column of this name stand for, if not for days.
    pub fn named(name: &str) -> Option<Self> {
        let key = column_key(name);
        let found = Self::NAMES.iter().find(|(_, names)| names.contains(&key.as_str()));
        found.map(|(period, _)| *period)
    }

    /// The week that begins with a day, or the month, quarter or year of which it is the first day; else the day itself.
    pub fn of(self, day: Reading) -> Reading {
        let first = day.bounds.earliest_start;
        let civil = first.civil().filter(|_| day.is_day());
        let Some((year, month)) = civil.map(|civil| (civil.year(), civil.month())) else {
            return day;
        };
        let is_first_of = |span: Option<(Moment, Moment)>| span.is_some_and(|(start, _)| start == first);
        let window = |last: Moment, precision| day.widened(Bounds::window(first, last), precision);
        match self {
            Self::Week => window(first.last_of(7 * calendar::DAY), Precision::Window),
            Self::Month => match calendar::month(year, month) {
                span @ Some((_, last)) if is_first_of(span) => window(last, Precision::Month),
                _ => day,
            },
            Self::Quarter => match (calendar::month(year, month), calendar::month(year, month + 2)) {
                (span, Some((_, last))) if is_first_of(span) && month % 3 == 1 => window(last, Precision::Season),
                _ => day,
            },
            Self::Year => match calendar::year(year) {
                span @ Some((_, last)) if is_first_of(span) => window(last, Precision::Year),
                _ => day,
            },
        }
    }

    /// As reports name it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter of a year",
            Self::Year => "year",
        }
    }
}
