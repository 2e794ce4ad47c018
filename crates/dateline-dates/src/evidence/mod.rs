mod orders;

use chrono::Datelike;
use dateline_event::{CalendarSystem, Zone};

use super::order::{DigitCounts, OrderCounts, OrderSeen};
use super::{Reading, ShortYearsSeen};

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
    /// By what parts their numbers.
    slashes: OrderCounts,
    dots: OrderCounts,
    hyphens: OrderCounts,
    digits: DigitCounts,
    midnights: usize,
    clocks: usize,
    /// Clock times of more digits than those of a microsecond.
    finer: usize,
    /// Years of two digits: how many, and which.
    short_years: usize,
    short: ShortYearsSeen,
    /// The first and the last year of four digits.
    full_years: Option<(i32, i32)>,
    two_years: usize,
    month_or_two_years: usize,
    months: usize,
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
        let years = reading.start().first.civil().map(|civil| (civil.year(), civil.year()));
        match reading.order {
            Some(OrderSeen::TwoYears) => self.two_years += 1,
            Some(OrderSeen::MonthOrTwoYears) => {
                self.month_or_two_years += 1;
                self.add_pair(years.map(|(year, _)| year));
            }
            Some(OrderSeen::Month) => self.months += 1,
            Some(OrderSeen::Six(numbers)) => self.digits.add_six(numbers),
            Some(OrderSeen::Eight(numbers)) => self.digits.add_eight(numbers),
            Some(seen) => {
                if let Some((separator, telling)) = seen.telling() {
                    self.counts_mut(separator).add(seen, telling);
                }
            }
            None => {}
        }
        self.add_years(years);
        if reading.is_short {
            self.short_years += 1;
            if let Some((year, _)) = years {
                self.short.add(year);
            }
        } else {
            self.full_years = joined(self.full_years, years);
        }
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
        self.slashes.append(&other.slashes);
        self.dots.append(&other.dots);
        self.hyphens.append(&other.hyphens);
        self.digits.append(&other.digits);
        self.midnights += other.midnights;
        self.clocks += other.clocks;
        self.finer += other.finer;
        self.short_years += other.short_years;
        self.short.append(other.short);
        self.full_years = joined(self.full_years, other.full_years);
        self.two_years += other.two_years;
        self.month_or_two_years += other.month_or_two_years;
        self.months += other.months;
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
        self.years = joined(self.years, years);
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
}

fn joined(own: Option<(i32, i32)>, other: Option<(i32, i32)>) -> Option<(i32, i32)> {
    match (own, other) {
        (Some(own), Some(other)) => Some((own.0.min(other.0), own.1.max(other.1))),
        (own, other) => own.or(other),
    }
}
