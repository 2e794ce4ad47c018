use super::Viewport;
use super::number::{float, pixels};
use dateline_event::{Moment, TimeDelta};

/// Where times lie in a picture: the viewport stretched from `left` to `right`, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The stretch of time that is shown.
    pub viewport: Viewport,
    /// Where it begins.
    pub left: f32,
    /// Where it ends.
    pub right: f32,
}

impl Scale {
    /// How far outside the picture a mark can begin or end, so that coordinates stay small.
    const MARGIN: f32 = 100.0;

    /// From `left` to `right`, at least 1.
    pub fn width(&self) -> f32 {
        (self.right - self.left).max(1.0)
    }

    /// Where a moment lies, in pixels from the left edge of the picture. What lies far outside is drawn in close to the
    /// edge.
    pub fn x(&self, time: Moment) -> f32 {
        let x = self.left + self.viewport.x_from_time(time, self.width());
        x.clamp(self.left - Self::MARGIN, self.right + Self::MARGIN)
    }

    /// The moment that lies at `x`.
    pub fn time(&self, x: f32) -> Moment {
        self.viewport.time_from_x(x - self.left, self.width())
    }

    /// How many microseconds a distance in pixels stands for.
    pub fn micros(&self, distance: f32) -> f64 {
        float(self.viewport.length()) / f64::from(self.width()) * f64::from(distance)
    }

    /// The length of a stretch of time in pixels, however long it is.
    pub fn distance(&self, length: TimeDelta) -> f32 {
        pixels(float(length) / float(self.viewport.length()) * f64::from(self.width()))
    }
}
