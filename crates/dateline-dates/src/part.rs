use dateline_event::{Precision, TimeRange, calendar};

use super::Remark;
use super::order::OrderSeen;

/// A date without a clock time: a day, a month or a year.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub range: TimeRange,
    pub precision: Precision,
    pub remark: Option<Remark>,
    pub order: Option<OrderSeen>,
    /// Whether its year has two digits.
    pub is_short: bool,
    /// Whether its day and month may be the other way round.
    pub is_either: bool,
}

impl Part {
    fn new(range: TimeRange, precision: Precision) -> Self {
        Self {
            range,
            precision,
            remark: None,
            order: None,
            is_short: false,
            is_either: false,
        }
    }

    pub fn day(year: i32, month: u32, day: u32) -> Option<Self> {
        Some(Self::new(calendar::day(year, month, day)?, Precision::Day))
    }

    pub fn month(year: i32, month: u32) -> Option<Self> {
        Some(Self::new(calendar::month(year, month)?, Precision::Month))
    }

    pub fn year(year: i32) -> Option<Self> {
        Some(Self::new(calendar::year(year)?, Precision::Year))
    }

    /// With 0 for a month or day that is not known.
    pub fn of_numbers(year: i32, month: u32, day: u32) -> Option<Self> {
        match (month, day) {
            (0, _) => Self::year(year),
            (month, 0) => Self::month(year, month),
            (month, day) => Self::day(year, month, day),
        }
    }

    /// The same, of a year of two digits.
    pub fn short(self) -> Self {
        Self {
            remark: self.remark.or(Some(Remark::TwoDigitYear)),
            is_short: true,
            ..self
        }
    }

    pub fn is_day(&self) -> bool {
        self.precision == Precision::Day
    }
}
