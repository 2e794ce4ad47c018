//! Between the app's viewport and the x axis of a plot: seconds since an origin, so that a millisecond is exact at any
//! date.

use std::ops::RangeInclusive;

use crate::event::calendar::SECOND;
use crate::timeline::Viewport;

#[expect(clippy::cast_precision_loss, reason = "relative to an origin close by")]
pub(super) fn seconds(time: i64, origin: i64) -> f64 {
    time.saturating_sub(origin) as f64 / SECOND as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "saturates; relative to an origin close by"
)]
pub(super) fn time(seconds: f64, origin: i64) -> i64 {
    origin.saturating_add((seconds * SECOND as f64).round() as i64)
}

pub(super) fn range(viewport: &Viewport, origin: i64) -> RangeInclusive<f64> {
    seconds(viewport.start(), origin)..=seconds(viewport.end(), origin)
}

pub(super) fn viewport(range: &RangeInclusive<f64>, origin: i64) -> Viewport {
    Viewport::new(time(*range.start(), origin), time(*range.end(), origin))
}
