//! Rings around what is selected with others.

use super::{DrawItem, Hit, Mark, Request, Scene, Tone};

/// Rings the events that are drawn as themselves and the numbers that stand for several of them, in front of all marks.
pub(crate) fn ring(scene: &mut Scene, request: &Request<'_>) {
    let Some(picked) = request.picked else { return };
    let others = |row| picked.contains(row) && request.selected != Some(row);
    let anchors = scene.anchors.iter().filter(|anchor| others(anchor.row));
    let events = anchors.map(|anchor| Mark::Ring {
        from: anchor.from,
        to: anchor.to,
        y: anchor.y,
        radius: Mark::THIN_RING,
        is_strong: false,
    });
    let pills = scene.hits.iter().filter_map(|area| match &area.hit {
        Hit::Pill { rows, .. } if rows.iter().any(|&row| picked.contains(row)) => Some(Mark::Ring {
            from: area.left + PILL_INSET,
            to: area.right - PILL_INSET,
            y: f32::midpoint(area.top, area.bottom),
            radius: PILL_RING,
            is_strong: false,
        }),
        _ => None,
    });
    let marks: Vec<Mark> = events.chain(pills).collect();
    let tone = Tone::Accent;
    scene
        .items
        .extend(marks.into_iter().map(|mark| DrawItem { tone, mark }));
}

/// Around a pill, whose ends are rounder than those of other marks.
const PILL_RING: f32 = Mark::PILL / 2.0 + 2.0;
const PILL_INSET: f32 = Mark::PILL / 2.0 - Mark::DOT;
