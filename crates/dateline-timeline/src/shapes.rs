use dateline_event::LinkKind;

use super::curve::curve;
use super::shape::{Ink, Shape};
use super::{DrawItem, Mark, Responsibility, Tone};

const DASH: (f32, f32) = (3.0, 2.5);

/// Appends the shapes of a mark to `shapes`, those behind first.
pub fn shapes(item: &DrawItem, shapes: &mut Vec<Shape>) {
    let ink = solid(item.tone);
    match &item.mark {
        Mark::Dot { x, y } => shapes.push(Shape::Disc {
            center: [*x, *y],
            radius: Mark::DOT,
            ink,
        }),
        Mark::Bar {
            from,
            to,
            sure,
            y,
            is_open,
        } => bar((*from, *to), *sure, *y, *is_open, ink, shapes),
        Mark::Window {
            from,
            to,
            middle,
            y,
            is_open,
        } => window((*from, *to), *middle, *y, *is_open, ink, shapes),
        Mark::Pill { x, y, width, .. } => shapes.push(Shape::Box {
            min: [x - width / 2.0, y - Mark::PILL / 2.0],
            max: [x + width / 2.0, y + Mark::PILL / 2.0],
            corner: Mark::PILL / 2.0,
            ink,
        }),
        Mark::Through { from, to, y } => {
            let faint = Ink { alpha: 0.7, ..ink };
            shapes.push(line(vec![[*from, *y], [*to, *y]], 1.3, Some((4.0, 3.0)), faint));
        }
        Mark::Column {
            from,
            to,
            base,
            certain,
            possible,
            is_below,
        } => column((*from, *to), *base, *certain, *possible, *is_below, ink, shapes),
        Mark::Divide { from, to, y } => shapes.push(line(vec![[*from, *y], [*to, *y]], 1.0, None, ink)),
        Mark::HalfRing { x, y } => half_ring([*x, *y], ink, shapes),
        Mark::Seal { x, y, responsibility } => seal([*x, *y], *responsibility, ink, shapes),
        Mark::Ring { from, to, y, is_strong } => ring((*from, *to), *y, *is_strong, ink, shapes),
        Mark::Arc {
            from,
            to,
            kind,
            is_stub,
            is_strong,
        } => arc(*from, *to, *kind, (*is_stub, *is_strong), ink, shapes),
        Mark::Plate { x, y, width } => shapes.push(Shape::Box {
            min: [x - width / 2.0, y - 7.0],
            max: [x + width / 2.0, y + 7.0],
            corner: 3.0,
            ink: Ink { alpha: 0.8, ..ink },
        }),
    }
}

fn solid(tone: Tone) -> Ink {
    Ink { tone, alpha: 1.0 }
}

fn line(points: Vec<[f32; 2]>, width: f32, dash: Option<(f32, f32)>, ink: Ink) -> Shape {
    Shape::Line {
        points,
        is_closed: false,
        width,
        dash,
        ink,
    }
}

fn rectangle(from: f32, to: f32, top: f32, bottom: f32) -> Vec<[f32; 2]> {
    vec![[from, top], [to, top], [to, bottom], [from, bottom]]
}

fn bar(
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

fn window((from, to): (f32, f32), middle: f32, y: f32, is_open: (bool, bool), ink: Ink, shapes: &mut Vec<Shape>) {
    const DIAMOND: f32 = 5.0;
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
    shapes.push(Shape::Line {
        points: vec![
            [middle, y - DIAMOND],
            [middle + DIAMOND, y],
            [middle, y + DIAMOND],
            [middle - DIAMOND, y],
        ],
        is_closed: true,
        width: 1.4,
        dash: None,
        ink,
    });
}

fn column(
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

fn half_ring([x, y]: [f32; 2], ink: Ink, shapes: &mut Vec<Shape>) {
    const PIECES: u8 = 14;
    let point = |piece: u8| {
        let angle = std::f32::consts::PI * (f32::from(piece) / f32::from(PIECES) - 0.42);
        [x + Mark::HALF_RING * angle.cos(), y + Mark::HALF_RING * angle.sin()]
    };
    shapes.push(line((0..=PIECES).map(point).collect(), 1.8, None, ink));
}

/// A ring with a dot for a claim, with a stroke for a denial, and with nothing in it for neither.
fn seal([x, y]: [f32; 2], responsibility: Responsibility, ink: Ink, shapes: &mut Vec<Shape>) {
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
fn ring((from, to): (f32, f32), y: f32, is_strong: bool, ink: Ink, shapes: &mut Vec<Shape>) {
    const PIECES: u8 = 16;
    let radius = Mark::DOT + 5.0;
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
        width: if is_strong { 2.0 } else { 1.3 },
        dash: None,
        ink,
    });
}

fn arc(
    from: [f32; 2],
    to: [f32; 2],
    kind: LinkKind,
    (is_stub, is_strong): (bool, bool),
    ink: Ink,
    shapes: &mut Vec<Shape>,
) {
    let ink = Ink {
        alpha: if is_strong { 0.95 } else { 0.55 },
        ..ink
    };
    // Told apart without their colours too.
    let (width, dash) = match kind {
        LinkKind::RetaliationFor => (2.2, None),
        LinkKind::Follows => (1.3, None),
        LinkKind::PartOf => (1.3, Some((6.0, 4.0))),
        LinkKind::SameAs => (1.5, Some((1.5, 3.0))),
    };
    shapes.push(line(curve(from, to).collect(), width, dash, ink));
    if is_stub {
        for (radius, ink) in [(3.5, ink), (2.0, solid(Tone::Background))] {
            shapes.push(Shape::Disc {
                center: to,
                radius,
                ink,
            });
        }
    }
}
