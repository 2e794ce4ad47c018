use dateline_event::{DateOrder as Order, OrderBasis};

use super::found::{FoundOrder, Ymd};
use super::seen::{OrderSeen, Telling};
use crate::ShortYears;

/// How many dates of a column can only be in which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct OrderCounts {
    day_first: usize,
    month_first: usize,
    year_first: usize,
    day_or_year: usize,
    either: usize,
    year_month: usize,
    year_day: usize,
    year_either: usize,
    /// Which first and third numbers of dates of two digits each there are, a bit for each.
    firsts: u128,
    thirds: u128,
    /// The first of these dates.
    short: Option<[u8; 3]>,
}

/// Of fewer dates the numbers do not show which of them are years.
const FEW: usize = 6;
/// So many times as many days as years show it.
const CLEAR: u32 = 3;

impl OrderCounts {
    pub fn add(&mut self, seen: OrderSeen, telling: Telling) {
        match telling {
            Telling::DayFirst => self.day_first += 1,
            Telling::MonthFirst => self.month_first += 1,
            Telling::YearFirst => self.year_first += 1,
            Telling::DayOrYear => self.day_or_year += 1,
            Telling::Either => self.either += 1,
            Telling::YearMonth => self.year_month += 1,
            Telling::YearDay => self.year_day += 1,
            Telling::YearEither => self.year_either += 1,
            Telling::Same => {}
        }
        if let OrderSeen::Short(_, numbers) = seen {
            let [first, _, third] = numbers;
            self.firsts |= bit(first);
            self.thirds |= bit(third);
            self.short = self.short.or(Some(numbers));
        }
    }

    pub fn append(&mut self, other: &Self) {
        self.day_first += other.day_first;
        self.month_first += other.month_first;
        self.year_first += other.year_first;
        self.day_or_year += other.day_or_year;
        self.either += other.either;
        self.year_month += other.year_month;
        self.year_day += other.year_day;
        self.year_either += other.year_either;
        self.firsts |= other.firsts;
        self.thirds |= other.thirds;
        self.short = self.short.or(other.short);
    }

    /// How many dates there are in which it makes a difference.
    pub fn count(&self) -> usize {
        self.telling() + self.either
    }

    /// How many tell something.
    pub fn telling(&self) -> usize {
        self.day_first + self.month_first + self.year_first + self.day_or_year
    }

    /// How many dates can only have the day first, the month first, the year first.
    pub fn only(&self) -> [usize; 3] {
        let is_year = if self.day_first + self.month_first + self.year_first == 0 {
            self.has_years_first()
        } else {
            self.year_first > self.day_first + self.month_first
        };
        if is_year {
            [self.day_first, self.month_first, self.year_first + self.day_or_year]
        } else {
            [self.day_first + self.day_or_year, self.month_first, self.year_first]
        }
    }

    /// The order that all dates that tell one have.
    pub fn single(&self) -> Option<Order> {
        match self.only().map(|count| count > 0) {
            [true, false, false] => Some(Order::DayFirst),
            [false, true, false] => Some(Order::MonthFirst),
            [false, false, true] => Some(Order::YearFirst),
            _ => None,
        }
    }

    /// The order that fits most dates; `likely` where none tells.
    pub fn order(&self, likely: Option<Order>) -> Order {
        let [day, month, year] = self.only();
        if self.has_days_second() && day + month + year == 0 {
            return Order::YearDayFirst;
        }
        match likely {
            Some(order) if (day, month, year) == (0, 0, 0) => order,
            _ if year > day.max(month) => Order::YearFirst,
            _ if month > day => Order::MonthFirst,
            _ if day == 0 && self.short.is_some() && self.is_spread(self.firsts, self.thirds) => Order::YearFirst,
            _ => Order::DayFirst,
        }
    }

    /// Whether the day stands behind a year of four digits: a slip among months is no such column, of which more than half of the
    /// days are above twelve.
    fn has_days_second(&self) -> bool {
        self.year_day > self.year_month && self.year_day * 4 >= self.year_day + self.year_either
    }

    /// Whether among dates of two digits each the first numbers are fewer than the last, as years are fewer than days.
    fn has_years_first(&self) -> bool {
        self.firsts.count_ones() < self.thirds.count_ones()
    }

    /// Whether enough dates show that these are years and those days.
    fn is_spread(&self, years: u128, days: u128) -> bool {
        self.day_or_year + self.either >= FEW && years.count_ones() * CLEAR <= days.count_ones()
    }

    /// Whether nothing but how many years and days there are tells where the year stands.
    fn is_by_spread(&self) -> bool {
        let is_open = self.day_first + self.month_first + self.year_first == 0;
        is_open && (self.day_or_year > 0 || (self.short.is_some() && self.is_spread(self.firsts, self.thirds)))
    }

    /// What the order was decided by, and in which other all dates could be; `None` if there was nothing to decide.
    pub fn found(&self, order: Order, is_given: bool, years: ShortYears) -> Option<FoundOrder> {
        if order == Order::YearDayFirst && self.year_day > 0 {
            let basis = if is_given {
                OrderBasis::Given
            } else {
                OrderBasis::Clear(self.year_day)
            };
            return Some(FoundOrder::new(order, basis));
        }
        if self.count() == 0 {
            return None;
        }
        if is_given {
            return Some(FoundOrder::new(order, OrderBasis::Given));
        }
        if self.is_by_spread() {
            let (by_year, by_day) = if order == Order::YearFirst {
                (self.firsts, self.thirds)
            } else {
                (self.thirds, self.firsts)
            };
            let basis = OrderBasis::Spread {
                years: by_year.count_ones() as usize,
                days: by_day.count_ones() as usize,
            };
            let other = if order == Order::YearFirst {
                Order::DayFirst
            } else {
                Order::YearFirst
            };
            let example = || {
                let of = |order| self.short.and_then(|numbers| Ymd::of(numbers, order, years));
                Some([of(order)?, of(other)?])
            };
            let example = if self.is_spread(by_year, by_day) {
                None
            } else {
                example()
            };
            return Some(FoundOrder {
                other: example.map(|_| other),
                example,
                ..FoundOrder::new(order, basis)
            });
        }
        let basis = match self.only() {
            [0, 0, 0] => OrderBasis::Unclear(self.either),
            [count, 0, 0] | [0, count, 0] | [0, 0, count] => OrderBasis::Clear(count),
            [day_first, month_first, year_first] => OrderBasis::Mixed {
                day_first,
                month_first,
                year_first,
                either: self.either,
            },
        };
        Some(FoundOrder::new(order, basis))
    }

    /// Whether so many dates can only have the day first, and so many others only the month, that those which can be
    /// either are doubtful.
    pub fn is_mixed(&self) -> bool {
        // The day behind a year is so rare that one is a slip.
        let has_days_second = self.year_day > 1 && is_split(self.year_day, self.year_month);
        is_split(self.day_first, self.month_first) || has_days_second
    }

    /// Whether some dates could be read with the day or the month first, and none tells which.
    pub fn is_ambiguous(&self) -> bool {
        self.either > 0 && self.telling() == 0 && !self.is_by_spread()
    }
}

/// Whether the fewer are no mere slips among the others: one in twenty or more.
fn is_split(one: usize, other: usize) -> bool {
    let (few, many) = (one.min(other), one.max(other));
    few > 0 && few * 20 >= many
}

fn bit(number: u8) -> u128 {
    1_u128.checked_shl(u32::from(number)).unwrap_or_default()
}
