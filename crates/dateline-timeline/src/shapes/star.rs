use std::f32::consts::PI;

use super::{Ink, Mark, Shape};

/// A star with five points: a triangle for each, and what is between them.
pub(super) fn star(center: [f32; 2], ink: Ink, shapes: &mut Vec<Shape>) {
    const POINTS: u8 = 5;
    let at = |corner: u8, radius: f32| {
        let angle = f32::from(corner) * PI / f32::from(POINTS) - PI / 2.0;
        [center[0] + radius * angle.cos(), center[1] + radius * angle.sin()]
    };
    let inner = |point: u8| at(2 * point + 1, Mark::STAR * 0.42);
    for point in 0..POINTS {
        let points = vec![inner(point + POINTS - 1), at(2 * point, Mark::STAR), inner(point)];
        shapes.push(Shape::Area { points, ink });
    }
    shapes.push(Shape::Area {
        points: (0..POINTS).map(inner).collect(),
        ink,
    });
}
