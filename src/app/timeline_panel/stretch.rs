//! Between the app's viewport and the x axis of a plot: seconds since an origin, so that a millisecond is exact at any
//! date.

use std::ops::RangeInclusive;

use crate::event::calendar::SECOND;
use crate::event::{Moment, TimeDelta};
use crate::timeline::Viewport;

/// Seconds from `origin` to `time`.
pub(super) fn seconds(time: Moment, origin: Moment) -> f64 {
    length(time.saturating_since(origin))
}

/// A length of time in seconds.
#[expect(clippy::cast_precision_loss, reason = "times are relative to an origin close by")]
pub(super) fn length(length: TimeDelta) -> f64 {
    length.micros() as f64 / SECOND.micros() as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "saturates; relative to an origin close by"
)]
pub(super) fn time(seconds: f64, origin: Moment) -> Moment {
    let micros = (seconds * SECOND.micros() as f64).round() as i64;
    origin.saturating_add(TimeDelta::from_micros(micros))
}

pub(super) fn range(viewport: &Viewport, origin: Moment) -> RangeInclusive<f64> {
    seconds(viewport.start(), origin)..=seconds(viewport.end(), origin)
}

pub(super) fn viewport(range: &RangeInclusive<f64>, origin: Moment) -> Viewport {
    Viewport::new(time(*range.start(), origin), time(*range.end(), origin))
}
