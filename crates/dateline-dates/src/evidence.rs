use dateline_event::OrderBasis;

use super::{KnownOrder, Order, Reading, Remark};

/// What one date of three numbers shows about their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OrderSeen {
    DayFirst,
    MonthFirst,
    YearFirst,
    /// The month is in the middle; all numbers have two digits, and the first may be a day or a year.
    DayOrYear,
    /// It may be any.
    Either,
    /// Day and month are the same number.
    Same,
}

/// The clock time of one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ClockSeen {
    None,
    Midnight,
    Other,
}

/// What the dates of a column show about its style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// How many dates could be read.
    pub readable: usize,
    day_first: usize,
    month_first: usize,
    year_first: usize,
    day_or_year: usize,
    either: usize,
    midnights: usize,
    clocks: usize,
    /// Years of two digits.
    short_years: usize,
}

impl Evidence {
    /// Adds what one date shows.
    pub fn add(&mut self, reading: &Reading) {
        self.readable += 1;
        match reading.order {
            Some(OrderSeen::DayFirst) => self.day_first += 1,
            Some(OrderSeen::MonthFirst) => self.month_first += 1,
            Some(OrderSeen::YearFirst) => self.year_first += 1,
            Some(OrderSeen::DayOrYear) => self.day_or_year += 1,
            Some(OrderSeen::Either) => self.either += 1,
            Some(OrderSeen::Same) | None => {}
        }
        self.short_years += usize::from(reading.remark == Some(Remark::TwoDigitYear));
        match reading.clock {
            ClockSeen::Midnight => self.midnights += 1,
            ClockSeen::Other => self.clocks += 1,
            ClockSeen::None => {}
        }
    }

    /// Adds what another part of the same column shows.
    pub fn append(&mut self, other: &Self) {
        self.readable += other.readable;
        self.day_first += other.day_first;
        self.month_first += other.month_first;
        self.year_first += other.year_first;
        self.day_or_year += other.day_or_year;
        self.either += other.either;
        self.midnights += other.midnights;
        self.clocks += other.clocks;
        self.short_years += other.short_years;
    }

    /// Whether 00:00 only fills the field: it occurs, and no other clock time does.
    pub fn midnight_is_day(&self) -> bool {
        self.midnights > 0 && self.clocks == 0
    }

    /// The order that fits the column best.
    pub fn order(&self, known: KnownOrder) -> Order {
        let (day, month, year) = self.only();
        match known {
            KnownOrder::Given(order) => order,
            KnownOrder::Likely(order) if (day, month, year) == (0, 0, 0) => order,
            _ if year > day.max(month) => Order::YearFirst,
            _ if month > day => Order::MonthFirst,
            _ => Order::DayFirst,
        }
    }

    /// How many dates can only have the day first, the month first, the year first.
    fn only(&self) -> (usize, usize, usize) {
        if self.year_first > self.day_first + self.month_first {
            (self.day_first, self.month_first, self.year_first + self.day_or_year)
        } else {
            (self.day_first + self.day_or_year, self.month_first, self.year_first)
        }
    }

    /// Whether some dates could be read with the day or the month first, and none tells which.
    pub fn is_ambiguous(&self) -> bool {
        let telling = self.day_first + self.month_first + self.year_first + self.day_or_year;
        self.either > 0 && telling == 0
    }

    /// How many dates have a year of two digits.
    pub fn short_years(&self) -> usize {
        self.short_years
    }

    /// What the order was decided by; `None` if there was nothing to decide.
    pub fn basis(&self, known: KnownOrder) -> Option<OrderBasis> {
        let (day_first, month_first, year_first) = self.only();
        let either = self.either;
        if day_first + month_first + year_first + either == 0 {
            return None;
        }
        Some(match (day_first, month_first, year_first) {
            _ if matches!(known, KnownOrder::Given(_)) => OrderBasis::Given,
            (0, 0, 0) => OrderBasis::Unclear(either),
            (count, 0, 0) | (0, count, 0) | (0, 0, count) => OrderBasis::Clear(count),
            _ => OrderBasis::Mixed {
                day_first,
                month_first,
                year_first,
                either,
            },
        })
    }
}
