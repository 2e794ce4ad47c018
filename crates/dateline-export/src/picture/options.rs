use std::sync::Arc;

use chrono::NaiveDate;
use dateline_query::LaneBy;
use dateline_store::{AddedColumn, FigureKindId};
use dateline_timeline::{Band, Palette, Viewport, whole_steps};

/// How a picture of the timeline is to look.
#[derive(Clone, Debug)]
pub struct PictureOptions {
    /// Width and height in pixels. Lanes and rows for which there is no room make it higher.
    pub size: (u16, u16),
    /// Its colours.
    pub palette: Palette,
    /// The stretch of time to show; all selected events if it is `None`.
    pub viewport: Option<Viewport>,
    /// Over the picture; the names of the files if it is empty.
    pub title: String,
    /// Whether a legend of the marks stands below the lanes.
    pub legend: bool,
    /// The column by whose values marks are coloured; its key stands below the lanes. It must be of the same store.
    pub colours: Option<Arc<AddedColumn>>,
    /// So many of the events that are shown are listed below, the first ones.
    pub rows: usize,
    /// The day on which it is made, where that is to be said.
    pub made_on: Option<NaiveDate>,
    /// The kind of figure whose sums stand beside lanes.
    pub figure: Option<FigureKindId>,
    /// Whether columns are as high as that figure, rather than as the number of events.
    pub columns_by_figure: bool,
    /// Whether the columns of all lanes have one scale, or each lane its own.
    pub one_scale: bool,
}

impl Default for PictureOptions {
    fn default() -> Self {
        Self {
            size: (1600, 900),
            palette: Palette::LIGHT,
            viewport: None,
            title: String::new(),
            legend: false,
            colours: None,
            rows: 0,
            made_on: None,
            figure: None,
            columns_by_figure: false,
            one_scale: false,
        }
    }
}

impl PictureOptions {
    /// The least size of a picture, in pixels.
    pub const MIN_SIZE: (u16, u16) = (320, 200);
    /// The largest side that a picture may have, in pixels.
    pub const MAX_SIDE: u16 = 16_384;
    /// More events than this are not listed below a picture.
    pub const MAX_ROWS: usize = 500;

    /// About the height of title, ruler and sources where each takes one line, in pixels.
    const AROUND: f32 = 130.0;

    /// So many lanes fit, "others" and events without a value left aside: what the query should be asked for, so that
    /// none is cut off.
    pub fn max_lanes(&self, lane_by: LaneBy) -> usize {
        let (_, height) = self.sizes();
        let least = match lane_by {
            LaneBy::Sides => Band::WITH_SIDES,
            _ => Band::MIN_HEIGHT,
        };
        let line = match self.figure {
            Some(_) => Band::WITH_SUM - Band::MIN_HEIGHT,
            None => 0.0,
        };
        let lanes = whole_steps(height - Self::AROUND, least + line);
        lanes.saturating_sub(2).max(1)
    }

    pub(super) fn sizes(&self) -> (f32, f32) {
        let (width, height) = self.size;
        let min = Self::MIN_SIZE;
        (f32::from(width.max(min.0)), f32::from(height.max(min.1)))
    }
}
