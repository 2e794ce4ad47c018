//! Conversions between counts, lengths of time and pixels, in one place because each loses what does not matter there.
use dateline_event::TimeDelta;

/// Microseconds, exact below 2^53.
#[expect(
    clippy::cast_precision_loss,
    reason = "compared with pixels, of which a screen has few"
)]
pub(crate) fn float(length: TimeDelta) -> f64 {
    length.micros() as f64
}

/// The nearest whole microsecond.
#[expect(clippy::cast_possible_truncation, reason = "saturates")]
pub(crate) fn whole(micros: f64) -> TimeDelta {
    TimeDelta::from_micros(micros.round() as i64)
}

/// The whole microseconds in a number of them.
#[expect(clippy::cast_possible_truncation, reason = "saturates")]
pub(crate) fn truncated(micros: f64) -> TimeDelta {
    TimeDelta::from_micros(micros as i64)
}

/// A distance in pixels.
#[expect(clippy::cast_possible_truncation, reason = "pixels need no more")]
pub(crate) fn pixels(number: f64) -> f32 {
    number as f32
}

/// A count as pixels or a factor.
#[expect(
    clippy::cast_precision_loss,
    reason = "compared with pixels, of which a screen has few"
)]
pub(crate) fn factor(count: usize) -> f32 {
    count as f32
}

/// How many whole ones are in a number that is not negative.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates")]
pub(crate) fn steps(number: f32) -> usize {
    number.max(0.0) as usize
}

/// How many steps of `step` pixels fit into `length`.
pub fn whole_steps(length: f32, step: f32) -> usize {
    steps(length / step.max(f32::EPSILON))
}
