//! What is written along a link.

use dateline_event::{LinkKind, words};

use crate::curve::curve;
use crate::hit::HitArea;
use crate::{DrawItem, EventLink, Label, Mark, Missing, Request, Scene};

/// "retaliation for, 9 days before" of the selected event's links; of others "9 days" where both ends are shown.
pub(super) fn text(request: &Request<'_>, link: &EventLink, missing: Option<Missing>, is_strong: bool) -> String {
    let days = days_between(request, link);
    if !is_strong {
        let side = days
            .rsplit_once(' ')
            .filter(|(_, side)| matches!(*side, "later" | "before"));
        let days = side.map_or(days.as_str(), |(days, _)| days);
        return if missing.is_none() {
            days.to_owned()
        } else {
            String::new()
        };
    }
    let mut text = link.kind.label().to_owned();
    if !days.is_empty() {
        text = format!("{text}, {days}");
    }
    match missing {
        Some(missing @ (Missing::Filtered | Missing::Undated | Missing::NotOpen)) => {
            format!("{text}, {}", missing.label())
        }
        // That it leads out of the picture can be seen.
        _ => text,
    }
}

/// "9 days before", as certain as the dates are; empty where it says nothing.
fn days_between(request: &Request<'_>, link: &EventLink) -> String {
    let is_dated = |row| request.store.is_dated(row);
    match (link.kind, link.to) {
        (LinkKind::RetaliationFor | LinkKind::Follows, Some(to)) if is_dated(to) && is_dated(link.from) => {
            words::days_between(&request.store.bounds(link.from), &request.store.bounds(to))
        }
        // A part lies within the whole, and the same event at the same time.
        _ => String::new(),
    }
}

/// Where along a link there is room for its label: nearest the middle, clear of marks and of other labels. The detail
/// panel names the links for which there is none.
pub(super) fn spot(
    scene: &Scene,
    labels: &[Label],
    (from, to): ([f32; 2], [f32; 2]),
    width: f32,
    is_strong: bool,
) -> Option<[f32; 2]> {
    let points: Vec<[f32; 2]> = curve(from, to).collect();
    let middle = points.len() / 2;
    let half = width / 2.0 + 4.0;
    let (offsets, reach) = if is_strong {
        (&[0.0, -10.0, 10.0, -20.0, 20.0][..], middle)
    } else if (from[0] - to[0]).hypot(from[1] - to[1]) > 2.0 * width {
        (&[0.0][..], middle / 3)
    } else {
        return None;
    };
    let through = |y: f32| {
        let is_there = |item: &DrawItem| matches!(item.mark, Mark::Through { y: at, .. } if (at - y).abs() < 9.0);
        scene.items.iter().any(is_there)
    };
    let max = (scene.scale.right - half).max(scene.scale.left + half);
    let place = |[x, y]: [f32; 2], offset: f32| [x.clamp(scene.scale.left + half, max), y + offset];
    let is_clear = |&[x, y]: &[f32; 2]| {
        y > 8.0 && {
            let (left, right, top, bottom) = (x - half, x + half, y - 7.0, y + 7.0);
            let misses =
                |area: &HitArea| area.right < left || area.left > right || area.bottom < top || area.top > bottom;
            scene.hits.iter().all(misses)
                && !through(y)
                && labels
                    .iter()
                    .all(|label| (label.x - x).abs() > 2.0 * half || (label.y - y).abs() > 14.0)
        }
    };
    (0..=reach)
        .flat_map(|distance| [points.get(middle + distance), points.get(middle - distance)])
        .flatten()
        .flat_map(|&point| offsets.iter().map(move |&offset| place(point, offset)))
        .find(is_clear)
}
