use dateline_event::{LinkKind, words};
use dateline_query::Lane;
use rustc_hash::{FxHashMap, FxHashSet};

use super::curve::curve;
use super::hit::HitArea;
use super::{DrawItem, EventLink, Hit, LinkTable, Mark, Measure, Missing, Request, Scene, Tone, label_at};

/// Length of the stub in place of an event that is not shown, in pixels.
const STUB: f32 = 34.0;
/// Of what is written along a link, in pixels.
const TEXT_SIZE: f32 = 11.0;
/// More arcs than this would hide the marks.
const MAX_LINKS: usize = 240;
/// So many arcs that are not the selected event's look for room to say how many days they span.
const MAX_LABELS: usize = 60;

/// Draws the links of the selected event, and on wish those of all events that are drawn as themselves: so work grows with
/// pixels. Arcs lie behind the marks.
pub(crate) fn draw(scene: &mut Scene, request: &Request<'_>, lanes: &[Lane], measure: &mut dyn Measure) {
    let Some(table) = request.links else { return };
    let places = places(scene);
    let (links, left_out) = wanted(table, request, &places);
    scene.links_left_out = left_out;
    let mut arcs = Vec::new();
    let mut labels = Vec::new();
    let mut tips = Vec::new();
    let mut stubs: FxHashMap<(Option<u32>, Side), u8> = FxHashMap::default();
    let mut tried = 0;
    for link in links {
        let is_strong = request.selected.is_some_and(|row| link.has_end(row));
        let ends = [Some(link.from), link.to].map(|row| end(scene, request, lanes, &places, row));
        let goal = if request.selected == link.to {
            Some(link.from)
        } else {
            link.to
        };
        let (from, to, missing, goal) = match &ends {
            [End::At(from), End::At(to)] => {
                let (from, to) = nearest(from, to);
                (from, to, None, goal)
            }
            [End::At(at), End::Missing(missing)] | [End::Missing(missing), End::At(at)] => {
                let Some(&at) = at.first() else { continue };
                let is_from_shown = matches!(ends, [End::At(_), _]);
                let (shown, goal) = if is_from_shown {
                    (Some(link.from), link.to)
                } else {
                    (link.to, Some(link.from))
                };
                let side = Side::of(*missing);
                let number = stubs.entry((shown, side)).or_default();
                let to = kept_in_sight(stub(side, at, *number), scene, request);
                *number = number.saturating_add(1);
                (at, to, Some(*missing), goal)
            }
            [End::Missing(_), End::Missing(_)] => continue,
        };
        arcs.push(DrawItem {
            tone: Tone::Link(link.kind),
            mark: Mark::Arc {
                from,
                to,
                kind: link.kind,
                is_stub: missing.is_some(),
                is_strong,
            },
        });
        let hit = Hit::Link { link, missing, goal };
        if missing.is_some() {
            tips.push(area(to, 4.0, 6.0, hit.clone()));
        }
        let text = text(request, &link, missing, is_strong);
        tried += usize::from(!is_strong);
        if text.is_empty() || tried > MAX_LABELS {
            continue;
        }
        let width = measure.width(&text, TEXT_SIZE);
        if let Some([x, y]) = spot(scene, &labels, (from, to), width, is_strong) {
            labels.push(label_at(x, y, TEXT_SIZE, Tone::Link(link.kind), text).in_the_middle());
            arcs.push(DrawItem {
                tone: Tone::Background,
                mark: Mark::Plate {
                    x,
                    y,
                    width: width + 4.0,
                },
            });
            tips.push(area([x, y], width / 2.0, 7.0, hit));
        }
    }
    // What is written stands in front of all arcs.
    arcs.sort_by_key(|item| matches!(item.mark, Mark::Plate { .. }));
    scene.items.splice(0..0, arcs);
    scene.labels.extend(labels);
    scene.hits.extend(tips);
}

fn area([x, y]: [f32; 2], half_width: f32, half_height: f32, hit: Hit) -> HitArea {
    HitArea {
        left: x - half_width,
        right: x + half_width,
        top: y - half_height,
        bottom: y + half_height,
        hit,
    }
}

/// Where each event is drawn, as itself or within a pill: once in each of its lanes, from the top.
fn places(scene: &Scene) -> FxHashMap<u32, Vec<[f32; 2]>> {
    let mut places: FxHashMap<u32, Vec<[f32; 2]>> = FxHashMap::default();
    for anchor in &scene.anchors {
        places.entry(anchor.row).or_default().push([anchor.x, anchor.y]);
    }
    for area in &scene.hits {
        if let Hit::Pill { rows, .. } = &area.hit {
            let middle = [
                f32::midpoint(area.left, area.right),
                f32::midpoint(area.top, area.bottom),
            ];
            for &row in rows {
                places.entry(row).or_default().push(middle);
            }
        }
    }
    places
}

/// The links to draw, those of the selected event first, and how many are left out.
fn wanted(table: &LinkTable, request: &Request<'_>, places: &FxHashMap<u32, Vec<[f32; 2]>>) -> (Vec<EventLink>, usize) {
    let mut rows: Vec<u32> = Vec::new();
    if request.all_links {
        rows.extend(places.keys());
        rows.sort_unstable();
    }
    let mut seen = FxHashSet::default();
    let mut links = Vec::new();
    let mut left_out = 0;
    for row in request.selected.into_iter().chain(rows) {
        for (number, link) in table.of(row) {
            if seen.insert(number) {
                if links.len() < MAX_LINKS {
                    links.push(*link);
                } else {
                    left_out += 1;
                }
            }
        }
    }
    (links, left_out)
}

/// Where an end of a link is.
enum End {
    /// In one or more lanes.
    At(Vec<[f32; 2]>),
    Missing(Missing),
}

fn end(
    scene: &Scene,
    request: &Request<'_>,
    lanes: &[Lane],
    places: &FxHashMap<u32, Vec<[f32; 2]>>,
    row: Option<u32>,
) -> End {
    let Some(row) = row else {
        return End::Missing(Missing::NotOpen);
    };
    if let Some(places) = places.get(&row) {
        return End::At(places.clone());
    }
    if row as usize >= request.store.dated() {
        return End::Missing(Missing::Undated);
    }
    let Some(lane) = lanes.iter().position(|lane| lane.rows().position(row).is_some()) else {
        return End::Missing(Missing::Filtered);
    };
    let time = request.store.bounds(row).middle();
    if time < request.viewport.start() {
        return End::Missing(Missing::Earlier);
    }
    if time > request.viewport.end() {
        return End::Missing(Missing::Later);
    }
    match scene.bands.iter().find(|band| band.lane == lane) {
        // Within a column, or within the line for what reaches through the view.
        Some(band) => End::At(vec![[scene.scale.x(time), band.middle()]]),
        None if scene.bands.first().is_some_and(|band| lane < band.lane) => End::Missing(Missing::Above),
        None => End::Missing(Missing::Below),
    }
}

/// Of the lanes in which two events stand, those between which the way is shortest.
fn nearest(from: &[[f32; 2]], to: &[[f32; 2]]) -> ([f32; 2], [f32; 2]) {
    let pairs = from.iter().flat_map(|&from| to.iter().map(move |&to| (from, to)));
    let distance = |(from, to): &([f32; 2], [f32; 2])| (from[1] - to[1]).abs();
    let nearest = pairs.min_by(|a, b| distance(a).total_cmp(&distance(b)));
    debug_assert!(nearest.is_some(), "an event that is shown stands somewhere");
    nearest.unwrap_or_default()
}

/// To which side a stub points.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Side {
    Left,
    Right,
    Up,
    Down,
}

impl Side {
    fn of(missing: Missing) -> Self {
        match missing {
            Missing::Earlier => Self::Left,
            Missing::Later => Self::Right,
            Missing::Below => Self::Down,
            Missing::Above | Missing::Filtered | Missing::Undated | Missing::NotOpen => Self::Up,
        }
    }
}

/// Nothing can be read at a stub that lies beyond the edge.
fn kept_in_sight([x, y]: [f32; 2], scene: &Scene, request: &Request<'_>) -> [f32; 2] {
    const MARGIN: f32 = 6.0;
    let bottom = if request.frame.is_whole {
        scene.content_height
    } else {
        request.frame.height
    };
    let within = |value: f32, min: f32, max: f32| value.clamp(min + MARGIN, (max - MARGIN).max(min + MARGIN));
    [within(x, scene.scale.left, scene.scale.right), within(y, 0.0, bottom)]
}

/// The end of the n-th stub of an event to the same side.
fn stub(side: Side, [x, y]: [f32; 2], number: u8) -> [f32; 2] {
    let fan = 9.0 * f32::from(number.min(8));
    match side {
        Side::Left => [x - STUB - fan, y - STUB / 2.0],
        Side::Right => [x + STUB + fan, y - STUB / 2.0],
        Side::Up => [x + STUB / 3.0 + fan, y - STUB],
        Side::Down => [x + STUB / 3.0 + fan, y + STUB],
    }
}

/// "retaliation for, 9 days before" of the selected event's links; of others "9 days" where both ends are shown.
fn text(request: &Request<'_>, link: &EventLink, missing: Option<Missing>, is_strong: bool) -> String {
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
    let is_dated = |row: u32| (row as usize) < request.store.dated();
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
fn spot(
    scene: &Scene,
    labels: &[super::Label],
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
