//! Links between events as arcs, with what is written along them.

mod end;
mod label;
mod stub;

use dateline_query::Lane;
use dateline_store::RowId;
use rustc_hash::{FxHashMap, FxHashSet};

use self::end::{End, nearest};
use self::label::{spot, text};
use self::stub::{Side, kept_in_sight, stub};
use crate::hit::HitArea;
use crate::{DrawItem, EventLink, Hit, LinkTable, Mark, Measure, Request, Scene, Tone, label_at};

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
    let mut stubs: FxHashMap<(Option<RowId>, Side), u8> = FxHashMap::default();
    let mut tried = 0;
    for link in links {
        let is_strong = request.selected.is_some_and(|row| link.has_end(row));
        let ends = [Some(link.from), link.to].map(|row| End::of(scene, request, lanes, &places, row));
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
type Places = FxHashMap<RowId, Vec<[f32; 2]>>;

fn places(scene: &Scene) -> Places {
    let mut places = Places::default();
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
fn wanted(table: &LinkTable, request: &Request<'_>, places: &Places) -> (Vec<EventLink>, usize) {
    let mut rows: Vec<RowId> = Vec::new();
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
