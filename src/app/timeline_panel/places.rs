use eframe::egui::{Rect, pos2};

use crate::timeline::Frame;

/// Where the parts of the timeline lie in the window.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    pub whole: Rect,
    /// Axis and grid, right of the names of the lanes.
    pub plot: Rect,
    /// From the first lane down, names included.
    pub lanes: Rect,
    /// At the right of the lanes; without width when all of them fit.
    pub bar: Rect,
}

impl Places {
    /// Height of the axis above the lanes, in points.
    pub const AXIS: f32 = 22.0;
    /// The grid stands this far out above the first lane, in points.
    const TICK: f32 = 5.0;
    const BAR: f32 = 10.0;

    pub fn new(whole: Rect, content_height: f32) -> Self {
        let lanes = whole.with_min_y((whole.top() + Self::AXIS + Self::TICK).min(whole.bottom()));
        let bar = if content_height > lanes.height() + 0.5 {
            Self::BAR
        } else {
            0.0
        };
        let gutter = Frame::GUTTER.min(whole.width() / 4.0);
        Self {
            whole,
            plot: Rect::from_min_max(
                pos2(whole.left() + gutter, whole.top()),
                pos2(whole.right() - bar, whole.bottom()),
            ),
            lanes,
            bar: lanes.with_min_x(lanes.right() - bar),
        }
    }

    /// Lanes without their names.
    pub fn marks(&self) -> Rect {
        self.lanes.with_min_x(self.plot.left()).with_max_x(self.plot.right())
    }

    /// Where the labels of the axis stand.
    pub fn axis(&self) -> Rect {
        self.plot.with_max_y(self.lanes.top())
    }

    /// The names of the lanes.
    pub fn names(&self) -> Rect {
        self.lanes.with_max_x(self.plot.left())
    }
}
