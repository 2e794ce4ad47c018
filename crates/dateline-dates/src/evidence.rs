use chrono::Datelike;
use dateline_event::{CalendarSystem, OrderBasis, Zone};

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
    /// `2012/13` can only be two years.
    TwoYears,
    /// `2009/10` may be a month or two years.
    MonthOrTwoYears,
    /// `2009/04` can only be a month.
    Month,
    /// `210107` can only be a day.
    SixOfDay,
    /// `199912` can only be a month.
    SixOfMonth,
}

/// The clock time of one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ClockSeen {
    None,
    Midnight,
    Other,
    /// Of more digits than those of a microsecond.
    Finer,
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
    /// Clock times of more digits than those of a microsecond.
    finer: usize,
    /// Years of two digits.
    short_years: usize,
    two_years: usize,
    month_or_two_years: usize,
    months: usize,
    six_of_day: usize,
    six_of_month: usize,
    /// The first year of what may be a month or two years, and whether there is another.
    pair: Option<i32>,
    pairs_differ: bool,
    /// The first and the last year.
    years: Option<(i32, i32)>,
    /// The first offset from UTC, and whether there is another.
    offset: Option<i16>,
    offsets_differ: bool,
    zoned: usize,
    unzoned: usize,
    /// How many were converted, and from which calendar the first of them.
    converted: usize,
    calendar: CalendarSystem,
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
            Some(OrderSeen::TwoYears) => self.two_years += 1,
            Some(OrderSeen::MonthOrTwoYears) => {
                self.month_or_two_years += 1;
                self.add_pair(reading.start().first.civil().map(|civil| civil.year()));
            }
            Some(OrderSeen::Month) => self.months += 1,
            Some(OrderSeen::SixOfDay) => self.six_of_day += 1,
            Some(OrderSeen::SixOfMonth) => self.six_of_month += 1,
            Some(OrderSeen::Same) | None => {}
        }
        self.add_years(reading.start().first.civil().map(|civil| (civil.year(), civil.year())));
        match reading.zone {
            Zone::Offset(minutes) => {
                self.zoned += 1;
                self.add_offset(Some(minutes));
            }
            Zone::Unknown => self.unzoned += 1,
            Zone::Calendar => {}
        }
        if reading.calendar != CalendarSystem::Gregorian {
            self.add_converted(1, reading.calendar);
        }
        self.short_years += usize::from(reading.remark == Some(Remark::TwoDigitYear));
        match reading.clock {
            ClockSeen::Midnight => self.midnights += 1,
            ClockSeen::Other => self.clocks += 1,
            ClockSeen::Finer => {
                self.clocks += 1;
                self.finer += 1;
            }
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
        self.finer += other.finer;
        self.short_years += other.short_years;
        self.two_years += other.two_years;
        self.month_or_two_years += other.month_or_two_years;
        self.months += other.months;
        self.six_of_day += other.six_of_day;
        self.six_of_month += other.six_of_month;
        self.zoned += other.zoned;
        self.unzoned += other.unzoned;
        self.add_years(other.years);
        self.add_pair(other.pair);
        self.pairs_differ |= other.pairs_differ;
        self.add_offset(other.offset);
        self.offsets_differ |= other.offsets_differ;
        self.add_converted(other.converted, other.calendar);
    }

    fn add_converted(&mut self, count: usize, calendar: CalendarSystem) {
        if self.converted == 0 {
            self.calendar = calendar;
        }
        self.converted += count;
    }

    /// How many dates were converted from another calendar, and from which the first of them.
    pub fn converted(&self) -> Option<(usize, CalendarSystem)> {
        (self.converted > 0).then_some((self.converted, self.calendar))
    }

    fn add_pair(&mut self, year: Option<i32>) {
        self.pairs_differ |= self.pair.is_some() && year.is_some() && self.pair != year;
        self.pair = self.pair.or(year);
    }

    fn add_years(&mut self, years: Option<(i32, i32)>) {
        self.years = match (self.years, years) {
            (Some(own), Some(other)) => Some((own.0.min(other.0), own.1.max(other.1))),
            (own, other) => own.or(other),
        };
    }

    /// The first and the last year in which a date begins.
    pub fn years(&self) -> Option<(i32, i32)> {
        self.years
    }

    fn add_offset(&mut self, offset: Option<i16>) {
        self.offsets_differ |= self.offset.is_some() && offset.is_some() && self.offset != offset;
        self.offset = self.offset.or(offset);
    }

    /// Whether `2009/10` stands for two years: some can be nothing else, or all are so in different years, and none is
    /// only a month.
    pub fn has_two_years(&self) -> bool {
        self.months == 0 && (self.two_years > 0 || self.pairs_differ)
    }

    /// How many dates may be two years written as one and the end of the other.
    pub fn two_years(&self) -> usize {
        self.two_years + self.month_or_two_years
    }

    /// Whether six digits are a year of two digits, a month and a day: some can be nothing else, and none is only a month.
    pub fn has_six_of_day(&self) -> bool {
        self.six_of_day > self.six_of_month
    }

    /// How many clock times have an offset from UTC and how many none, if offsets differ or some have none.
    pub fn mixed_offsets(&self) -> Option<(usize, usize)> {
        let are_mixed = self.offsets_differ || (self.zoned > 0 && self.unzoned > 0);
        are_mixed.then_some((self.zoned, self.unzoned))
    }

    /// Whether there are several offsets from UTC.
    pub fn offsets_differ(&self) -> bool {
        self.offsets_differ
    }

    /// How many clock times have more digits than those of a microsecond, which are left out.
    pub fn finer_than_microseconds(&self) -> usize {
        self.finer
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
