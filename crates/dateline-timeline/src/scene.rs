use dateline_store::RowId;

use super::hit::HitArea;
use super::{Band, DrawItem, Hit, Label, Ruler, Scale};

/// All that is drawn of a timeline, as plain data: pixels from the top left corner below the ruler.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Where times lie.
    pub scale: Scale,
    /// The scale of time above the strips.
    pub ruler: Ruler,
    /// Strips that are at least partly in view, from the top.
    pub bands: Vec<Band>,
    /// Names and counts at the left of the strips.
    pub names: Vec<Label>,
    /// Marks, those behind first.
    pub items: Vec<DrawItem>,
    /// Text upon and beside the marks.
    pub labels: Vec<Label>,
    /// Where each event is that is drawn as itself.
    pub anchors: Vec<Anchored>,
    /// The height of all strips together, in pixels.
    pub content_height: f32,
    /// How far the strips are scrolled now: other than asked for where a lane that was out of sight came out higher.
    pub scroll: f32,
    /// Where the strip of each lane begins and ends, in sight or not.
    pub strips: Vec<(f32, f32)>,
    /// How many rows each lane was given; see [`super::Request::last_rows`].
    pub rows: Vec<usize>,
    /// Which lanes are folded; see [`super::Folding::last`].
    pub folded: Vec<bool>,
    /// Links of events in view that are not drawn, since they are too many.
    pub links_left_out: usize,
    /// Events in view over all lanes, each once.
    pub in_view: usize,
    /// Events that surely ended before the view begins.
    pub before: usize,
    /// Events that begin after the view ends.
    pub after: usize,
    pub(super) hits: Vec<HitArea>,
}

/// An event's place in the scene, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchored {
    /// The event's row in the store.
    pub row: RowId,
    /// The left end of its mark.
    pub from: f32,
    /// The right end of its mark.
    pub to: f32,
    /// Where rings and links attach.
    pub x: f32,
    /// The middle of its mark's height.
    pub y: f32,
    /// Whether its mark is a dot.
    pub is_dot: bool,
}

impl Scene {
    /// What lies at a point, the foremost first.
    pub fn hit(&self, x: f32, y: f32) -> Option<&Hit> {
        self.hits
            .iter()
            .rev()
            .find(|area| area.holds(x, y))
            .map(|area| &area.hit)
    }

    /// Where an event is drawn as itself.
    pub fn anchor(&self, row: RowId) -> Option<&Anchored> {
        self.anchors.iter().find(|anchor| anchor.row == row)
    }
}
