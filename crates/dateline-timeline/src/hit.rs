use dateline_event::{Moment, TimeRange};
use dateline_query::{Bin, FigureBin};
use dateline_store::RowId;

use super::{EventLink, Grain, LaneSide, Missing};

/// What lies under the pointer.
#[derive(Clone, Debug, PartialEq)]
pub enum Hit {
    /// One event, by its row.
    Event(RowId),
    /// Events merged into a pill.
    Pill {
        /// Their rows.
        rows: Vec<RowId>,
        /// The moments that any of them possibly touches.
        time: TimeRange,
    },
    /// A link, at what is written upon it or at its stub.
    Link {
        /// The link.
        link: EventLink,
        /// Why the other end is not shown, at a stub.
        missing: Option<Missing>,
        /// The row of the end to which it leads from what is shown or selected.
        goal: Option<RowId>,
    },
    /// A column of a lane's histogram.
    Column {
        /// The lane's place in the list of lanes.
        lane: usize,
        /// Which events of the lane it counts.
        side: LaneSide,
        /// Where the column begins.
        from: Moment,
        /// Where the next one begins.
        to: Moment,
        /// Which events it counts.
        grain: Grain,
        /// How many events it counts.
        bin: Bin,
        /// What they tell of the figure, where columns are as high as that.
        figure: Option<FigureBin>,
    },
    /// A cell of the strip beside a lane's columns, for events that are known only to a longer time than a column takes.
    Strip {
        /// The lane's place in the list of lanes.
        lane: usize,
        /// Which of its events are counted.
        side: LaneSide,
        /// Where the cell begins.
        from: Moment,
        /// Where the next one begins.
        to: Moment,
        /// Which events it counts.
        grain: Grain,
        /// How many of them may have begun in it.
        count: u32,
        /// What these tell of the figure, where columns are as high as that.
        figure: Option<FigureBin>,
    },
}

/// A rectangle that answers to the pointer, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct HitArea {
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub bottom: f32,
    pub hit: Hit,
}

impl HitArea {
    /// How far beside a mark the pointer may be, in pixels.
    const TOLERANCE: f32 = 3.0;

    pub fn holds(&self, x: f32, y: f32) -> bool {
        let t = Self::TOLERANCE;
        (self.left - t..=self.right + t).contains(&x) && (self.top..=self.bottom).contains(&y)
    }
}
