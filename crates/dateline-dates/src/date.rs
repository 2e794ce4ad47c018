use dateline_event::{Moment, Precision, calendar};

use super::evidence::OrderSeen;
use super::{DateStyle, Remark, numeric, words};

/// A date without a clock time: a day, a month or a year.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub first: Moment,
    pub last: Moment,
    pub precision: Precision,
    pub remark: Option<Remark>,
    pub order: Option<OrderSeen>,
}

impl Part {
    fn new((first, last): (Moment, Moment), precision: Precision) -> Self {
        Self {
            first,
            last,
            precision,
            remark: None,
            order: None,
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

    pub fn is_day(&self) -> bool {
        self.precision == Precision::Day
    }
}

/// `YYYY-MM-DD`, the form that most exports use.
pub(super) fn iso_day(text: &str) -> Option<Part> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return None;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |sum, digit| {
            digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    Part::day(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// Reads a date in any of the known forms but EDTF's own.
pub(super) fn read(text: &str, style: DateStyle) -> Option<Part> {
    iso_day(text)
        .or_else(|| numeric::read(text, style))
        .or_else(|| words::read(text))
}
