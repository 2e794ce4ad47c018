use dateline_event::{DateOrder as Order, OrderBasis};

use super::found::{FoundOrder, Ymd};
use crate::ShortYears;

/// In which orders dates of six or eight digits in a row can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DigitCounts {
    sixes: usize,
    /// As a year and a month.
    months: usize,
    /// As a day, by [`ORDERS`].
    days: [usize; 3],
    /// Which first and last two digits there are, a bit for each.
    firsts: u128,
    lasts: u128,
    six: Option<[u8; 3]>,
    eights: usize,
    /// Year first, as usual, then by [`LONG_ORDERS`].
    usual: usize,
    longs: [usize; 3],
}

/// Of six digits.
const ORDERS: [Order; 3] = [Order::YearFirst, Order::DayFirst, Order::MonthFirst];
/// Of eight digits that are not the usual ones.
const LONG_ORDERS: [Order; 3] = [Order::DayFirst, Order::MonthFirst, Order::YearDayFirst];

/// No number is a month after this year, since none is known to lie there.
const LAST_OF_SIX: i32 = 2050;
const FEW: u32 = 6;
const CLEAR: u32 = 3;

/// The month that six digits are.
pub(crate) fn month_of(numbers: [u8; 3]) -> Option<(i32, u32)> {
    let [century, year, month] = numbers.map(i32::from);
    let year = century * 100 + year;
    let is_month = (1000..=LAST_OF_SIX).contains(&year) && (1..=12).contains(&month);
    is_month.then(|| (year, month.unsigned_abs()))
}

/// The day that eight digits are in an order.
pub(crate) fn day_of(numbers: [u8; 4], order: Order) -> Option<Ymd> {
    let [a, b, c, d] = numbers.map(u32::from);
    let (year, month, day) = match order {
        Order::YearFirst => (a * 100 + b, c, d),
        Order::YearDayFirst => (a * 100 + b, d, c),
        Order::DayFirst => (c * 100 + d, b, a),
        Order::MonthFirst => (c * 100 + d, a, b),
    };
    let found = Ymd::new(i32::try_from(year).ok()?, month, day)?;
    // Of digits in another order a year is more often something else.
    (order == Order::YearFirst || (1800..=2100).contains(&year)).then_some(found)
}

impl DigitCounts {
    pub fn add_six(&mut self, numbers: [u8; 3]) {
        let [first, _, last] = numbers;
        self.sixes += 1;
        self.months += usize::from(month_of(numbers).is_some());
        for (count, order) in self.days.iter_mut().zip(ORDERS) {
            *count += usize::from(Ymd::of(numbers, order, ShortYears::default()).is_some());
        }
        self.firsts |= 1 << (first & 127);
        self.lasts |= 1 << (last & 127);
        self.six = self.six.or(Some(numbers));
    }

    pub fn add_eight(&mut self, numbers: [u8; 4]) {
        self.eights += 1;
        self.usual += usize::from(day_of(numbers, Order::YearFirst).is_some_and(|found| found.year >= 1000));
        for (count, order) in self.longs.iter_mut().zip(LONG_ORDERS) {
            *count += usize::from(day_of(numbers, order).is_some());
        }
    }

    pub fn append(&mut self, other: &Self) {
        self.sixes += other.sixes;
        self.months += other.months;
        self.eights += other.eights;
        self.usual += other.usual;
        let counts = self.days.iter_mut().chain(&mut self.longs);
        for (count, more) in counts.zip(other.days.iter().chain(&other.longs)) {
            *count += more;
        }
        self.firsts |= other.firsts;
        self.lasts |= other.lasts;
        self.six = self.six.or(other.six);
    }

    /// The order of digits in a row; `None` if six are a year and a month, and eight a year, a month and a day.
    pub fn order(&self) -> Option<Order> {
        if self.eights > self.sixes {
            let (most, order) = best(self.longs, LONG_ORDERS)?;
            return (most > self.usual).then_some(order);
        }
        let most = self.days.into_iter().max().unwrap_or_default();
        if self.months >= most {
            return None;
        }
        // The fewest of them are the years.
        let is_year_last = self.lasts.count_ones() < self.firsts.count_ones();
        let fitting = || self.days.into_iter().zip(ORDERS).filter(|(count, _)| *count == most);
        let usual = |order: Order| (order == Order::YearFirst) != is_year_last;
        let mut found = fitting().filter(|(_, order)| usual(*order)).chain(fitting());
        found.next().map(|(_, order)| order)
    }

    /// What the order of six digits was decided by, and in which other all of them could be; `None` if there are none.
    pub fn found(&self, order: Option<Order>, is_given: bool, years: ShortYears) -> Option<FoundOrder> {
        let order = order.filter(|_| self.sixes + self.eights > 0)?;
        if is_given {
            return Some(FoundOrder::new(order, OrderBasis::Given));
        }
        if self.eights > self.sixes {
            let (most, _) = best(self.longs, LONG_ORDERS)?;
            return Some(FoundOrder::new(order, OrderBasis::Clear(most)));
        }
        let numbers = self.six?;
        let most = self.days.into_iter().max().unwrap_or_default();
        let (by_year, by_day) = match order {
            Order::YearFirst => (self.firsts, self.lasts),
            _ => (self.lasts, self.firsts),
        };
        let (by_year, by_day) = (by_year.count_ones(), by_day.count_ones());
        let is_clear = most >= FEW as usize && by_year * CLEAR <= by_day;
        let fitting = || self.days.into_iter().zip(ORDERS);
        let others = || fitting().filter(|(count, other)| *count == most && *other != order);
        let is_alone = others().next().is_none();
        let of = |order| Ymd::of(numbers, order, years);
        let other = others().find_map(|(_, other)| Some((other, [of(order)?, of(other)?])));
        let other = other.filter(|_| !is_clear);
        let basis = if is_alone {
            OrderBasis::Clear(most)
        } else {
            OrderBasis::Spread {
                years: by_year as usize,
                days: by_day as usize,
            }
        };
        Some(FoundOrder {
            other: other.map(|(other, _)| other),
            example: other.map(|(_, example)| example),
            ..FoundOrder::new(order, basis)
        })
    }

    /// Whether six digits are read as months, and could all be days as well.
    pub fn may_be_days(&self) -> bool {
        self.sixes > 0 && self.months == self.sixes && self.days.contains(&self.sixes)
    }
}

/// The first of the orders that fit most.
fn best(counts: [usize; 3], orders: [Order; 3]) -> Option<(usize, Order)> {
    let most = counts.into_iter().max().filter(|most| *most > 0)?;
    let mut found = counts.into_iter().zip(orders);
    found.find(|(count, _)| *count == most)
}
