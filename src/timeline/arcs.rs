use super::hit::HitArea;
use super::{DrawItem, EventLink, Mark, Measure, Request, Scene, Tone, label_at};
use crate::event::{LinkKind, words};
use crate::query::Lane;

/// Length of the stub in place of an event that is not shown, in pixels.
const STUB: f32 = 34.0;
/// Of what is written along a link, in pixels.
const TEXT_SIZE: f32 = 11.0;

/// Draws the links of the selected event.
pub(crate) fn draw(scene: &mut Scene, request: &Request<'_>, lanes: &[Lane], measure: &mut dyn Measure) {
    for link in request.links {
        let ends = [link.from, link.to].map(|row| end(scene, request, lanes, row));
        let (from, to, is_stub) = match ends {
            [End::At(from), End::At(to)] => (from, to, false),
            [End::At(from), missing] | [missing, End::At(from)] => (from, missing.stub_from(from), true),
            _ => continue,
        };
        let mark = Mark::Arc { from, to, is_stub };
        let reason = if ends.iter().any(|end| matches!(end, End::Hidden)) {
            ", hidden by the filters"
        } else {
            ""
        };
        let text = format!("{}{}{reason}", link.kind.label(), time_between(request, link));
        let width = measure.width(&text, TEXT_SIZE);
        let spot = spot(scene, from, to, width);
        // Behind the marks, so that these stay whole.
        scene.items.insert(
            0,
            DrawItem {
                tone: Tone::Accent,
                mark,
            },
        );
        let label = spot.map(|[x, y]| label_at(x, y, 11.0, Tone::Accent, text).in_the_middle());
        scene.labels.extend(label);
    }
}

/// Where an end of a link is.
#[derive(Clone, Copy)]
enum End {
    At([f32; 2]),
    Earlier,
    Later,
    /// Scrolled out of sight.
    Above,
    Below,
    Hidden,
}

impl End {
    fn stub_from(self, [x, y]: [f32; 2]) -> [f32; 2] {
        match self {
            Self::At(end) => end,
            Self::Earlier => [x - STUB, y - STUB / 2.0],
            Self::Later => [x + STUB, y - STUB / 2.0],
            Self::Above | Self::Hidden => [x + STUB / 3.0, y - STUB],
            Self::Below => [x + STUB / 3.0, y + STUB],
        }
    }
}

fn end(scene: &Scene, request: &Request<'_>, lanes: &[Lane], row: u32) -> End {
    if let Some(anchor) = scene.anchor(row) {
        return End::At([anchor.x, anchor.y]);
    }
    if let Some((x, y)) = scene.pill_of(row) {
        return End::At([x, y]);
    }
    let Some(lane) = lanes.iter().position(|lane| lane.rows().position(row).is_some()) else {
        return End::Hidden;
    };
    let time = request.store.bounds(row).middle();
    if time < request.viewport.start() {
        return End::Earlier;
    }
    if time > request.viewport.end() {
        return End::Later;
    }
    match scene.bands.iter().find(|band| band.lane == lane) {
        Some(band) => End::At([scene.scale.x(time), band.middle()]),
        None if scene.bands.first().is_some_and(|band| lane < band.lane) => End::Above,
        None => End::Below,
    }
}

/// ", 9 days before", as certain as the dates are.
fn time_between(request: &Request<'_>, link: &EventLink) -> String {
    let [from, to] = [link.from, link.to].map(|row| request.store.bounds(row));
    let days = match link.kind {
        LinkKind::RetaliationFor | LinkKind::Follows => words::days_between(&from, &to),
        // A part lies within the whole, and the same event at the same time.
        LinkKind::PartOf | LinkKind::SameAs => String::new(),
    };
    if days.is_empty() { days } else { format!(", {days}") }
}

/// Points along a link, from one event to the other: an S that leaves both ends upright.
pub(crate) fn curve([x1, y1]: [f32; 2], [x2, y2]: [f32; 2]) -> impl Iterator<Item = [f32; 2]> {
    const PIECES: u16 = 28;
    // Within one lane the arc rises above the marks.
    let is_level = (y1 - y2).abs() < 30.0;
    let (control1, control2) = if is_level {
        let rise = ((x2 - x1).abs() / 4.0).clamp(14.0, 44.0);
        ([x1, y1 - rise], [x2, y2 - rise])
    } else {
        let half = (y2 - y1) * 0.55;
        ([x1, y1 + half], [x2, y2 - half])
    };
    (0..=PIECES).map(move |piece| {
        let t = f32::from(piece) / f32::from(PIECES);
        let u = 1.0 - t;
        let weights = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
        let sum = |values: [f32; 4]| values.iter().zip(weights).map(|(value, weight)| value * weight).sum();
        [
            sum([x1, control1[0], control2[0], x2]),
            sum([y1, control1[1], control2[1], y2]),
        ]
    })
}

/// Where along a link there is room for its label: nearest the middle, clear of marks and of other labels. The detail
/// panel names the links for which there is none.
fn spot(scene: &Scene, from: [f32; 2], to: [f32; 2], width: f32) -> Option<[f32; 2]> {
    const OFFSETS: [f32; 4] = [-10.0, 10.0, -20.0, 20.0];
    let points: Vec<[f32; 2]> = curve(from, to).collect();
    let middle = points.len() / 2;
    let half = width / 2.0 + 4.0;
    let most = (scene.scale.right - half).max(scene.scale.left + half);
    let place = |[x, y]: [f32; 2], offset: f32| [x.clamp(scene.scale.left + half, most), y + offset];
    let is_clear = |&[x, y]: &[f32; 2]| {
        y > 8.0 && {
            let (left, right, top, bottom) = (x - half, x + half, y - 7.0, y + 7.0);
            let misses =
                |area: &HitArea| area.right < left || area.left > right || area.bottom < top || area.top > bottom;
            let arc_labels = scene.labels.iter().filter(|label| label.tone == Tone::Accent);
            scene.hits.iter().all(misses)
                && arc_labels
                    .into_iter()
                    .all(|label| (label.x - x).abs() > 2.0 * half || (label.y - y).abs() > 14.0)
        }
    };
    (0..=middle)
        .flat_map(|distance| [points.get(middle + distance), points.get(middle - distance)])
        .flatten()
        .flat_map(|&point| OFFSETS.map(|offset| place(point, offset)))
        .find(is_clear)
}
