use super::{Ink, Shape, Tone, line, solid};

/// How many events of a bin there are certainly, and possibly.
pub(super) fn column(
    (from, to): (f32, f32),
    base: f32,
    certain: f32,
    possible: f32,
    is_below: bool,
    ink: Ink,
    shapes: &mut Vec<Shape>,
) {
    let side = if is_below { 1.0 } else { -1.0 };
    let at = |height: f32| base + side * height;
    let area = |near: f32, far: f32| rectangle(from, to, near.min(far), near.max(far));
    if certain > 0.0 {
        shapes.push(Shape::Area {
            points: area(at(certain), base),
            ink: Ink { alpha: 0.85, ..ink },
        });
    }
    if possible > certain {
        shapes.push(Shape::Area {
            points: area(at(possible), at(certain)),
            ink: Ink { alpha: 0.12, ..ink },
        });
        let (left, right) = (from + 0.5, to - 0.5);
        shapes.push(line(
            vec![
                [left, at(certain)],
                [left, at(possible - 0.5)],
                [right, at(possible - 0.5)],
                [right, at(certain)],
            ],
            1.0,
            Some((2.0, 2.0)),
            Ink { alpha: 0.9, ..ink },
        ));
    }
}

/// A core within a column, with a gap around it as between a ring and its mark, so that it is seen in any colour.
pub(super) fn picked_column(
    (from, to): (f32, f32),
    base: f32,
    height: f32,
    is_below: bool,
    ink: Ink,
    shapes: &mut Vec<Shape>,
) {
    const WIDEST: f32 = 2.0;
    const GAP: f32 = 1.0;
    let middle = f32::midpoint(from, to);
    let half = (to - from) / 2.0;
    let core = (half - 2.0).clamp(1.0, WIDEST);
    let far = base + if is_below { height } else { -height };
    let (top, bottom) = (far.min(base), far.max(base));
    let gap = (core + GAP).min(half);
    shapes.push(Shape::Area {
        points: rectangle(middle - gap, middle + gap, top, bottom),
        ink: solid(Tone::Background),
    });
    shapes.push(Shape::Area {
        points: rectangle(middle - core, middle + core, top, bottom),
        ink,
    });
}

fn rectangle(from: f32, to: f32, top: f32, bottom: f32) -> Vec<[f32; 2]> {
    vec![[from, top], [to, top], [to, bottom], [from, bottom]]
}
