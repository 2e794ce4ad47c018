//! What lasts, and what may have been at any time of a window.

use super::{Ink, Mark, Shape, line};

const DASH: (f32, f32) = (3.0, 2.5);

pub(super) fn bar(
    (from, to): (f32, f32),
    sure: Option<(f32, f32)>,
    y: f32,
    is_open: (bool, bool),
    ink: Ink,
    shapes: &mut Vec<Shape>,
) {
    let half = Mark::BAR;
    let possible_from = if is_open.0 { from + Mark::ARROW } else { from };
    let possible_to = if is_open.1 { to - Mark::ARROW } else { to };
    let (top, bottom) = (y - half + 0.5, y + half - 0.5);
    let (sure_from, sure_to) = sure.unwrap_or((possible_to, possible_to));
    // Open towards the solid part, whole where there is none.
    if sure_from - possible_from > 2.0 {
        let (left, right) = (possible_from + 0.5, sure_from - if sure.is_some() { 0.0 } else { 0.5 });
        let mut points = vec![[right, top], [left, top], [left, bottom], [right, bottom]];
        if is_open.0 {
            points = vec![[right, top], [left, top]];
            shapes.push(line(vec![[right, bottom], [left, bottom]], 1.2, Some(DASH), ink));
        }
        shapes.push(line(points, 1.2, Some(DASH), ink));
        if sure.is_none() && !is_open.1 {
            shapes.push(line(vec![[right, top], [right, bottom]], 1.2, Some(DASH), ink));
        }
    }
    if sure.is_some() && possible_to - sure_to > 2.0 {
        let (left, right) = (sure_to, possible_to - 0.5);
        if is_open.1 {
            shapes.push(line(vec![[left, top], [right, top]], 1.2, Some(DASH), ink));
            shapes.push(line(vec![[left, bottom], [right, bottom]], 1.2, Some(DASH), ink));
        } else {
            let points = vec![[left, top], [right, top], [right, bottom], [left, bottom]];
            shapes.push(line(points, 1.2, Some(DASH), ink));
        }
    }
    if sure_to > sure_from {
        shapes.push(Shape::Box {
            min: [sure_from, y - half],
            max: [sure_to, y + half],
            corner: 2.0,
            ink,
        });
    }
    if is_open.0 {
        arrow(possible_from, from, y, ink, shapes);
    }
    if is_open.1 {
        arrow(possible_to, to, y, ink, shapes);
    }
}

/// A tip that fades from `base` to `tip`.
fn arrow(base: f32, tip: f32, y: f32, ink: Ink, shapes: &mut Vec<Shape>) {
    const PIECES: u8 = 6;
    for piece in 0..PIECES {
        let near = f32::from(piece) / f32::from(PIECES);
        let far = f32::from(piece + 1) / f32::from(PIECES);
        let at = |share: f32| base + (tip - base) * share;
        let half = |share: f32| (Mark::BAR + 1.5) * (1.0 - share);
        shapes.push(Shape::Area {
            points: vec![
                [at(near), y - half(near)],
                [at(far), y - half(far)],
                [at(far), y + half(far)],
                [at(near), y + half(near)],
            ],
            ink: Ink {
                alpha: 0.85 * (1.0 - near),
                ..ink
            },
        });
    }
}

pub(super) fn window(
    (from, to): (f32, f32),
    middle: f32,
    y: f32,
    is_open: (bool, bool),
    ink: Ink,
    shapes: &mut Vec<Shape>,
) {
    const DASH: Option<(f32, f32)> = Some((4.0, 3.0));
    // An open side has an arrow in place of its post, and what has one has no middle.
    let (from, to) = [(from, is_open.0, -1.0), (to, is_open.1, 1.0)]
        .map(|(x, is_open, side)| {
            let base = x - side * Mark::ARROW;
            if is_open {
                arrow(base, x, y, ink, shapes);
                base
            } else {
                shapes.push(line(vec![[x, y - Mark::POST], [x, y + Mark::POST]], 2.0, None, ink));
                x
            }
        })
        .into();
    if is_open.0 || is_open.1 {
        shapes.push(line(vec![[from, y], [to, y]], 1.3, DASH, ink));
        return;
    }
    let (left, right) = ((middle - DIAMOND).max(from), (middle + DIAMOND).min(to));
    for (start, end) in [(from, left), (right, to)] {
        if end - start > 1.0 {
            shapes.push(line(vec![[start, y], [end, y]], 1.3, DASH, ink));
        }
    }
    diamond([middle, y], ink, shapes);
}

/// Half as wide as it is, in pixels.
const DIAMOND: f32 = 5.0;

/// Hollow, since nothing is sure of it.
pub(super) fn diamond([x, y]: [f32; 2], ink: Ink, shapes: &mut Vec<Shape>) {
    shapes.push(Shape::Line {
        points: vec![[x, y - DIAMOND], [x + DIAMOND, y], [x, y + DIAMOND], [x - DIAMOND, y]],
        is_closed: true,
        width: 1.4,
        dash: None,
        ink,
    });
}
