use dateline_event::{CalendarSystem, DateOrder as Order, Epoch};

use super::{Separator, ShortYears};

/// What is known of the order of day, month and year in a column, apart from its dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KnownOrder {
    /// Nothing.
    #[default]
    Unknown,
    /// This order, unless the dates show another.
    Likely(Order),
    /// This order, whatever the dates show: the format or the user says so.
    Given(Order),
}

/// How the dates of one column are read, decided over the whole column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "five independent facts about a column")]
pub struct DateStyle {
    /// In which order numbers of one or two digits give day, month and year.
    pub order: Order,
    /// Whether numbers of nine digits and more are seconds, milli-, micro- or nanoseconds since 1970.
    pub epochs: bool,
    /// Whether numbers are days since the end of 1899, as Excel counts them.
    pub serials: bool,
    /// Since when and in which unit such numbers count; left out, each is told by its size.
    pub epoch: Option<Epoch>,
    /// Whether `2009/10` is two years rather than a month.
    pub two_years: bool,
    /// The order of dates that dots part, if it is another.
    pub dots: Option<Order>,
    /// The order of dates that hyphens part, if it is another.
    pub hyphens: Option<Order>,
    /// The order of digits in a row; left out, six are a year and a month, and eight a year, a month and a day.
    pub digits: Option<Order>,
    /// Whether the day comes first in some dates and the month in others, so that those which could be either are doubtful.
    pub is_mixed: bool,
    /// Which years two digits stand for.
    pub short_years: ShortYears,
    /// Whether the cells are years, also those of fewer than four digits.
    pub is_year: bool,
    /// Whether years of one to three digits are whole, as in a table of antiquity.
    pub has_whole_years: bool,
    /// How years are counted.
    pub count: YearCount,
    /// The calendar of years, months and days that are bare numbers.
    pub calendar: CalendarSystem,
    /// Whether 00:00 is no clock time, but only fills the field.
    pub midnight_is_day: bool,
}

/// How years of a column are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum YearCount {
    /// As historians count: −480 is 480 BCE, and there is no year 0.
    #[default]
    Historical,
    /// As astronomers and ISO 8601 count: 0 is 1 BCE, and −480 is 481 BCE.
    Astronomical,
    /// All are before our era: 480 is 480 BCE.
    BeforeOurEra,
}

impl DateStyle {
    /// The order of dates that this parts.
    pub(crate) fn order_of(&self, separator: Separator) -> Order {
        let apart = match separator {
            Separator::Slash => None,
            Separator::Dot => self.dots,
            Separator::Hyphen => self.hyphens,
        };
        apart.unwrap_or(self.order)
    }
}
