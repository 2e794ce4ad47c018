use dateline_dates::{CalendarGuess, KnownOrder, ShortYears, YearCount};
use dateline_event::Epoch;

use super::year_counts::YearCounts;

/// A column of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateColumn {
    /// The column's number, from 0.
    pub column: usize,
    /// Whether its numbers are seconds, milli-, micro- or nanoseconds since 1970.
    pub epochs: bool,
    /// Since when and in which unit such numbers count, the likeliest first; left out, each is told by its size.
    pub epoch: [Option<Epoch>; 2],
    /// Whether its numbers are days as Excel counts them.
    pub serials: bool,
    /// What is known of the order of day, month and year.
    pub order: KnownOrder,
    /// Whether 00:00 is a clock time even where no other occurs, as in calendars, which have days without one.
    pub midnight_is_clock: bool,
    /// The calendar of bare numbers, if it is known or guessed.
    pub calendar: Option<CalendarGuess>,
    /// Whether day and month are exchanged in dates in ISO 8601, as workbooks hold those that are no text; `None` if nobody
    /// said so.
    pub exchanged: Option<bool>,
    /// What is known of its years, if it is more than that they may have two digits.
    pub years: Years,
}

/// What is known of the years of a column of dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// Whether its cells are nothing but years.
    pub stand_alone: bool,
    /// Whether those of one to three digits are whole.
    pub are_whole: bool,
    /// How they are counted, if the name of the column, its cells or somebody says so.
    pub count: Option<YearCount>,
    /// Whether each row says in which era or calendar they are counted.
    pub by_row: bool,
    /// Of those of two digits the first of the hundred years that they stand for, if somebody says so.
    pub short: Option<ShortYears>,
    /// The years of four digits in the table.
    pub others: YearCounts,
}

impl DateColumn {
    /// A column of dates in words or digits, of which nothing else is known.
    pub fn new(column: usize) -> Self {
        Self {
            column,
            epochs: false,
            epoch: [None; 2],
            serials: false,
            order: KnownOrder::Unknown,
            midnight_is_clock: false,
            calendar: None,
            years: Years::default(),
            exchanged: None,
        }
    }

    /// The same with what is known of the order of day, month and year.
    #[must_use]
    pub fn ordered(self, order: KnownOrder) -> Self {
        Self { order, ..self }
    }
}
