use super::band::{events_text, lane_title};
use super::hit::HitArea;
use super::marks::{ROW, draw_event};
use super::measure::two_lines;
use super::placing::{Crowded, Placed, candidates, depth, is_worth_placing, place};
use super::{
    Band, DrawItem, Form, Frame, Hit, Mark, Measure, Request, Ruler, Scale, Scene, Titles, Tone, arcs, columns,
    label_at, marks, measure::shortened, number,
};
use crate::query::{InView, Lane};

/// What is drawn in a lane.
enum Content {
    Columns,
    /// Marks in this many rows.
    Marks(Vec<Placed>, usize),
}

/// No lane has more rows of marks than this.
const MOST_ROWS: usize = 9;
/// So few events are given more rows before they are drawn as columns, even if most of them are points.
const FEW: usize = 60;
/// Free at the top and bottom of a lane together, in pixels.
const PADDING: f32 = 12.0;

/// Lays out what the request asks for. Work grows with pixels and with what is in view, never with the store.
pub fn lay_out(request: &Request<'_>, titles: &mut Titles, measure: &mut dyn Measure) -> Scene {
    let Request {
        store, viewport, frame, ..
    } = *request;
    let scale = Scale {
        viewport,
        left: frame.gutter,
        right: frame.width.max(frame.gutter + 1.0),
    };
    let mut scene = Scene {
        ruler: Ruler::new(&scale, measure),
        scale,
        bands: Vec::new(),
        names: Vec::new(),
        items: Vec::new(),
        labels: Vec::new(),
        anchors: Vec::new(),
        content_height: 0.0,
        rows: Vec::new(),
        in_view: 0,
        hits: Vec::new(),
    };
    let lanes = request.lanes.drawn();
    let share = (frame.height / number::factor(lanes.len().max(1))).max(Band::LEAST_HEIGHT);
    let in_view: Vec<InView<'_>> = lanes
        .iter()
        .map(|lane| lane.in_view(store, viewport.start(), viewport.end()))
        .collect();
    scene.in_view = in_view.iter().map(InView::len).sum();
    let contents: Vec<Content> = lanes
        .iter()
        .enumerate()
        .map(|(index, _)| {
            let base = number::steps((share - PADDING) / ROW);
            let least = request.least_rows.get(index).copied().unwrap_or_default();
            let least = least.max(base).clamp(1, MOST_ROWS.max(base));
            in_view
                .get(index)
                .map_or(Content::Columns, |in_view| content(request, in_view, &scale, least))
        })
        .collect();
    scene.rows = contents.iter().map(rows_of).collect();
    let bands = bands(lanes, &scene.rows, share, &frame);
    scene.content_height = bands.last().map_or(0.0, |band| band.bottom() + frame.scroll);
    let is_seen = |band: &Band| frame.is_whole || (band.bottom() > 0.0 && band.top < frame.height);
    scene.bands = bands.into_iter().filter(is_seen).collect();
    for band in scene.bands.clone() {
        let (Some(lane), Some(in_view)) = (lanes.get(band.lane), in_view.get(band.lane)) else {
            continue;
        };
        name(&mut scene, lane, &band, measure);
        match contents.get(band.lane) {
            Some(Content::Marks(placed, rows)) => {
                marks::draw(
                    &mut scene,
                    request,
                    &band,
                    (placed, *rows),
                    (&mut *titles, &mut *measure),
                );
            }
            Some(Content::Columns) => {
                columns::draw(&mut scene, store, lane, &band, in_view);
                draw_selected_upon_columns(&mut scene, request, in_view, &band);
            }
            None => {}
        }
    }
    arcs::draw(&mut scene, request, lanes, measure);
    ring_selected(&mut scene, request.selected);
    scene
}

fn content(request: &Request<'_>, in_view: &InView<'_>, scale: &Scale, least_rows: usize) -> Content {
    if !is_worth_placing(in_view.len(), scale) {
        return Content::Columns;
    }
    let candidates = candidates(request.store, in_view, scale, request.selected);
    for rows in least_rows.max(depth(&candidates))..=MOST_ROWS.max(least_rows) {
        match place(&candidates, scale, rows, request.selected) {
            Ok(placed) => return Content::Marks(placed, rows),
            Err(Crowded::Points) if in_view.len() > FEW => break,
            Err(_) => {}
        }
    }
    Content::Columns
}

fn rows_of(content: &Content) -> usize {
    match content {
        Content::Columns => 0,
        Content::Marks(_, rows) => *rows,
    }
}

/// The strips, one below the other, each as high as its share or its rows.
fn bands(lanes: &[Lane], rows: &[usize], share: f32, frame: &Frame) -> Vec<Band> {
    let mut top = -frame.scroll;
    let mut colored = 0;
    let mut band = |(index, lane): (usize, &Lane)| {
        let rows = rows.get(index).copied().unwrap_or_default();
        let height = share.max(number::factor(rows) * ROW + PADDING);
        let tone = if lane.value.is_some() {
            colored += 1;
            Tone::Lane(colored - 1)
        } else if lanes.len() == 1 {
            Tone::Accent
        } else {
            Tone::Neutral
        };
        let band = Band {
            lane: index,
            top,
            height,
            tone,
        };
        top += height;
        band
    };
    lanes.iter().enumerate().map(&mut band).collect()
}

fn name(scene: &mut Scene, lane: &Lane, band: &Band, measure: &mut dyn Measure) {
    const SIZE: f32 = 13.0;
    const LEFT: f32 = 14.0;
    // Bold text is a little wider than what is measured.
    let room = (scene.scale.left - LEFT - 8.0) / 1.06;
    let mut y = band.top + 17.0;
    for line in two_lines(&lane_title(lane), room, SIZE, measure) {
        scene.names.push(label_at(LEFT, y, SIZE, Tone::Text, line).bold());
        y += 16.0;
    }
    let count = events_text(lane.count.certain, lane.count.possible);
    let count = shortened(&count, room, 11.0, measure);
    scene.names.push(label_at(LEFT, y, 11.0, Tone::Muted, count));
}

fn draw_selected_upon_columns(scene: &mut Scene, request: &Request<'_>, in_view: &InView<'_>, band: &Band) {
    let Some(row) = request.selected.filter(|&row| in_view.position(row).is_some()) else {
        return;
    };
    let store = request.store;
    let form = Form::new(&store.bounds(row), store.span(row).precision, &scene.scale);
    let (from, to) = form.extent();
    let y = band.middle();
    scene.items.push(DrawItem {
        tone: Tone::Background,
        mark: Mark::Ring {
            from: from - 1.5,
            to: to + 1.5,
            y,
            is_strong: true,
        },
    });
    draw_event(scene, store, band.tone, row, &form, y);
}

fn ring_selected(scene: &mut Scene, selected: Option<u32>) {
    let Some(row) = selected else { return };
    let anchors: Vec<_> = scene
        .anchors
        .iter()
        .filter(|anchor| anchor.row == row)
        .copied()
        .collect();
    for anchor in anchors {
        scene.items.push(DrawItem {
            tone: Tone::Accent,
            mark: Mark::Ring {
                from: anchor.from,
                to: anchor.to,
                y: anchor.y,
                is_strong: true,
            },
        });
        // In front of all else that answers to the pointer.
        scene.hits.push(HitArea {
            left: anchor.from,
            right: anchor.to,
            top: anchor.y - ROW / 2.0,
            bottom: anchor.y + ROW / 2.0,
            hit: Hit::Event(row),
        });
    }
}
