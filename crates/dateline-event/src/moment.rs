use std::ops::{Add, AddAssign, Sub, SubAssign};

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::TimeDelta;
use super::iso_date::iso_date;
use super::units::{DAY, SECOND};

/// A moment on the calendar as its source gives it, to the microsecond.
///
/// It counts microseconds since 1970-01-01T00:00:00 of the proleptic Gregorian calendar. A clock time with an offset
/// keeps its wall time here and its offset beside it, in a [`Zone`](super::Zone). The two ends of what can be counted
/// stand for “not known”: [`Moment::OPEN_START`] and [`Moment::OPEN_END`].
///
/// `+` and `-` are for moments and lengths that are known to stay in range; what comes out of a file may not, and is
/// added by the `saturating_` and `checked_` methods.
///
/// ```
/// use dateline_event::Moment;
/// use dateline_event::calendar::{self, DAY, HOUR};
/// let midnight = calendar::day(2021, 7, 7).unwrap().first;
/// let noon = midnight + 12 * HOUR;
/// assert_eq!(noon.iso(), "2021-07-07T12:00:00");
/// assert_eq!(noon - midnight, DAY / 2);
/// assert_eq!(size_of::<Moment>(), 8);
/// ```
#[must_use]
#[repr(transparent)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment(i64);

impl Moment {
    /// Nothing bounds the time from below.
    pub const OPEN_START: Self = Self(i64::MIN);
    /// Nothing bounds the time from above.
    pub const OPEN_END: Self = Self(i64::MAX);
    /// 1970-01-01T00:00:00.
    pub const EPOCH: Self = Self(0);

    /// The moment `micros` microseconds after [`Moment::EPOCH`].
    #[inline]
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since [`Moment::EPOCH`].
    #[inline]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The first microsecond of a day.
    pub fn from_date(date: NaiveDate) -> Self {
        Self(date.and_time(NaiveTime::MIN).and_utc().timestamp_micros())
    }

    /// The date and the clock time; `None` outside chrono's range (about ±262,000 years).
    pub fn civil(self) -> Option<NaiveDateTime> {
        DateTime::from_timestamp_micros(self.0).map(|moment| moment.naive_utc())
    }

    /// Whether it is [`Moment::OPEN_START`] or [`Moment::OPEN_END`].
    #[inline]
    pub const fn is_open(self) -> bool {
        self.0 == i64::MIN || self.0 == i64::MAX
    }

    /// The number of its day, counted from 1970-01-01, which is 0.
    #[inline]
    pub const fn day_number(self) -> i64 {
        self.0.div_euclid(DAY.micros())
    }

    /// How long its day has lasted: from nothing to a microsecond less than a day.
    #[inline]
    pub const fn since_midnight(self) -> TimeDelta {
        TimeDelta::from_micros(self.0.rem_euclid(DAY.micros()))
    }

    /// How long after `earlier` this is, negative if it is before; at most [`TimeDelta::MAX`] either way.
    #[inline]
    pub const fn saturating_since(self, earlier: Self) -> TimeDelta {
        TimeDelta::from_micros(self.0.saturating_sub(earlier.0))
    }

    /// How long after `earlier` this is, wrapped around where that is too long to count; [`Moment::wrapping_add`] is its
    /// inverse for any two moments.
    #[inline]
    pub const fn wrapping_since(self, earlier: Self) -> TimeDelta {
        TimeDelta::from_micros(self.0.wrapping_sub(earlier.0))
    }

    /// This much later, wrapped around beyond the ends.
    #[inline]
    pub const fn wrapping_add(self, by: TimeDelta) -> Self {
        Self(self.0.wrapping_add(by.micros()))
    }

    /// This much later, and no later than [`Moment::OPEN_END`].
    #[inline]
    pub const fn saturating_add(self, by: TimeDelta) -> Self {
        Self(self.0.saturating_add(by.micros()))
    }

    /// This much earlier, and no earlier than [`Moment::OPEN_START`].
    #[inline]
    pub const fn saturating_sub(self, by: TimeDelta) -> Self {
        Self(self.0.saturating_sub(by.micros()))
    }

    /// This much later; `None` beyond what can be counted.
    #[inline]
    pub fn checked_add(self, by: TimeDelta) -> Option<Self> {
        self.0.checked_add(by.micros()).map(Self)
    }

    /// This much earlier; `None` beyond what can be counted.
    #[inline]
    pub fn checked_sub(self, by: TimeDelta) -> Option<Self> {
        self.0.checked_sub(by.micros()).map(Self)
    }

    /// The last microsecond of the `length` that begins here.
    #[inline]
    pub const fn last_of(self, length: TimeDelta) -> Self {
        Self(self.0.saturating_add(length.micros() - 1))
    }

    /// How many microseconds lie between two moments, whichever is the earlier.
    #[inline]
    pub const fn abs_diff(self, other: Self) -> u64 {
        self.0.abs_diff(other.0)
    }

    /// The moment halfway between two.
    #[inline]
    pub const fn midpoint(self, other: Self) -> Self {
        Self(i64::midpoint(self.0, other.0))
    }

    /// As ISO 8601 to the microsecond: only the day at midnight or at the day's last microsecond, and nothing where the
    /// moment is open or outside chrono's range.
    pub fn iso(self) -> String {
        let Some(civil) = self.civil().filter(|_| !self.is_open()) else {
            return String::new();
        };
        let day = iso_date(civil.date());
        match self.since_midnight() {
            TimeDelta::ZERO => day,
            since if since == DAY - TimeDelta::MICROSECOND => day,
            since if since % SECOND == TimeDelta::ZERO => format!("{day}T{}", civil.format("%H:%M:%S")),
            _ => format!("{day}T{}", civil.format("%H:%M:%S%.6f")),
        }
    }
}

impl Add<TimeDelta> for Moment {
    type Output = Self;

    #[inline]
    fn add(self, by: TimeDelta) -> Self {
        Self(self.0 + by.micros())
    }
}

impl AddAssign<TimeDelta> for Moment {
    #[inline]
    fn add_assign(&mut self, by: TimeDelta) {
        *self = *self + by;
    }
}

impl Sub<TimeDelta> for Moment {
    type Output = Self;

    #[inline]
    fn sub(self, by: TimeDelta) -> Self {
        Self(self.0 - by.micros())
    }
}

impl SubAssign<TimeDelta> for Moment {
    #[inline]
    fn sub_assign(&mut self, by: TimeDelta) {
        *self = *self - by;
    }
}

impl Sub for Moment {
    type Output = TimeDelta;

    #[inline]
    fn sub(self, earlier: Self) -> TimeDelta {
        TimeDelta::from_micros(self.0 - earlier.0)
    }
}
