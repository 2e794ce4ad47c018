use dateline_event::TimeRange;
use dateline_query::Mark as CaseMark;
use dateline_store::RowId;

use super::hit::HitArea;
use super::measure::shortened;
use super::number::factor;
use super::placing::{LABEL, LabelPlace, Placed, What, pill_width};
use super::scene::Anchored;
use super::{Band, DrawItem, Form, Hit, Mark, Measure, Request, Responsibility, Scale, Scene, Titles, Tone, label_at};

/// The height of a row of marks, in pixels.
pub(crate) const ROW: f32 = 18.0;
/// Of labels beside marks, in pixels.
const TEXT_SIZE: f32 = 12.0;
/// No label is longer than this, in pixels.
const LONGEST_LABEL: f32 = 280.0;
/// A label with less room than this is left out, in pixels.
const SHORTEST_LABEL: f32 = 20.0;
/// How far a seal stands within the start of a bar or window, in pixels.
const SEAL_INSET: f32 = 10.0;
/// A part of a label with less room than this tells nothing, in pixels.
const SHORTEST_PART: f32 = 64.0;

/// Marks that were put into rows.
#[derive(Clone, Copy)]
pub(crate) struct PlacedMarks<'a> {
    pub marks: &'a [Placed],
    /// How many rows there are.
    pub rows: usize,
}

/// Where titles and the widths of texts come from.
pub(crate) struct Texts<'a> {
    pub titles: &'a mut Titles,
    pub measure: &'a mut dyn Measure,
}

/// Draws a lane's single marks, pills and labels.
pub(crate) fn draw(scene: &mut Scene, request: &Request<'_>, band: &Band, placed: PlacedMarks<'_>, texts: Texts<'_>) {
    let y_of = |row: usize| {
        let half = factor(placed.rows.saturating_sub(1)) / 2.0;
        band.middle() + (factor(row) - half) * ROW
    };
    for mark in placed.marks {
        let y = y_of(mark.row);
        match &mark.what {
            What::Event(row, form) => draw_event(scene, request, band.tone, *row, form, y),
            What::Pill(rows, x) => draw_pill(scene, request, band.tone, rows, (*x, pill_width(rows.len())), y),
            What::Through(rows) => {
                let width = pill_width(rows.len());
                let x = mark.from + 8.0 + width / 2.0;
                scene.items.push(DrawItem {
                    tone: band.tone,
                    mark: Mark::Through {
                        from: mark.from,
                        to: mark.to,
                        y,
                    },
                });
                draw_pill(scene, request, band.tone, rows, (x, width), y);
            }
        }
    }
    draw_labels(scene, request, placed, y_of, texts);
}

pub(crate) fn draw_event(scene: &mut Scene, request: &Request<'_>, tone: Tone, row: RowId, form: &Form, y: f32) {
    let store = request.store;
    let tone = request.colours.map_or(tone, |colours| colours.tone(row));
    let x = form.middle(&scene.scale);
    if store.is_disputed(row) {
        // Around the end of a bar, whose middle would hide it.
        let ring = match *form {
            Form::Bar { to, .. } => (to - Mark::DOT).min(scene.scale.right - Mark::HALF_RING),
            Form::Dot { .. } | Form::Window { .. } => x,
        };
        scene.items.push(DrawItem {
            tone: Tone::Doubt,
            mark: Mark::HalfRing { x: ring, y },
        });
    }
    scene.items.push(DrawItem {
        tone,
        mark: form.mark(y),
    });
    let (left, right) = form.extent();
    if let Some(responsibility) = Responsibility::of(store, row) {
        let x = seal_place(form, (left, right), &scene.scale, x);
        let mark = Mark::Seal { x, y, responsibility };
        scene.items.push(DrawItem { tone, mark });
    }
    if request.marked.is_some_and(|marked| marked.has(&CaseMark::Star, row)) {
        scene.items.push(DrawItem {
            tone: Tone::Doubt,
            mark: Mark::Star { x: x + 9.0, y: y - 7.0 },
        });
    }
    scene.hits.push(HitArea {
        left,
        right,
        top: y - ROW / 2.0,
        bottom: y + ROW / 2.0,
        hit: Hit::Event(row),
    });
    scene.anchors.push(Anchored {
        row,
        from: left,
        to: right,
        x,
        y,
        is_dot: matches!(form, Form::Dot { .. }),
    });
}

/// Upon a dot and in the middle of what is short; else near the start, behind the arrow of an open one.
fn seal_place(form: &Form, (left, right): (f32, f32), scale: &Scale, middle: f32) -> f32 {
    let arrow = match *form {
        Form::Window { is_open: (true, _), .. } | Form::Bar { is_open: (true, _), .. } => Mark::ARROW,
        Form::Dot { .. } | Form::Window { .. } | Form::Bar { .. } => 0.0,
    };
    let start = (left + arrow).max(scale.left);
    let is_short = matches!(form, Form::Dot { .. }) || right - start < 2.0 * SEAL_INSET;
    if is_short { middle } else { start + SEAL_INSET }
}

/// A number of events in the colour that all of them have, else with the shares of their colours below it.
fn draw_pill(scene: &mut Scene, request: &Request<'_>, tone: Tone, rows: &[RowId], (x, width): (f32, f32), y: f32) {
    let store = request.store;
    let shares = request.colours.map_or_else(Vec::new, |colours| colours.shares(rows));
    let tone = match shares[..] {
        [] => tone,
        [(only, _)] => only,
        _ => Tone::Neutral,
    };
    scene.items.push(DrawItem {
        tone,
        mark: Mark::Pill {
            x,
            y,
            width,
            count: rows.len().to_string(),
        },
    });
    if shares.len() > 1 {
        draw_shares(scene, &shares, (x, width), y + Mark::PILL / 2.0 + Mark::SHARE / 2.0);
    }
    let time = rows
        .iter()
        .map(|&row| store.bounds(row).whole())
        .reduce(TimeRange::union);
    scene.hits.push(HitArea {
        left: x - width / 2.0,
        right: x + width / 2.0,
        top: y - ROW / 2.0,
        bottom: y + ROW / 2.0,
        hit: Hit::Pill {
            rows: rows.to_vec(),
            time: time.unwrap_or(TimeRange::ALL),
        },
    });
}

/// The shares side by side, together as wide as the pill above them.
fn draw_shares(scene: &mut Scene, shares: &[(Tone, usize)], (x, width): (f32, f32), y: f32) {
    let all = factor(shares.iter().map(|(_, count)| count).sum());
    let mut from = x - width / 2.0;
    for &(tone, count) in shares {
        let to = from + width * factor(count) / all;
        let mark = Mark::Share { from, to, y };
        scene.items.push(DrawItem { tone, mark });
        from = to;
    }
}

/// Writes as much of each title as the marks and labels to its right leave room for.
fn draw_labels(
    scene: &mut Scene,
    request: &Request<'_>,
    placed: PlacedMarks<'_>,
    y_of: impl Fn(usize) -> f32,
    texts: Texts<'_>,
) {
    let Texts { titles, measure } = texts;
    let store = request.store;
    // Where the next thing begins in each row, going from right to left.
    let mut next = vec![scene.scale.right - 2.0; placed.rows];
    let mut replace_next = |row: usize, from: f32| next.get_mut(row).map_or(from, |next| std::mem::replace(next, from));
    let mut labels = Vec::new();
    for mark in placed.marks.iter().rev() {
        let end = replace_next(mark.row, mark.from);
        // Around a mark may be a ring.
        let ring = |event: RowId, form: &Form| {
            let is_window = matches!(form, Form::Window { .. });
            match request.selected {
                Some(selected) if selected == event => 6.0,
                _ if !is_window && store.is_disputed(event) => 3.0,
                _ => 0.0,
            }
        };
        let (row, from, end) = match mark.label {
            LabelPlace::Left => {
                let What::Event(event, form) = &mark.what else { continue };
                let end = mark.from - 6.0 - ring(*event, form);
                let text = shortened(&titles.title(store, *event), LABEL - 12.0, TEXT_SIZE, measure);
                let from = end - measure.width(&text, TEXT_SIZE);
                if !text.is_empty() && from >= scene.scale.left {
                    replace_next(mark.row, from);
                    labels.push((label_at(from, y_of(mark.row), TEXT_SIZE, Tone::Text, text), *event));
                }
                continue;
            }
            LabelPlace::Right => (mark.row, mark.to + 6.0, end),
            LabelPlace::Above(from) => {
                let row = mark.row.saturating_sub(1);
                (row, from, replace_next(row, from))
            }
            LabelPlace::Nowhere => continue,
        };
        let What::Event(event, form) = &mark.what else { continue };
        let from = match mark.label {
            LabelPlace::Right => from + ring(*event, form),
            _ => from,
        };
        let room = (end - from - 6.0).min(LONGEST_LABEL);
        if room < SHORTEST_LABEL || from < scene.scale.left {
            continue;
        }
        let title = titles.title(store, *event);
        if room < SHORTEST_PART && measure.width(&title, TEXT_SIZE) > room {
            continue;
        }
        let text = shortened(&title, room, TEXT_SIZE, measure);
        if !text.is_empty() {
            let is_above = matches!(mark.label, LabelPlace::Above(_));
            let y = y_of(row) + if is_above { 3.0 } else { 0.0 };
            labels.push((label_at(from, y, TEXT_SIZE, Tone::Text, text), *event));
        }
    }
    for (label, event) in labels {
        let width = measure.width(&label.text, label.size);
        scene.hits.push(HitArea {
            left: label.x,
            right: label.x + width,
            top: label.y - ROW / 2.0,
            bottom: label.y + ROW / 2.0,
            hit: Hit::Event(event),
        });
        scene.labels.push(label);
    }
}
