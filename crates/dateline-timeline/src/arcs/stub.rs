//! What stands in place of an event that is not shown.

use crate::{Missing, Request, Scene};

/// Length of a stub in pixels.
const STUB: f32 = 34.0;

/// To which side a stub points.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Side {
    Left,
    Right,
    Up,
    Down,
}

impl Side {
    pub fn of(missing: Missing) -> Self {
        match missing {
            Missing::Earlier => Self::Left,
            Missing::Later => Self::Right,
            Missing::Below => Self::Down,
            Missing::Above | Missing::Filtered | Missing::Undated | Missing::NotOpen => Self::Up,
        }
    }
}

/// Nothing can be read at a stub that lies beyond the edge.
pub(super) fn kept_in_sight([x, y]: [f32; 2], scene: &Scene, request: &Request<'_>) -> [f32; 2] {
    const MARGIN: f32 = 6.0;
    let bottom = if request.frame.is_whole {
        scene.content_height
    } else {
        request.frame.height
    };
    let within = |value: f32, min: f32, max: f32| value.clamp(min + MARGIN, (max - MARGIN).max(min + MARGIN));
    [within(x, scene.scale.left, scene.scale.right), within(y, 0.0, bottom)]
}

/// The end of the n-th stub of an event to the same side.
pub(super) fn stub(side: Side, [x, y]: [f32; 2], number: u8) -> [f32; 2] {
    let fan = 9.0 * f32::from(number.min(8));
    match side {
        Side::Left => [x - STUB - fan, y - STUB / 2.0],
        Side::Right => [x + STUB + fan, y - STUB / 2.0],
        Side::Up => [x + STUB / 3.0 + fan, y - STUB],
        Side::Down => [x + STUB / 3.0 + fan, y + STUB],
    }
}
