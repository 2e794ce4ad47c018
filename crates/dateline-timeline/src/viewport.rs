use dateline_event::calendar::{DAY, SECOND};
use dateline_event::{Moment, TimeDelta, TimeRange};

use super::number::{float, pixels, truncated};

/// The stretch of time that is shown; `start < end` always.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    start: Moment,
    end: Moment,
}

impl Viewport {
    /// The shortest stretch that can be shown.
    pub const SHORTEST: TimeDelta = SECOND;
    /// The longest, about 20,000 years.
    pub const LONGEST: TimeDelta = DAY.times(20_000 * 366);
    /// No viewport begins before this, about 250,000 years before 1970, so that sums of times never overflow.
    const FIRST: Moment = Moment::from_micros(-Self::LAST.micros());
    /// No viewport ends after this.
    const LAST: Moment = Moment::from_micros(DAY.times(250_000 * 366).micros());

    /// The nearest viewport that is allowed.
    pub fn new(start: Moment, end: Moment) -> Self {
        let start = start.clamp(Self::FIRST, Self::LAST);
        let end = end.clamp(Self::FIRST, Self::LAST);
        let length = end.saturating_since(start).clamp(Self::SHORTEST, Self::LONGEST);
        let middle = start.midpoint(end);
        let start = (middle - length / 2).clamp(Self::FIRST, Self::LAST - length);
        Self {
            start,
            end: start + length,
        }
    }

    /// A viewport that shows all of the time with a margin on both sides. A single moment stands in its day.
    pub fn fitting(time: TimeRange) -> Self {
        let first = time.first.clamp(Self::FIRST, Self::LAST);
        let last = time.last.clamp(first, Self::LAST);
        let length = last.saturating_since(first);
        let margin = if length == TimeDelta::ZERO || length >= DAY - TimeDelta::MICROSECOND {
            (length / 30).max(DAY / 2)
        } else {
            (length / 10).max(SECOND / 2)
        };
        Self::new(first.saturating_sub(margin), last.saturating_add(margin))
    }

    /// What to show first of events, with a margin: all of their time or, where less than half of the width would be left to
    /// the stretch that holds most of them, that stretch.
    pub fn first(all: TimeRange, most: TimeRange) -> Self {
        let (all, most) = (Self::fitting(all), Self::fitting(most));
        if most.length() < all.length() / 2 { most } else { all }
    }

    /// The first moment that is shown.
    pub fn start(&self) -> Moment {
        self.start
    }

    /// The moment at which it ends, which is not shown.
    pub fn end(&self) -> Moment {
        self.end
    }

    /// All that is shown, and the moment at which it ends.
    pub fn time(&self) -> TimeRange {
        TimeRange::new(self.start, self.end)
    }

    /// How long it is, from [`Viewport::SHORTEST`] to [`Viewport::LONGEST`].
    pub fn length(&self) -> TimeDelta {
        self.end - self.start
    }

    /// Zooms by `factor` (below 1 shows less) and keeps `anchor` where it is on the screen.
    #[must_use]
    pub fn zoomed(&self, factor: f64, anchor: Moment) -> Self {
        let length = truncated(float(self.length()) * factor).clamp(Self::SHORTEST, Self::LONGEST);
        let share = float(anchor - self.start) / float(self.length());
        let start = anchor
            .saturating_sub(truncated(share * float(length)))
            .clamp(Self::FIRST, Self::LAST - length);
        Self {
            start,
            end: start + length,
        }
    }

    /// Moves by `length`, to later times when positive.
    #[must_use]
    pub fn panned(&self, length: TimeDelta) -> Self {
        let start = self
            .start
            .saturating_add(length)
            .clamp(Self::FIRST, Self::LAST - self.length());
        Self {
            start,
            end: start + self.length(),
        }
    }

    /// Pixels from the left edge of a picture that is `width` pixels wide.
    #[expect(clippy::cast_precision_loss, reason = "relative to the start")]
    pub fn x_from_time(&self, time: Moment, width: f32) -> f32 {
        // An open moment can be further from the start than a length of time can be.
        let since_start = i128::from(time.micros()) - i128::from(self.start.micros());
        pixels(since_start as f64 / float(self.length()) * f64::from(width))
    }

    /// The time at `x` pixels from the left edge of a picture that is `width` pixels wide.
    pub fn time_from_x(&self, x: f32, width: f32) -> Moment {
        let since_start = f64::from(x) / f64::from(width.max(1.0)) * float(self.length());
        self.start.saturating_add(truncated(since_start))
    }

    /// Whether all that another shows is shown.
    pub fn holds(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether any of the time is shown.
    pub fn touches(&self, time: TimeRange) -> bool {
        time.first <= self.end && time.last >= self.start
    }
}
