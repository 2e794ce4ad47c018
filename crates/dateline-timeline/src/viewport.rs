use dateline_event::calendar::{DAY, SECOND};

/// The stretch of time that is shown, in microseconds; `start < end` always.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    start: i64,
    end: i64,
}

impl Viewport {
    /// The shortest stretch that can be shown.
    pub const SHORTEST: i64 = SECOND;
    /// The longest, about 20,000 years.
    pub const LONGEST: i64 = 20_000 * 366 * DAY;
    /// No viewport reaches further from 1970 than this, about 250,000 years, so that sums of times never overflow.
    const EDGE: i64 = 250_000 * 366 * DAY;

    /// The nearest viewport that is allowed.
    pub fn new(start: i64, end: i64) -> Self {
        let start = start.clamp(-Self::EDGE, Self::EDGE);
        let end = end.clamp(-Self::EDGE, Self::EDGE);
        let length = end.saturating_sub(start).clamp(Self::SHORTEST, Self::LONGEST);
        let middle = i64::midpoint(start, end);
        let start = (middle - length / 2).clamp(-Self::EDGE, Self::EDGE - length);
        Self {
            start,
            end: start + length,
        }
    }

    /// All of `first..=last` with a margin on both sides.
    pub fn fitting(first: i64, last: i64) -> Self {
        let first = first.clamp(-Self::EDGE, Self::EDGE);
        let last = last.clamp(first, Self::EDGE);
        let margin = (last.saturating_sub(first) / 30).max(DAY / 2);
        Self::new(first.saturating_sub(margin), last.saturating_add(margin))
    }

    pub fn start(&self) -> i64 {
        self.start
    }

    pub fn end(&self) -> i64 {
        self.end
    }

    /// Microseconds from start to end.
    pub fn length(&self) -> i64 {
        self.end - self.start
    }

    /// Zooms by `factor` (below 1 shows less) and keeps `anchor` where it is on the screen.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "a screen has few pixels"
    )]
    #[must_use]
    pub fn zoomed(&self, factor: f64, anchor: i64) -> Self {
        let length = (self.length() as f64 * factor).clamp(Self::SHORTEST as f64, Self::LONGEST as f64) as i64;
        let share = (anchor - self.start) as f64 / self.length() as f64;
        let start = anchor
            .saturating_sub((share * length as f64) as i64)
            .clamp(-Self::EDGE, Self::EDGE - length);
        Self {
            start,
            end: start + length,
        }
    }

    /// Moves by `micros`, to later times when positive.
    #[must_use]
    pub fn panned(&self, micros: i64) -> Self {
        let start = self
            .start
            .saturating_add(micros)
            .clamp(-Self::EDGE, Self::EDGE - self.length());
        Self {
            start,
            end: start + self.length(),
        }
    }

    /// Pixels from the left edge of a picture that is `width` pixels wide.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "relative to the start"
    )]
    pub fn x_from_time(&self, time: i64, width: f32) -> f32 {
        let since_start = i128::from(time) - i128::from(self.start);
        (since_start as f64 / self.length() as f64 * f64::from(width)) as f32
    }

    /// The time at `x` pixels from the left edge of a picture that is `width` pixels wide.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "relative to the start"
    )]
    pub fn time_from_x(&self, x: f32, width: f32) -> i64 {
        let since_start = f64::from(x) / f64::from(width.max(1.0)) * self.length() as f64;
        self.start.saturating_add(since_start as i64)
    }

    /// Whether any of `first..=last` is shown.
    pub fn touches(&self, first: i64, last: i64) -> bool {
        first <= self.end && last >= self.start
    }
}
