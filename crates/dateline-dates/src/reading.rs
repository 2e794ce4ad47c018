use chrono::Datelike;
use dateline_event::calendar::{self, MINUTE};
use dateline_event::{
    Bounds, CalendarSystem, Moment, Precision, Qualified, Qualifier, Qualifiers, TimeDelta, TimeRange, When, Zone,
};

use super::DateStyle;
use super::clock::Clock;
use super::evidence::ClockSeen;
use super::order::OrderSeen;
use super::part::Part;

/// What a date text says, and what it shows about its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Within which moments it lies.
    pub bounds: Bounds,
    /// How finely it is given.
    pub precision: Precision,
    /// The zone of its clock time.
    pub zone: Zone,
    /// How the text marks its ends as doubtful: `?`, “perhaps”, `~`, “about”.
    pub qualifiers: Qualifiers,
    /// What is to be noted about it.
    pub remark: Option<Remark>,
    /// The calendar in which it was written.
    pub calendar: CalendarSystem,
    pub(super) order: Option<OrderSeen>,
    pub(super) clock: ClockSeen,
    /// Whether a year in it has two digits.
    pub(super) is_short: bool,
}

/// What is worth a finding about a date that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The year has two digits, which stand for one of the years of [`ShortYears`](crate::ShortYears).
    TwoDigitYear,
    /// Day and month stand the other way round than in the rest of the column.
    OtherOrder,
    /// Day and month may be the other way round, since both orders occur in the column.
    EitherOrder,
}

impl Reading {
    pub(super) fn from_part(part: Part) -> Self {
        let reading = Self {
            bounds: Bounds::window(part.range),
            precision: part.precision,
            zone: Zone::Calendar,
            qualifiers: Qualifiers::NONE,
            remark: part.remark,
            calendar: CalendarSystem::Gregorian,
            order: part.order,
            clock: ClockSeen::None,
            is_short: part.is_short,
        };
        if part.is_either {
            return Self {
                remark: Some(Remark::EitherOrder),
                ..reading.marked(Qualifier::Uncertain)
            };
        }
        reading
    }

    pub(super) fn with_clock(day: Part, clock: &Clock, style: DateStyle) -> Self {
        let seen = if clock.is_cut {
            ClockSeen::Finer
        } else if clock.since_midnight == TimeDelta::ZERO {
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
        let first = day.range.first + clock.since_midnight;
        Self {
            bounds: Bounds::window(TimeRange::lasting(first, clock.unit)),
            precision: clock.precision,
            zone: clock.zone,
            ..date
        }
    }

    /// The clock time `text` of that day; `None` if this is no single day or `text` no clock time.
    pub fn at_clock(self, text: &str) -> Option<Self> {
        let (clock, doubt) = super::clock_cell::read_with_doubt(text.trim())?;
        if !self.is_day() {
            return None;
        }
        let first = self.bounds.earliest_start + clock.since_midnight;
        let reading = Self {
            bounds: Bounds::window(TimeRange::lasting(first, clock.unit)),
            precision: clock.precision,
            zone: clock.zone,
            ..self
        };
        Some(doubt.map_or(reading, |doubt| reading.marked(doubt)))
    }

    /// Whether this moment lies in the clock time `text`; `None` if that is none.
    pub fn is_at_clock(&self, text: &str) -> Option<bool> {
        let (clock, _) = super::clock_cell::read_with_doubt(text.trim())?;
        let since = self.bounds.earliest_start.since_midnight();
        let within = since >= clock.since_midnight && since < clock.since_midnight + clock.unit;
        // A date to the minute says as much as a clock time to the second in it.
        let is_coarser = self.precision == Precision::Minute
            && since <= clock.since_midnight
            && clock.since_midnight < since + calendar::MINUTE;
        Some(within || is_coarser)
    }

    pub(super) fn from_when(when: &When) -> Self {
        Self {
            bounds: when.bounds,
            precision: when.precision,
            zone: when.zone,
            qualifiers: when.qualifiers,
            remark: None,
            calendar: CalendarSystem::Gregorian,
            order: None,
            clock: ClockSeen::None,
            is_short: false,
        }
    }

    /// A window of the calendar.
    pub(super) fn of_bounds(bounds: Bounds, precision: Precision) -> Self {
        Self {
            bounds,
            precision,
            zone: Zone::Calendar,
            qualifiers: Qualifiers::NONE,
            remark: None,
            calendar: CalendarSystem::Gregorian,
            order: None,
            clock: ClockSeen::None,
            is_short: false,
        }
    }

    /// One known span of time in UTC.
    pub(super) fn from_moment(first: Moment, unit: TimeDelta, precision: Precision) -> Self {
        Self {
            bounds: Bounds::window(TimeRange::lasting(first, unit)),
            precision,
            zone: Zone::Offset(0),
            qualifiers: Qualifiers::NONE,
            remark: None,
            calendar: CalendarSystem::Gregorian,
            order: None,
            clock: ClockSeen::Other,
            is_short: false,
        }
    }

    /// The same, of a time of which more is known than is kept.
    pub(super) fn cut(self) -> Self {
        Self {
            clock: ClockSeen::Finer,
            ..self
        }
    }

    /// Something that began at this date and of which no end is known.
    #[must_use]
    pub fn onwards(self) -> Self {
        self.widened(Bounds::since(self.start()), self.precision)
    }

    /// Something that lasted from this date to `end`, or this date if both are the same; `None` if it would end before it
    /// starts.
    pub fn until(self, end: Self) -> Option<Self> {
        let end = end.on_clocks_of(self.zone);
        let (begun, ended) = (self.start(), end.end());
        if ended.last < begun.first {
            return None;
        }
        let is_same_day = end.precision == Precision::Day && ended.first <= begun.first && begun.last <= ended.last;
        if self.bounds == end.bounds || (is_same_day && self.precision > Precision::Day) {
            // The last day may be doubted where the first is not, though they are one.
            let ends_as_day = Qualifiers::NONE != end.qualifiers && self.bounds == end.bounds;
            let end = if ends_as_day {
                end.qualifiers.end
            } else {
                self.qualifiers.end
            };
            let qualifiers = Qualifiers {
                end: end.or(self.qualifiers.end),
                ..self.qualifiers
            };
            return Some(Self { qualifiers, ..self });
        }
        let bounds = Bounds {
            earliest_start: begun.first,
            latest_start: begun.last.min(ended.last),
            earliest_end: ended.first.max(begun.first),
            latest_end: ended.last,
        };
        Some(Self {
            qualifiers: Qualifiers {
                start: self.qualifiers.start,
                end: end.qualifiers.end,
            },
            ..self.widened(bounds, self.precision.max(end.precision))
        })
    }

    /// The same moments on the clocks of another zone, if both offsets from UTC are known.
    fn on_clocks_of(self, zone: Zone) -> Self {
        let (Zone::Offset(own), Zone::Offset(other)) = (self.zone, zone) else {
            return self;
        };
        let shift = (i64::from(other) - i64::from(own)) * MINUTE;
        let Bounds {
            earliest_start,
            latest_start,
            earliest_end,
            latest_end,
        } = self.bounds;
        let bounds = Bounds {
            earliest_start: earliest_start.saturating_add(shift),
            latest_start: latest_start.saturating_add(shift),
            earliest_end: earliest_end.saturating_add(shift),
            latest_end: latest_end.saturating_add(shift),
        };
        Self { bounds, zone, ..self }
    }

    /// The same, marked as doubtful.
    #[must_use]
    pub fn marked(self, qualifier: Qualifier) -> Self {
        let marks = Qualifiers::of(qualifier, &self.bounds, self.precision);
        Self {
            qualifiers: self.qualifiers.and(marks),
            ..self
        }
    }

    /// The same of which only the year, month or day is marked as doubtful.
    #[must_use]
    pub fn marked_in(self, qualifier: Qualifier, unit: Precision) -> Self {
        let marks = Qualifiers::both(Qualified { qualifier, unit });
        Self {
            qualifiers: self.qualifiers.and(marks),
            ..self
        }
    }

    /// Whether it is one calendar day.
    pub fn is_day(&self) -> bool {
        self.precision == Precision::Day && self.bounds.is_window()
    }

    /// The calendar day on which it begins.
    pub(super) fn first_day(&self) -> Option<Part> {
        let begin = self.bounds.earliest_start.civil()?.date();
        Part::day(begin.year(), begin.month(), begin.day())
    }

    /// The same in this zone, if it has a clock time without one.
    #[must_use]
    pub fn in_zone(self, zone: Zone) -> Self {
        Self {
            zone: if self.zone == Zone::Unknown { zone } else { self.zone },
            ..self
        }
    }

    /// Within which it began.
    pub fn start(&self) -> TimeRange {
        self.bounds.start()
    }

    /// Within which it ended.
    pub fn end(&self) -> TimeRange {
        self.bounds.end()
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

    /// The time as events have it; `words` is the text that it was read from.
    pub fn to_when(self, words: &str) -> When {
        let when = When::qualified(self.bounds, self.precision, self.zone, self.qualifiers);
        When {
            words: if words == when.edtf {
                String::new()
            } else {
                words.to_owned()
            },
            ..when
        }
    }
}
