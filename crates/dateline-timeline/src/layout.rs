use dateline_query::{InView, Lane};
use dateline_store::RowId;

use super::band::{acts_text, events_text, lane_title, range_text};
use super::bin_step::{bin_step, grain};
use super::hit::HitArea;
use super::marks::{PlacedMarks, ROW, Texts, draw_event};
use super::measure::two_lines;
use super::stacking::{Content, Stacked, is_seen, stack};
use super::{
    Band, DrawItem, Form, Hit, Mark, Measure, Memory, Request, Ruler, Scale, Scene, Tone, arcs, columns, label_at,
    marks, measure::shortened, picked,
};

/// The least width of a column, in pixels.
const MIN_COLUMN: f32 = 7.0;

/// Lays out what the request asks for. Work grows with pixels and with what is in view, never with the store.
pub fn lay_out(request: &Request<'_>, memory: &mut Memory, measure: &mut dyn Measure) -> Scene {
    let Request {
        store, viewport, frame, ..
    } = *request;
    let scale = Scale {
        viewport,
        left: frame.gutter,
        right: frame.width.max(frame.gutter + 1.0),
    };
    let lanes = request.lanes.drawn();
    let (stacked, scroll) = stack(request, &scale);
    let all = &request.lanes.all;
    let all_in_view = all.in_view(store, viewport.start(), viewport.end());
    let mut scene = Scene {
        ruler: Ruler::new(&scale, measure),
        scale,
        bands: Vec::new(),
        names: Vec::new(),
        items: Vec::new(),
        labels: Vec::new(),
        anchors: Vec::new(),
        content_height: stacked.last().map_or(0.0, |lane| lane.band.bottom() + scroll),
        scroll,
        links_left_out: 0,
        folded: stacked.iter().map(|lane| lane.band.is_folded).collect(),
        strips: stacked.iter().map(|lane| (lane.band.top, lane.band.bottom())).collect(),
        rows: stacked.iter().map(|lane| lane.rows).collect(),
        in_view: all_in_view.len(),
        before: all_in_view.before(),
        after: all_in_view.after(),
        hits: Vec::new(),
    };
    let grain = *memory.bins.grain.get_or_insert_with(|| grain(store, all, 10));
    let are_figures = request.figures.is_some_and(|figures| figures.are_columns);
    let step = bin_step(&scale, MIN_COLUMN, grain, (scene.in_view, are_figures));
    let has_columns = |lane: &Stacked<'_>| matches!(lane.seen, Some((_, Content::Columns | Content::Sides(None))));
    let is_one_scale = request.has_one_scale && stacked.iter().any(has_columns);
    let max = is_one_scale.then(|| columns::highest_of_all(request, &scale, step, memory));
    let step = (step, max.filter(|max| *max > 0.0));
    for Stacked { band, rows, seen } in stacked {
        let Some(lane) = lanes.get(band.lane).filter(|_| is_seen(&band, &frame)) else {
            continue;
        };
        if band.is_folded {
            folded_name(&mut scene, lane, &band, measure);
            scene.bands.push(band);
            continue;
        }
        let Some((in_view, content)) = seen else { continue };
        name(&mut scene, request, lane, &band, measure);
        if matches!(content, Content::Sides(_)) {
            divide(&mut scene, &band);
        }
        match content {
            Content::Marks(placed) | Content::Sides(Some(placed)) => {
                let placed = PlacedMarks { marks: &placed, rows };
                let texts = Texts {
                    titles: &mut memory.titles,
                    measure: &mut *measure,
                };
                marks::draw(&mut scene, request, &band, placed, texts);
            }
            Content::Columns => {
                columns::draw(&mut scene, request, lane, &band, step, memory);
                draw_selected_upon_columns(&mut scene, request, &in_view, &band);
            }
            Content::Sides(None) => {
                columns::draw_sides(&mut scene, request, lane, &band, step, memory);
                draw_selected_upon_columns(&mut scene, request, &in_view, &band);
            }
        }
        scene.bands.push(band);
    }
    arcs::draw(&mut scene, request, lanes, measure);
    picked::ring(&mut scene, request);
    ring_selected(&mut scene, request.selected);
    scene
}

/// Where names of lanes begin, in pixels.
const LEFT: f32 = 14.0;

/// The name of a lane of which nothing is in view, in one line.
fn folded_name(scene: &mut Scene, lane: &Lane, band: &Band, measure: &mut dyn Measure) {
    const SIZE: f32 = 11.0;
    let name = shortened(&lane_title(lane), scene.scale.left - LEFT - 8.0, SIZE, measure);
    scene.names.push(label_at(LEFT, band.middle(), SIZE, Tone::Muted, name));
}

fn name(scene: &mut Scene, request: &Request<'_>, lane: &Lane, band: &Band, measure: &mut dyn Measure) {
    const SIZE: f32 = 13.0;
    // Bold text is a little wider than what is measured.
    let room = (scene.scale.left - LEFT - 8.0) / 1.06;
    let mut y = band.top + 17.0;
    for line in two_lines(&lane_title(lane), room, SIZE, measure) {
        scene.names.push(label_at(LEFT, y, SIZE, Tone::Text, line).bold());
        y += 16.0;
    }
    let counts = match lane.sides.as_deref() {
        Some(sides) => vec![
            format!("↑ {}", acts_text(sides.acts.count.certain, sides.acts.count.possible)),
            format!(
                "↓ {} suffered",
                range_text(sides.suffered.count.certain, sides.suffered.count.possible)
            ),
        ],
        None => vec![events_text(lane.count.certain, lane.count.possible)],
    };
    let told = request
        .figures
        .and_then(|figures| Some((figures.kind, figures.lanes.get(band.lane)?)));
    let sum = told.and_then(|(kind, told)| Some(format!("{} {kind}", told.sum.range_words()?)));
    for count in counts.into_iter().chain(sum) {
        let count = shortened(&count, room, 11.0, measure);
        scene.names.push(label_at(LEFT, y, 11.0, Tone::Muted, count));
        y += 15.0;
    }
}

/// The line between what an actor did and what it suffered.
fn divide(scene: &mut Scene, band: &Band) {
    let mark = Mark::Divide {
        from: scene.scale.left,
        to: scene.scale.right,
        y: band.middle().round(),
    };
    let tone = Tone::Muted;
    scene.items.push(DrawItem { tone, mark });
}

fn draw_selected_upon_columns(scene: &mut Scene, request: &Request<'_>, in_view: &InView<'_>, band: &Band) {
    let Some(row) = request.selected.filter(|&row| in_view.position(row).is_some()) else {
        return;
    };
    let store = request.store;
    let form = Form::of(store, row, &scene.scale);
    let (from, to) = form.extent();
    let y = band.middle();
    scene.items.push(DrawItem {
        tone: Tone::Background,
        mark: Mark::Ring {
            from: from - 1.5,
            to: to + 1.5,
            y,
            radius: Mark::RING,
            is_strong: true,
        },
    });
    draw_event(scene, request, band.tone, row, &form, y);
}

fn ring_selected(scene: &mut Scene, selected: Option<RowId>) {
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
                radius: Mark::RING,
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
