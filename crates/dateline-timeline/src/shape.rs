use super::Tone;

/// A colour with its opacity, 1 being solid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    /// What the colour stands for.
    pub tone: Tone,
    /// Opacity, from 0 to 1.
    pub alpha: f32,
}

/// What a mark is made of, in pixels from the top left of the picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled circle.
    Disc {
        /// Its middle.
        center: [f32; 2],
        /// Its radius.
        radius: f32,
        /// Its colour.
        ink: Ink,
    },
    /// A rectangle with round corners.
    Box {
        /// The top left corner.
        min: [f32; 2],
        /// The bottom right corner.
        max: [f32; 2],
        /// Radius of the corners.
        corner: f32,
        /// Its colour.
        ink: Ink,
    },
    /// A filled convex polygon.
    Area {
        /// Its corners, in order.
        points: Vec<[f32; 2]>,
        /// Its colour.
        ink: Ink,
    },
    /// A line through points.
    Line {
        /// The points, in order.
        points: Vec<[f32; 2]>,
        /// Whether it goes back to the first point.
        is_closed: bool,
        /// Its width.
        width: f32,
        /// Pixels drawn and pixels left out, if it is dashed.
        dash: Option<(f32, f32)>,
        /// Its colour.
        ink: Ink,
    },
}
