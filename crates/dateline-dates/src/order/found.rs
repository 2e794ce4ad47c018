use std::fmt;

use dateline_event::{DateOrder as Order, OrderBasis, calendar};

use crate::ShortYears;

/// What parts the numbers of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// Or a space.
    Slash,
    /// As in `3.4.2005`.
    Dot,
    /// As in `3-4-2005`.
    Hyphen,
}

/// An order that was decided for dates of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundOrder {
    /// The order, or that of the dates that can be in either.
    pub order: Order,
    /// What it was decided by.
    pub basis: OrderBasis,
    /// Another order in which all of them can be read as well, if nothing tells that they are not.
    pub other: Option<Order>,
    /// The first of them in both orders, if there is another.
    pub example: Option<[Ymd; 2]>,
}

/// A year, a month and a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ymd {
    /// Of our era.
    pub year: i32,
    /// From 1.
    pub month: u32,
    /// From 1.
    pub day: u32,
}

impl FoundOrder {
    /// An order that nothing contradicts.
    pub(crate) fn new(order: Order, basis: OrderBasis) -> Self {
        Self {
            order,
            basis,
            other: None,
            example: None,
        }
    }
}

impl Ymd {
    /// `None` if there is no such day.
    pub(crate) fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        calendar::day(year, month, day).map(|_| Self { year, month, day })
    }

    /// The day of three numbers of two digits in an order.
    pub(crate) fn of(numbers: [u8; 3], order: Order, years: ShortYears) -> Option<Self> {
        let [a, b, c] = numbers.map(u32::from);
        let (year, month, day) = match order {
            Order::DayFirst => (c, b, a),
            Order::MonthFirst => (c, a, b),
            Order::YearFirst => (a, b, c),
            Order::YearDayFirst => (a, c, b),
        };
        Self::new(years.full(year), month, day)
    }
}

impl fmt::Display for Ymd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
