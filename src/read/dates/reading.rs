use super::clock::Clock;
use super::date::Part;
use super::evidence::{ClockSeen, OrderSeen};
use super::{DateStyle, Order};
use crate::event::{Bounds, Precision, When, Zone};

/// What a date text says, and what it shows about its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub bounds: Bounds,
    pub precision: Precision,
    pub zone: Zone,
    pub uncertain: bool,
    pub approximate: bool,
    pub remark: Option<Remark>,
    pub(super) order: Option<OrderSeen>,
    pub(super) clock: ClockSeen,
}

/// Something about a date that was read, worth a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The year has two digits; 69 to 99 were read as 1969 to 1999, the others as 2000 to 2068.
    TwoDigitYear,
    /// Day and month stand the other way round than in the rest of the column.
    OtherOrder,
}

impl Remark {
    /// The sentence for a finding.
    pub fn reason(self, text: &str) -> String {
        match self {
            Self::TwoDigitYear => {
                format!("the year in “{text}” has two digits; 69 to 99 are read as 19…, others as 20…")
            }
            Self::OtherOrder => {
                format!("day and month in “{text}” stand the other way round than in the rest of the column")
            }
        }
    }
}

impl Reading {
    pub(super) fn from_part(part: Part) -> Self {
        Self {
            bounds: Bounds::window(part.first, part.last),
            precision: part.precision,
            zone: Zone::Calendar,
            uncertain: false,
            approximate: false,
            remark: part.remark,
            order: part.order,
            clock: ClockSeen::None,
        }
    }

    pub(super) fn with_clock(day: Part, clock: &Clock, style: DateStyle) -> Self {
        let seen = if clock.since_midnight == 0 {
            ClockSeen::Midnight
        } else {
            ClockSeen::Other
        };
        let date = Self {
            clock: seen,
            ..Self::from_part(day)
        };
        if style.midnight_is_day && seen == ClockSeen::Midnight {
            return date;
        }
        let first = day.first + clock.since_midnight;
        Self {
            bounds: Bounds::window(first, first + clock.unit - 1),
            precision: clock.precision,
            zone: clock.zone,
            ..date
        }
    }

    /// At a clock time of that day; `None` if it is no single day or `text` no clock time.
    pub fn at_clock(self, text: &str) -> Option<Self> {
        let clock = super::clock::read(text.trim())?;
        if self.precision != Precision::Day || !self.bounds.is_window() {
            return None;
        }
        let first = self.bounds.earliest_start + clock.since_midnight;
        Some(Self {
            bounds: Bounds::window(first, first + clock.unit - 1),
            precision: clock.precision,
            zone: clock.zone,
            ..self
        })
    }

    pub(super) fn from_when(when: &When) -> Self {
        Self {
            bounds: when.bounds,
            precision: when.precision,
            zone: when.zone,
            uncertain: when.uncertain,
            approximate: when.approximate,
            remark: None,
            order: None,
            clock: ClockSeen::None,
        }
    }

    /// One known span of time in UTC.
    pub(super) fn from_moment(first: i64, unit: i64, precision: Precision) -> Self {
        Self {
            bounds: Bounds::window(first, first.saturating_add(unit - 1)),
            precision,
            zone: Zone::Offset(0),
            uncertain: false,
            approximate: false,
            remark: None,
            order: None,
            clock: ClockSeen::Other,
        }
    }

    /// First and last microsecond in which it can have begun.
    pub fn start(&self) -> (i64, i64) {
        (self.bounds.earliest_start, self.bounds.latest_start)
    }

    /// First and last microsecond in which it can have ended.
    pub fn end(&self) -> (i64, i64) {
        (self.bounds.earliest_end, self.bounds.latest_end)
    }

    /// The same with other bounds and precision.
    #[must_use]
    pub fn widened(self, bounds: Bounds, precision: Precision) -> Self {
        Self {
            bounds,
            precision,
            ..self
        }
    }

    /// As the event model writes it; `words` is what stood in the file.
    pub fn to_when(self, words: &str) -> When {
        let when = When::from_bounds(self.bounds, self.precision, self.zone);
        When {
            words: if words == when.edtf {
                String::new()
            } else {
                words.to_owned()
            },
            uncertain: self.uncertain,
            approximate: self.approximate,
            ..when
        }
    }
}

impl Order {
    pub(super) fn seen(first: u32, second: u32) -> OrderSeen {
        match (first > 12, second > 12) {
            (true, _) => OrderSeen::DayFirst,
            (false, true) => OrderSeen::MonthFirst,
            (false, false) if first == second => OrderSeen::Same,
            (false, false) => OrderSeen::Either,
        }
    }
}
