use dateline_query::{LaneFigures, Lanes, MarkedRows, PickedLanes, PickedRows};
use dateline_store::{RowId, Store};

use super::{Colours, LinkTable, Viewport};

/// What to lay out.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The events.
    pub store: &'a Store,
    /// Those of them that are selected, in lanes.
    pub lanes: &'a Lanes,
    /// The stretch of time to show.
    pub viewport: Viewport,
    /// The sizes of the picture.
    pub frame: Frame,
    /// The row of the event that has the focus: it is drawn as itself and ringed, at any zoom.
    pub selected: Option<RowId>,
    /// Which rows have which marks of the case: starred ones have a star beside them.
    pub marked: Option<&'a MarkedRows>,
    /// Rows that are selected together; what stands for any of them is ringed.
    pub picked: Option<&'a PickedRows>,
    /// The same rows by lane; columns show how many of their events are among them.
    pub picked_lanes: Option<&'a PickedLanes>,
    /// All links; those of the selected event are drawn as arcs.
    pub links: Option<&'a LinkTable>,
    /// Whether the links of all events that are drawn as themselves are arcs.
    pub all_links: bool,
    /// [`super::Scene::rows`] of the last frame with these lanes: those out of sight are not looked into, but stay as
    /// high as they were. Empty when nothing is known.
    pub last_rows: &'a [usize],
    /// Each lane gets at least as many rows as here. Hand in what lanes in sight had while only the time or the scroll
    /// changed, so that they do not jump; nothing after a zoom.
    pub min_rows: &'a [usize],
    /// What the lanes tell of a kind of figure.
    pub figures: Option<DrawnFigures<'a>>,
    /// Which colour each event has by its value in a column of the files; without them marks have the colour of their lane.
    pub colours: Option<Colours<'a>>,
    /// Whether the lanes are the values of the same column.
    pub are_lanes_coloured: bool,
    /// Whether the columns of all lanes have one scale, or each lane its own.
    pub has_one_scale: bool,
    /// Which lanes are folded, since nothing of them is in view.
    pub folding: Folding<'a>,
}

impl<'a> Request<'a> {
    /// Of a stretch of time of some lanes, with nothing selected and nothing known of a last frame.
    pub fn new(store: &'a Store, lanes: &'a Lanes, viewport: Viewport, frame: Frame) -> Self {
        Self {
            store,
            lanes,
            viewport,
            frame,
            selected: None,
            marked: None,
            picked: None,
            picked_lanes: None,
            links: None,
            all_links: false,
            last_rows: &[],
            min_rows: &[],
            figures: None,
            colours: None,
            are_lanes_coloured: false,
            has_one_scale: false,
            folding: Folding::default(),
        }
    }
}

/// What lanes tell of a kind of figure.
#[derive(Clone, Copy, Debug)]
pub struct DrawnFigures<'a> {
    /// The kind's plain name, like “killed”.
    pub kind: &'a str,
    /// Of each lane; empty while they are added up.
    pub lanes: &'a [LaneFigures],
    /// Of what is picked of each lane.
    pub picked: &'a [LaneFigures],
    /// Whether columns are as high as the figure, rather than as the number of events.
    pub are_columns: bool,
}

/// How lanes fold to a thin line of which nothing is in view.
#[derive(Clone, Copy, Debug, Default)]
pub struct Folding<'a> {
    /// [`super::Scene::folded`] of the last frame with these lanes; empty when nothing is known.
    pub last: &'a [bool],
    /// Whether no further lane folds now, since the view is being moved: what lies under the pointer stays there.
    pub is_held: bool,
}

/// The sizes of the picture, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width of all, the names of lanes included.
    pub width: f32,
    /// Height for the lanes; the ruler is not in it.
    pub height: f32,
    /// Width of the lane names at the left; time begins to the right of it.
    pub gutter: f32,
    /// How far the lanes are scrolled down.
    pub scroll: f32,
    /// Whether lanes out of sight above or below are laid out too, for a picture that grows with them.
    pub is_whole: bool,
}

impl Frame {
    /// The width of lane names that suits most.
    pub const GUTTER: f32 = 160.0;
}
