//! Marks as discs, areas and lines.

mod arc;
mod column;
mod round;
mod star;
mod stretch;

use self::arc::arc;
use self::column::{column, picked_column};
use self::round::{half_ring, ring, seal};
use self::star::star;
use self::stretch::{bar, diamond, window};
use crate::shape::{Ink, Shape};
use crate::{DrawItem, Mark, Responsibility, Tone};

/// Appends the shapes of a mark to `shapes`, those behind first.
pub fn shapes(item: &DrawItem, shapes: &mut Vec<Shape>) {
    let ink = solid(item.tone);
    match &item.mark {
        Mark::Dot { x, y } => shapes.push(Shape::Disc {
            center: [*x, *y],
            radius: Mark::DOT,
            ink,
        }),
        Mark::Diamond { x, y } => diamond([*x, *y], ink, shapes),
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
        Mark::Share { from, to, y } => shapes.push(Shape::Box {
            min: [*from, y - Mark::SHARE / 2.0],
            max: [*to, y + Mark::SHARE / 2.0],
            corner: 0.0,
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
        Mark::Strip { from, to, y } => shapes.push(Shape::Box {
            min: [*from, y - Mark::STRIP / 2.0],
            max: [*to, y + Mark::STRIP / 2.0],
            corner: 3.0,
            ink: Ink { alpha: 0.16, ..ink },
        }),
        Mark::PickedColumn {
            from,
            to,
            base,
            height,
            is_below,
        } => picked_column((*from, *to), *base, *height, *is_below, ink, shapes),
        Mark::Divide { from, to, y } => shapes.push(line(vec![[*from, *y], [*to, *y]], 1.0, None, ink)),
        Mark::HalfRing { x, y } => half_ring([*x, *y], ink, shapes),
        Mark::Star { x, y } => star([*x, *y], ink, shapes),
        Mark::Seal { x, y, responsibility } => seal([*x, *y], *responsibility, ink, shapes),
        Mark::Ring {
            from,
            to,
            y,
            radius,
            is_strong,
        } => ring((*from, *to), (*y, *radius), *is_strong, ink, shapes),
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
