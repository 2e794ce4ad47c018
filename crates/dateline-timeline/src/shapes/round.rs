//! What stands around a dot or in place of one.

use super::{Ink, Mark, Responsibility, Shape, Tone, line, solid};

pub(super) fn half_ring([x, y]: [f32; 2], ink: Ink, shapes: &mut Vec<Shape>) {
    const PIECES: u8 = 14;
    let point = |piece: u8| {
        let angle = std::f32::consts::PI * (f32::from(piece) / f32::from(PIECES) - 0.42);
        [x + Mark::HALF_RING * angle.cos(), y + Mark::HALF_RING * angle.sin()]
    };
    shapes.push(line((0..=PIECES).map(point).collect(), 1.8, None, ink));
}

/// A ring with a dot for a claim, with a stroke for a denial, and with nothing in it for neither.
pub(super) fn seal([x, y]: [f32; 2], responsibility: Responsibility, ink: Ink, shapes: &mut Vec<Shape>) {
    const HOLE: f32 = Mark::DOT - 1.5;
    let disc = |radius: f32, ink: Ink| Shape::Disc {
        center: [x, y],
        radius,
        ink,
    };
    shapes.push(disc(Mark::DOT, ink));
    shapes.push(disc(HOLE, solid(Tone::Background)));
    match responsibility {
        Responsibility::Claimed => shapes.push(disc(1.8, ink)),
        Responsibility::Denied => {
            let reach = HOLE * std::f32::consts::FRAC_1_SQRT_2;
            let stroke = vec![[x - reach, y + reach], [x + reach, y - reach]];
            shapes.push(line(stroke, 1.5, None, ink));
        }
        Responsibility::Unclaimed => {}
    }
}

/// A circle around a dot, a stadium around what is long.
pub(super) fn ring(
    (from, to): (f32, f32),
    (y, radius): (f32, f32),
    is_strong: bool,
    ink: Ink,
    shapes: &mut Vec<Shape>,
) {
    const PIECES: u8 = 16;
    let (left, right) = (from + Mark::DOT, to - Mark::DOT);
    let (left, right) = if left > right {
        let middle = f32::midpoint(from, to);
        (middle, middle)
    } else {
        (left, right)
    };
    let half_circle = |x: f32, start: f32| {
        (0..=PIECES).map(move |piece| {
            let angle = start + std::f32::consts::PI * f32::from(piece) / f32::from(PIECES);
            [x + radius * angle.cos(), y + radius * angle.sin()]
        })
    };
    let quarter = std::f32::consts::FRAC_PI_2;
    let points: Vec<[f32; 2]> = half_circle(right, -quarter).chain(half_circle(left, quarter)).collect();
    shapes.push(Shape::Line {
        points,
        is_closed: true,
        width: if is_strong { 2.0 } else { 1.5 },
        dash: None,
        ink,
    });
}
