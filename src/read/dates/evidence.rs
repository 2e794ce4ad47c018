use super::{DateStyle, Order, Reading};

/// What one date shows about the order of day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OrderSeen {
    DayFirst,
    MonthFirst,
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
    /// Dates that were read.
    pub readable: usize,
    day_first: usize,
    month_first: usize,
    either: usize,
    midnights: usize,
    clocks: usize,
}

impl Evidence {
    pub fn add(&mut self, reading: &Reading) {
        self.readable += 1;
        match reading.order {
            Some(OrderSeen::DayFirst) => self.day_first += 1,
            Some(OrderSeen::MonthFirst) => self.month_first += 1,
            Some(OrderSeen::Either) => self.either += 1,
            Some(OrderSeen::Same) | None => {}
        }
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
        self.either += other.either;
        self.midnights += other.midnights;
        self.clocks += other.clocks;
    }

    /// The style that fits the column best.
    pub fn style(&self, epochs: bool) -> DateStyle {
        DateStyle {
            order: if self.month_first > self.day_first {
                Order::MonthFirst
            } else {
                Order::DayFirst
            },
            epochs,
            midnight_is_day: self.midnights > 0 && self.clocks == 0,
        }
    }

    /// Whether some dates could be read with the day or the month first, and none tells which.
    pub fn is_ambiguous(&self) -> bool {
        self.either > 0 && self.day_first + self.month_first == 0
    }

    /// What was decided, in a sentence for the user; `None` if there was nothing to decide.
    pub fn decision(&self, column: &str) -> Option<String> {
        let (day, month, either) = (self.day_first, self.month_first, self.either);
        if day + month + either == 0 {
            return None;
        }
        Some(match (day, month) {
            (0, 0) => format!(
                "Dates in {column} are read as day/month/year; {either} could be month/day/year as well, and none tells which"
            ),
            (_, 0) => format!("Dates in {column} are day/month/year: {day} have a first number above 12"),
            (0, _) => format!("Dates in {column} are month/day/year: {month} have a second number above 12"),
            _ => {
                let order = match self.style(false).order {
                    Order::DayFirst => "day/month/year",
                    Order::MonthFirst => "month/day/year",
                };
                format!(
                    "Dates in {column} are mixed: {day} can only be day/month/year and {month} only month/day/year; \
                     the {either} that could be either are read as {order}"
                )
            }
        })
    }
}
