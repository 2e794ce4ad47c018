use dateline_query::{InView, Lane, Sides};

use super::marks::ROW;
use super::placing::{Crowded, Placed, candidates, depth, is_worth_placing, place};
use super::{Band, Frame, Request, Scale, Tone, number};

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
    /// In the upper half of the rows what an actor did, in the lower what it suffered; as columns where either side is
    /// crowded.
    Sides(Option<Vec<Placed>>),
}

/// No lane has more rows of marks than this.
const MAX_ROWS: usize = 9;
/// No side of a lane has more rows of marks than this.
const MAX_SIDE_ROWS: usize = 6;
/// So few events are given more rows before they are drawn as columns, even if most of them are points.
const FEW: usize = 60;
/// Free at the top and bottom of a lane together, in pixels.
const PADDING: f32 = 12.0;

/// The strips, one below the other, each as high as its share or its rows, and how far they are scrolled then. Lanes
/// out of sight cost nothing: they stay as high as they were.
pub(crate) fn stack<'a>(request: &Request<'a>, scale: &Scale) -> (Vec<Stacked<'a>>, f32) {
    let Frame { height, mut scroll, .. } = request.frame;
    let lanes = request.lanes.drawn();
    let folded = folded(request);
    let closed = folded.iter().filter(|is_folded| **is_folded).count();
    let room = height - number::factor(closed) * Band::FOLDED;
    let has_sums = request.figures.is_some();
    let least = if has_sums { Band::WITH_SUM } else { Band::MIN_HEIGHT };
    let share = (room / number::factor((lanes.len() - closed).max(1))).max(least);
    let height_of = |lane: &Lane, rows: usize| {
        let line = Band::WITH_SUM - Band::MIN_HEIGHT;
        let sided = if has_sums {
            Band::WITH_SIDES + line
        } else {
            Band::WITH_SIDES
        };
        let min = if lane.sides.is_some() { sided } else { share };
        share.max(min).max(number::factor(rows) * ROW + PADDING)
    };
    let base = number::steps((share - PADDING) / ROW);
    let number_at = |rows: &[usize], index: usize| rows.get(index).copied().unwrap_or_default();
    let mut top = -scroll;
    let mut stacked = Vec::with_capacity(lanes.len());
    for ((index, (lane, tone)), is_folded) in lanes.iter().zip(tones(request)).enumerate().zip(folded) {
        let mut rows = number_at(request.last_rows, index);
        let open = height_of(lane, rows);
        let height = if is_folded { Band::FOLDED } else { open };
        let was_folded = request.folding.last.get(index).copied();
        let grown = match was_folded {
            Some(true) if !is_folded => open - Band::FOLDED,
            Some(false) if is_folded => Band::FOLDED - open,
            _ => 0.0,
        };
        // What is in sight stays where it is while lanes above it fold and unfold.
        if top + (height - grown) <= 0.0 && !request.frame.is_whole {
            top -= grown;
            scroll += grown;
        }
        let mut band = Band {
            lane: index,
            top,
            height,
            tone,
            is_folded,
        };
        let is_open_in_sight = !is_folded && is_seen(&band, &request.frame);
        let seen = is_open_in_sight.then(|| {
            let min = number_at(request.min_rows, index).max(base);
            let viewport = request.viewport;
            let in_view = lane.in_view(request.store, viewport.start(), viewport.end());
            let min = min.clamp(1, MAX_ROWS.max(base));
            let content = match lane.sides.as_deref() {
                Some(sides) => both_sides(request, sides, scale, min),
                None => content(request, &in_view, scale, min),
            };
            (in_view, content)
        });
        if let Some((_, (_, new_rows))) = &seen {
            rows = *new_rows;
            let grown = height_of(lane, rows) - band.height;
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

/// Which lanes are folded: those of which nothing is in view, unless that is all. A lane that is alone never is.
fn folded(request: &Request<'_>) -> Vec<bool> {
    let (lanes, view) = (request.lanes.drawn(), request.viewport);
    let last = |index: usize| request.folding.last.get(index).copied();
    let is_empty = |lane: &Lane| !lane.is_in_view(request.store, view.start(), view.end());
    let are_empty: Vec<bool> = lanes.iter().map(is_empty).collect();
    let are_all = are_empty.iter().all(|is_empty| *is_empty);
    let folds = |(index, is_empty): (usize, bool)| match last(index) {
        _ if lanes.len() < 2 => false,
        Some(is_folded) if are_all => is_folded,
        None if are_all => false,
        Some(false) if request.folding.is_held => false,
        _ => is_empty,
    };
    are_empty.into_iter().enumerate().map(folds).collect()
}

pub(crate) fn is_seen(band: &Band, frame: &Frame) -> bool {
    frame.is_whole || (band.bottom() > 0.0 && band.top < frame.height)
}

/// A colour for each lane that stands for a value. Where events have colours of their own, lanes have none but those of the values of the
/// same column: columns of events would else look as if all had one value.
fn tones<'a>(request: &Request<'a>) -> impl Iterator<Item = Tone> + use<'a> {
    let (lanes, colours) = (request.lanes.drawn(), request.colours);
    let is_by_column = request.are_lanes_coloured;
    let mut colored = 0;
    lanes.iter().map(move |lane| {
        if let Some(colours) = colours {
            return match lane.value {
                Some(value) if is_by_column => colours.of_value(value),
                _ => Tone::Neutral,
            };
        }
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
fn content(request: &Request<'_>, in_view: &InView<'_>, scale: &Scale, min_rows: usize) -> (Content, usize) {
    match placed(request, in_view, scale, min_rows, MAX_ROWS) {
        Some((placed, rows)) => (Content::Marks(placed), rows),
        None => (Content::Columns, 0),
    }
}

/// Both halves have the same number of rows, so that the line between them stays in the middle while the view moves.
fn both_sides(request: &Request<'_>, sides: &Sides, scale: &Scale, min_rows: usize) -> (Content, usize) {
    let viewport = request.viewport;
    let put = |lane: &Lane, min: usize| {
        let in_view = lane.in_view(request.store, viewport.start(), viewport.end());
        placed(request, &in_view, scale, min, MAX_SIDE_ROWS)
    };
    let put_both = |min: usize| Some((put(&sides.acts, min)?, put(&sides.suffered, min)?));
    let Some(((above, rows_above), (below, rows_below))) = put_both((min_rows / 2).max(1)) else {
        return (Content::Sides(None), 0);
    };
    let rows = rows_above.max(rows_below);
    // What needs fewer rows stands next to the line.
    let shift = |placed: Vec<Placed>, by: usize| {
        placed.into_iter().map(move |mark| Placed {
            row: mark.row + by,
            ..mark
        })
    };
    let placed = shift(above, rows - rows_above).chain(shift(below, rows)).collect();
    (Content::Sides(Some(placed)), 2 * rows)
}

/// The marks in at least so many rows; `None` where columns say more.
fn placed(
    request: &Request<'_>,
    in_view: &InView<'_>,
    scale: &Scale,
    min_rows: usize,
    max_rows: usize,
) -> Option<(Vec<Placed>, usize)> {
    if !is_worth_placing(in_view.len(), scale) {
        return None;
    }
    let candidates = candidates(request.store, in_view, scale, request.selected);
    for rows in min_rows.max(depth(&candidates))..=max_rows.max(min_rows) {
        match place(&candidates, scale, rows, request.selected) {
            Ok(placed) => return Some((placed, rows)),
            Err(Crowded::Points) if in_view.len() > FEW => break,
            Err(_) => {}
        }
    }
    None
}
