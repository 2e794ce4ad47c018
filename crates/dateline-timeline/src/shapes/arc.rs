use dateline_event::LinkKind;

use super::{Ink, Shape, Tone, line, solid};
use crate::curve::curve;

/// A link from one event to another, or to the end of a stub.
pub(super) fn arc(
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
