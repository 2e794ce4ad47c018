use std::ops::{Add, AddAssign, Div, Mul, Neg, Rem, Sub};

/// A length of time in microseconds, negative if it goes back.
///
/// ```
/// use dateline_event::TimeDelta;
/// use dateline_event::calendar::{DAY, HOUR};
/// assert_eq!(DAY / HOUR, 24);
/// assert_eq!(DAY - 23 * HOUR, TimeDelta::from_micros(3_600_000_000));
/// assert_eq!(size_of::<TimeDelta>(), 8);
/// ```
#[must_use]
#[repr(transparent)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeDelta(i64);

impl TimeDelta {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// The shortest length that counts.
    pub const MICROSECOND: Self = Self(1);
    /// The longest length, about 292,000 years.
    pub const MAX: Self = Self(i64::MAX);

    /// So many microseconds.
    #[inline]
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Its microseconds.
    #[inline]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// So many times as long; `const`, which `*` cannot be.
    #[inline]
    pub const fn times(self, count: i64) -> Self {
        Self(self.0 * count)
    }

    /// What is left after the whole `unit`s in it are taken away, never negative.
    #[inline]
    pub const fn rem_euclid(self, unit: Self) -> Self {
        Self(self.0.rem_euclid(unit.0))
    }

    /// How many whole `unit`s it holds, rounded down.
    #[inline]
    pub const fn div_euclid(self, unit: Self) -> i64 {
        self.0.div_euclid(unit.0)
    }
}

impl Add for TimeDelta {
    type Output = Self;

    #[inline]
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for TimeDelta {
    #[inline]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for TimeDelta {
    type Output = Self;

    #[inline]
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for TimeDelta {
    type Output = Self;

    #[inline]
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Mul<i64> for TimeDelta {
    type Output = Self;

    #[inline]
    fn mul(self, count: i64) -> Self {
        Self(self.0 * count)
    }
}

impl Mul<TimeDelta> for i64 {
    type Output = TimeDelta;

    #[inline]
    fn mul(self, length: TimeDelta) -> TimeDelta {
        length * self
    }
}

impl Div<i64> for TimeDelta {
    type Output = Self;

    #[inline]
    fn div(self, parts: i64) -> Self {
        Self(self.0 / parts)
    }
}

impl Div for TimeDelta {
    type Output = i64;

    #[inline]
    fn div(self, unit: Self) -> i64 {
        self.0 / unit.0
    }
}

impl Rem for TimeDelta {
    type Output = Self;

    #[inline]
    fn rem(self, unit: Self) -> Self {
        Self(self.0 % unit.0)
    }
}
