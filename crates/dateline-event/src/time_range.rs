use chrono::{Datelike, NaiveDateTime};

use super::units::DAY;
use super::{Moment, TimeDelta};

/// A stretch of time from its first moment to its last, which both belong to it.
///
/// A calendar day ends at its last microsecond. A side of which nothing is known is [`Moment::OPEN_START`] or
/// [`Moment::OPEN_END`]. Ranges are ordered by their first moment, then by their last.
///
/// ```
/// use dateline_event::{TimeRange, calendar};
/// let july = calendar::month(2021, 7).unwrap();
/// let day = calendar::day(2021, 7, 31).unwrap();
/// assert_eq!(july.last, day.last);
/// assert_eq!(TimeRange::lasting(day.first, calendar::DAY), day);
/// assert_eq!(size_of::<TimeRange>(), 16);
/// ```
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeRange {
    /// Its first moment.
    pub first: Moment,
    /// Its last moment, no earlier than the first where the range comes from a calendar.
    pub last: Moment,
}

impl TimeRange {
    /// All of time, open on both sides.
    pub const ALL: Self = Self::new(Moment::OPEN_START, Moment::OPEN_END);

    /// From `first` to `last`.
    #[inline]
    pub const fn new(first: Moment, last: Moment) -> Self {
        Self { first, last }
    }

    /// A single moment.
    #[inline]
    pub const fn at(moment: Moment) -> Self {
        Self::new(moment, moment)
    }

    /// The `length` that begins with `first`: of a day, all its microseconds.
    #[inline]
    pub const fn lasting(first: Moment, length: TimeDelta) -> Self {
        Self::new(first, first.last_of(length))
    }

    /// The shortest range that holds both.
    #[inline]
    pub fn union(self, other: Self) -> Self {
        Self::new(self.first.min(other.first), self.last.max(other.last))
    }

    /// Whether it is exactly one calendar day.
    pub(super) fn is_day(self) -> bool {
        self.first.since_midnight() == TimeDelta::ZERO && self.last == self.first.last_of(DAY)
    }

    /// Whether it consists of whole calendar days.
    pub(super) fn is_whole_days(self) -> bool {
        let begins = self.first.since_midnight() == TimeDelta::ZERO;
        let ends = self.last.since_midnight() == DAY - TimeDelta::MICROSECOND;
        begins && ends && self.last > self.first
    }

    /// How many calendar months it consists of, if it does.
    pub(super) fn whole_months(self) -> Option<u32> {
        let begin = self.first.civil()?;
        let next = self.last.checked_add(TimeDelta::MICROSECOND)?;
        let end = next.civil()?;
        let begins = |moment: Moment, day: u32| moment.since_midnight() == TimeDelta::ZERO && day == 1;
        let is_whole = begins(self.first, begin.day()) && begins(next, end.day());
        let count = |date: NaiveDateTime| i64::from(date.year()) * 12 + i64::from(date.month0());
        let months = u32::try_from(count(end) - count(begin)).ok()?;
        (is_whole && months > 0).then_some(months)
    }
}
