use dateline_event::{Moment, TimeDelta};
use dateline_query::InView;
use dateline_store::{RowId, Store};

use super::number::{factor, whole};
use super::rows::Rows;
use super::{Form, Mark, Scale};

/// A mark and its row within the lane.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub row: usize,
    pub from: f32,
    pub to: f32,
    pub what: What,
    pub label: LabelPlace,
}

#[derive(Clone, Debug)]
pub(crate) enum What {
    Event(RowId, Form),
    /// Rows of the events, and the middle of the pill.
    Pill(Vec<RowId>, f32),
    /// Events that reach from before the view to after it.
    Through(Vec<RowId>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum LabelPlace {
    Right,
    /// Before the mark, which stands at the right edge.
    Left,
    /// In the row above, from this pixel on.
    Above(f32),
    Nowhere,
}

/// Why marks do not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Crowded {
    /// Too many points even as pills.
    Points,
    /// Too many bars and windows at the same time: more rows would help.
    Bars,
}

/// The width of a pill with this many digits, in pixels.
pub(crate) fn pill_width(count: usize) -> f32 {
    let digits = count.checked_ilog10().unwrap_or_default() + 1;
    15.0 + 7.0 * factor(digits as usize)
}

/// An event that is drawn as a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point {
    pub row: RowId,
    /// Pixels from the left.
    pub x: f32,
    /// Not if its source marks the date as rough or unsure.
    pub is_sure: bool,
}

/// Events at one place, waiting for a row.
#[derive(Clone, Debug)]
pub(crate) enum Candidate {
    Alone(RowId, Form),
    /// Points in the same stretch of some pixels.
    Bucket(Vec<Point>),
    Through(Vec<RowId>),
}

/// So many events that reach through the view are each drawn as themselves; they would all look the same.
const MAX_THROUGH: usize = 2;

/// Room that a label would like, in pixels.
pub(crate) const LABEL: f32 = 130.0;
/// A label that has less room to the right of its mark stands above it, that of a point to its left.
const MIN_RIGHT: f32 = 70.0;

/// Puts the candidates into `count` rows: points in the same stretch of a few pixels become a pill where they cannot
/// stand above each other.
pub(crate) fn place(
    candidates: &[Candidate],
    scale: &Scale,
    count: usize,
    selected: Option<RowId>,
) -> Result<Vec<Placed>, Crowded> {
    let mut rows = Rows::new(count);
    let mut placed = Vec::new();
    let mut pills = 0;
    let mut buckets = 0;
    for candidate in candidates {
        match candidate {
            Candidate::Alone(row, form) => placed.push(put_alone(&mut rows, *row, *form, scale).ok_or(Crowded::Bars)?),
            Candidate::Through(events) => placed.push(put_through(&mut rows, events, scale).ok_or(Crowded::Bars)?),
            Candidate::Bucket(points) => {
                buckets += 1;
                if points.len() <= count && put_points(&mut rows, points, scale, &mut placed) {
                    continue;
                }
                pills += 1;
                let is_selected = |point: &&Point| Some(point.row) == selected;
                let own = points.iter().find(is_selected);
                if own.is_some_and(|&own| !put_points(&mut rows, &[own], scale, &mut placed)) {
                    return Err(Crowded::Points);
                }
                let rest: Vec<_> = points.iter().filter(|point| !is_selected(point)).collect();
                if !rest.is_empty() {
                    placed.push(put_pill(&mut rows, &rest).ok_or(Crowded::Points)?);
                }
            }
        }
    }
    // Where most are pills, columns say more.
    if pills > 8 && pills * 2 > buckets {
        return Err(Crowded::Points);
    }
    Ok(placed)
}

/// What is to be placed, from left to right.
pub(crate) fn candidates(
    store: &Store,
    in_view: &InView<'_>,
    scale: &Scale,
    selected: Option<RowId>,
) -> Vec<Candidate> {
    // A power of two in microseconds, so that buckets stay where they are while the view moves.
    let length = whole(scale.micros(12.0).max(1.0).log2().ceil().exp2()).max(TimeDelta::MICROSECOND);
    let mut points: Vec<(i64, Point)> = Vec::new();
    let mut candidates: Vec<(f32, Candidate)> = Vec::new();
    let mut through = Vec::new();
    for row in in_view.iter() {
        let bounds = store.bounds(row);
        let form = Form::of(store, row, scale);
        match form {
            Form::Dot { x, is_sure } if (scale.left - Mark::DOT..=scale.right + Mark::DOT).contains(&x) => {
                let bucket = (bounds.middle() - Moment::EPOCH).div_euclid(length);
                points.push((bucket, Point { row, x, is_sure }));
            }
            Form::Dot { .. } => {}
            Form::Window { .. } | Form::Bar { .. } if form.is_through(&bounds, scale) && selected != Some(row) => {
                through.push((row, form));
            }
            Form::Window { from, .. } | Form::Bar { from, .. } => {
                candidates.push((from, Candidate::Alone(row, form)));
            }
        }
    }
    if through.len() <= MAX_THROUGH {
        let alone = |(row, form): (RowId, Form)| (form.extent().0, Candidate::Alone(row, form));
        candidates.extend(through.into_iter().map(alone));
    } else {
        let rows = through.iter().map(|&(row, _)| row).collect();
        candidates.push((f32::NEG_INFINITY, Candidate::Through(rows)));
    }
    points.sort_unstable_by_key(|(bucket, point)| (*bucket, point.row));
    for bucket in points.chunk_by(|a, b| a.0 == b.0) {
        let from = bucket.iter().map(|(_, point)| point.x).fold(f32::INFINITY, f32::min);
        let points = bucket.iter().map(|(_, point)| *point).collect();
        candidates.push((from - Mark::DOT, Candidate::Bucket(points)));
    }
    candidates.sort_by(|a, b| a.0.total_cmp(&b.0));
    candidates.into_iter().map(|(_, candidate)| candidate).collect()
}

fn put_alone(rows: &mut Rows, event: RowId, form: Form, scale: &Scale) -> Option<Placed> {
    let (from, to) = form.extent();
    let label_from = from.max(scale.left + 6.0);
    let has_room_right = to + MIN_RIGHT <= scale.right;
    let above = if has_room_right {
        None
    } else {
        rows.take_with_label_above((from, to), label_from, LABEL)
    };
    let (row, label) = match above {
        Some(row) => (row, LabelPlace::Above(label_from)),
        None if has_room_right => (rows.take(from, to, LABEL)?, LabelPlace::Right),
        None => (rows.take(from, to, 0.0)?, LabelPlace::Nowhere),
    };
    Some(Placed {
        row,
        from,
        to,
        what: What::Event(event, form),
        label,
    })
}

/// In the lowest row, out of the way of what begins or ends in view.
fn put_through(rows: &mut Rows, events: &[RowId], scale: &Scale) -> Option<Placed> {
    Some(Placed {
        row: rows.take_lowest(scale.right)?,
        from: scale.left,
        to: scale.right,
        what: What::Through(events.to_vec()),
        label: LabelPlace::Nowhere,
    })
}

/// All of the points or none.
fn put_points(rows: &mut Rows, points: &[Point], scale: &Scale, placed: &mut Vec<Placed>) -> bool {
    let (before, length) = (rows.clone(), placed.len());
    for &Point { row: event, x, is_sure } in points {
        let (from, to) = (x - Mark::DOT, x + Mark::DOT);
        let is_at_edge = to + MIN_RIGHT > scale.right;
        let left = is_at_edge.then(|| rows.take_with_label_left(from, to, LABEL)).flatten();
        let Some(row) = left.or_else(|| rows.take(from, to, LABEL)) else {
            *rows = before;
            placed.truncate(length);
            return false;
        };
        placed.push(Placed {
            row,
            from,
            to,
            what: What::Event(event, Form::Dot { x, is_sure }),
            label: match left {
                Some(_) => LabelPlace::Left,
                None => LabelPlace::Right,
            },
        });
    }
    true
}

fn put_pill(rows: &mut Rows, points: &[&Point]) -> Option<Placed> {
    let sum: f32 = points.iter().map(|point| point.x).sum();
    let x = sum / factor(points.len().max(1));
    let half = pill_width(points.len()) / 2.0;
    let (from, to) = (x - half, x + half);
    Some(Placed {
        row: rows.take(from, to, 0.0)?,
        from,
        to,
        what: What::Pill(points.iter().map(|point| point.row).collect(), x),
        label: LabelPlace::Nowhere,
    })
}

/// Whether as many events as these can be told apart at all, so that trying is worth the time.
pub(crate) fn is_worth_placing(in_view: usize, scale: &Scale) -> bool {
    factor(in_view) <= scale.width() / 2.0
}

/// How many bars and windows lie above each other where they are densest: so many rows are needed at least.
pub(crate) fn depth(candidates: &[Candidate]) -> usize {
    let extents = candidates.iter().filter_map(|candidate| match candidate {
        Candidate::Alone(_, form) => Some(form.extent()),
        Candidate::Bucket(_) | Candidate::Through(_) => None,
    });
    let mut ends: Vec<(f32, bool)> = extents.flat_map(|(from, to)| [(from, true), (to, false)]).collect();
    ends.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let (mut now, mut max) = (0_usize, 0);
    for (_, begins) in ends {
        now = if begins { now + 1 } else { now.saturating_sub(1) };
        max = max.max(now);
    }
    max
}
