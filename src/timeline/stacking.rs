use super::marks::ROW;
use super::placing::{Crowded, Placed, candidates, depth, is_worth_placing, place};
use super::{Band, Frame, Request, Scale, Tone, number};
use crate::query::{InView, Lane};

/// A lane's strip and, where it is in sight, what it holds.
pub(crate) struct Stacked<'a> {
    pub band: Band,
    /// Rows of marks; 0 where the lane is drawn as columns.
    pub rows: usize,
    pub seen: Option<(InView<'a>, Content)>,
}

/// What is drawn in a lane.
pub(crate) enum Content {
    Columns,
    Marks(Vec<Placed>),
}

/// No lane has more rows of marks than this.
const MOST_ROWS: usize = 9;
/// So few events are given more rows before they are drawn as columns, even if most of them are points.
const FEW: usize = 60;
/// Free at the top and bottom of a lane together, in pixels.
const PADDING: f32 = 12.0;

/// The strips, one below the other, each as high as its share or its rows, and how far they are scrolled then. Lanes
/// out of sight cost nothing: they stay as high as they were.
pub(crate) fn stack<'a>(request: &Request<'a>, scale: &Scale) -> (Vec<Stacked<'a>>, f32) {
    let Frame { height, mut scroll, .. } = request.frame;
    let lanes = request.lanes.drawn();
    let share = (height / number::factor(lanes.len().max(1))).max(Band::LEAST_HEIGHT);
    let height_of = |rows: usize| share.max(number::factor(rows) * ROW + PADDING);
    let base = number::steps((share - PADDING) / ROW);
    let number_at = |rows: &[usize], index: usize| rows.get(index).copied().unwrap_or_default();
    let mut top = -scroll;
    let mut stacked = Vec::with_capacity(lanes.len());
    for (index, (lane, tone)) in lanes.iter().zip(tones(lanes)).enumerate() {
        let mut rows = number_at(request.last_rows, index);
        let mut band = Band {
            lane: index,
            top,
            height: height_of(rows),
            tone,
        };
        let seen = is_seen(&band, &request.frame).then(|| {
            let least = number_at(request.least_rows, index).max(base);
            let viewport = request.viewport;
            let in_view = lane.in_view(request.store, viewport.start(), viewport.end());
            let content = content(request, &in_view, scale, least.clamp(1, MOST_ROWS.max(base)));
            (in_view, content)
        });
        if let Some((_, (_, new_rows))) = &seen {
            rows = *new_rows;
            let grown = height_of(rows) - band.height;
            band.height += grown;
            // What is below a lane of which little is seen stays where it is.
            if band.top + (band.height - grown) / 2.0 < 0.0 && !request.frame.is_whole {
                band.top -= grown;
                scroll += grown;
            }
        }
        top = band.bottom();
        let seen = seen.map(|(in_view, (content, _))| (in_view, content));
        stacked.push(Stacked { band, rows, seen });
    }
    (stacked, scroll)
}

pub(crate) fn is_seen(band: &Band, frame: &Frame) -> bool {
    frame.is_whole || (band.bottom() > 0.0 && band.top < frame.height)
}

/// A colour for each lane that stands for a value.
fn tones(lanes: &[Lane]) -> impl Iterator<Item = Tone> {
    let mut colored = 0;
    lanes.iter().map(move |lane| {
        if lane.value.is_some() {
            colored += 1;
            Tone::Lane(colored - 1)
        } else if lanes.len() == 1 {
            Tone::Accent
        } else {
            Tone::Neutral
        }
    })
}

/// What a lane holds, and in how many rows.
fn content(request: &Request<'_>, in_view: &InView<'_>, scale: &Scale, least_rows: usize) -> (Content, usize) {
    if !is_worth_placing(in_view.len(), scale) {
        return (Content::Columns, 0);
    }
    let candidates = candidates(request.store, in_view, scale, request.selected);
    for rows in least_rows.max(depth(&candidates))..=MOST_ROWS.max(least_rows) {
        match place(&candidates, scale, rows, request.selected) {
            Ok(placed) => return (Content::Marks(placed), rows),
            Err(Crowded::Points) if in_view.len() > FEW => break,
            Err(_) => {}
        }
    }
    (Content::Columns, 0)
}
