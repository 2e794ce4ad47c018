//! Conversions between counts, microseconds and pixels, in one place because each loses what does not matter there.

/// Microseconds or a count as a fraction of something; exact below 2^53.
#[expect(
    clippy::cast_precision_loss,
    reason = "compared with pixels, of which a screen has few"
)]
pub(crate) fn float(number: i64) -> f64 {
    number as f64
}

/// The nearest whole microsecond.
#[expect(clippy::cast_possible_truncation, reason = "saturates")]
pub(crate) fn whole(number: f64) -> i64 {
    number.round() as i64
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

/// How many whole steps fit into a number that is not negative.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates")]
pub(crate) fn steps(number: f32) -> usize {
    number.max(0.0) as usize
}

/// How many steps of `step` pixels fit into `length`.
pub fn whole_steps(length: f32, step: f32) -> usize {
    steps(length / step.max(f32::EPSILON))
}
