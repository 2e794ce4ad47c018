use dateline_event::Moment;
use dateline_query::{Bin, FigureBin, FigureSeries, Lane, LaneFigures, figure_number};

use super::band::grouped;
use super::height::Height;
use super::hit::HitArea;
use super::known_bins::NumberedLane;
use super::label_at;
use super::number::{self, pixels};
use super::rough::Rough;
use super::{
    Anchor, Band, DrawItem, Grain, Hit, KnownBins, Label, LaneSide, Mark, Memory, Request, Scale, Scene, Step, Tone,
};

/// Free above the highest column, for its number.
const HEADROOM: f32 = 20.0;

/// Draws a lane's density.
pub(crate) fn draw(
    scene: &mut Scene,
    request: &Request<'_>,
    lane: &Lane,
    band: &Band,
    (step, one_scale_max): (Step, Option<f64>),
    memory: &mut Memory,
) {
    let side = LaneSide::Whole;
    let index = band.lane;
    let drawn = DrawnSide { lane, index, side };
    let counted = Counted::new(request, drawn, &scene.scale, step, memory);
    let rough = drawn.rough(request, &scene.scale, step, memory);
    let strip = rough.as_ref().map_or(0.0, Rough::height);
    let (base, room) = (band.bottom() - 4.0, band.height - HEADROOM - 4.0);
    let field = Field {
        side,
        base: base - strip,
        room: room - strip,
    };
    let max = one_scale_max.unwrap_or_else(|| counted.highest());
    let first = scene.labels.len();
    counted.draw(scene, band, &field, max);
    if one_scale_max.is_some() {
        one_scale(scene, request, band, max, first);
    }
    if let Some(rough) = rough {
        rough.draw(scene, band, side, base + 2.0 - strip);
    }
}

/// Draws what an actor did upon the line in the middle, and what it suffered hanging from it, both to the same scale.
pub(crate) fn draw_sides(
    scene: &mut Scene,
    request: &Request<'_>,
    lane: &Lane,
    band: &Band,
    (step, one_scale_max): (Step, Option<f64>),
    memory: &mut Memory,
) {
    let sides = [LaneSide::Acts, LaneSide::Suffered];
    let index = band.lane;
    let drawn = sides.map(|side| DrawnSide { lane, index, side });
    let counted = drawn.map(|drawn| Counted::new(request, drawn, &scene.scale, step, memory));
    let roughs = drawn.map(|drawn| drawn.rough(request, &scene.scale, step, memory));
    let own = counted.iter().map(Counted::highest).fold(0.0, f64::max);
    let max = one_scale_max.unwrap_or(own);
    let first = scene.labels.len();
    let heights = roughs.iter().flatten().map(Rough::height);
    let strip = heights.fold(0.0, f32::max);
    let outer = [band.top + 2.0, band.bottom() - Rough::HEIGHT - 1.0];
    for (((counted, rough), side), y) in counted.iter().zip(roughs).zip(sides).zip(outer) {
        let field = Field {
            side,
            base: band.middle().round(),
            room: band.height / 2.0 - HEADROOM - strip,
        };
        counted.draw(scene, band, &field, max);
        if let Some(rough) = rough {
            rough.draw(scene, band, side, y);
        }
    }
    if one_scale_max.is_some() {
        one_scale(scene, request, band, max, first);
    }
}

/// One side of a lane that is drawn.
#[derive(Clone, Copy)]
struct DrawnSide<'a> {
    lane: &'a Lane,
    /// The lane's place among those that are drawn.
    index: usize,
    side: LaneSide,
}

impl DrawnSide<'_> {
    /// Tells it from all others.
    fn number(&self) -> usize {
        2 * self.index + usize::from(self.side == LaneSide::Suffered)
    }

    /// What it tells of a figure, of what all lanes tell; `None` while that is added up.
    fn figures<'f>(&self, lanes: &'f [LaneFigures]) -> Option<&'f LaneFigures> {
        self.side.figures(lanes.get(self.index)?)
    }

    /// What stands beside its columns.
    fn rough(&self, request: &Request<'_>, scale: &Scale, step: Step, memory: &mut Memory) -> Option<Rough> {
        let numbered = NumberedLane {
            lane: self.side.of(self.lane)?,
            number: self.number(),
        };
        let drawn = request.figures.filter(|figures| figures.are_columns);
        // While figures are added up, nothing is known of them.
        let nothing = FigureSeries::default();
        let series = drawn.map(|drawn| self.figures(drawn.lanes).map_or(&nothing, |told| &told.series));
        Some(Rough::new(
            (numbered, series),
            scale,
            request.store,
            step,
            &mut memory.bins,
        ))
    }
}

/// Where columns stand, in pixels.
struct Field {
    side: LaneSide,
    base: f32,
    /// For the highest.
    room: f32,
}

impl Field {
    fn is_below(&self) -> bool {
        self.side == LaneSide::Suffered
    }
}

struct Counted {
    step: Step,
    edges: Vec<Moment>,
    bins: Vec<Bin>,
    /// What each bin's events tell of the figure, where columns are as high as that.
    figures: Option<Vec<FigureBin>>,
    /// Of each bin, how high what is picked of it is.
    picked: Vec<Height>,
}

impl Counted {
    fn new(request: &Request<'_>, drawn: DrawnSide<'_>, scale: &Scale, step: Step, memory: &mut Memory) -> Self {
        let edges = step.edges(scale.viewport.start(), scale.viewport.end());
        let DrawnSide { lane, index, side } = drawn;
        let number = drawn.number();
        let count = |lane: &Lane, known: &mut KnownBins| {
            let lane = side.of(lane)?;
            Some(known.bins(NumberedLane { lane, number }, request.store, step, &edges))
        };
        let bins = count(lane, &mut memory.bins).unwrap_or_default();
        let add_up = |lanes: &[LaneFigures], known: &mut KnownBins| {
            let figures = drawn.figures(lanes)?;
            Some(known.figures((&figures.series, number), step, &edges))
        };
        let figures = request.figures.filter(|figures| figures.are_columns);
        let picked = request.picked_lanes.and_then(|lanes| lanes.of(index, lane));
        let picked = match (picked, figures) {
            (None, _) => Vec::new(),
            (Some(lane), None) => {
                let bins = count(lane, &mut memory.picked_bins).unwrap_or_default();
                bins.iter().map(Height::of_events).collect()
            }
            (Some(_), Some(figures)) => {
                let bins = add_up(figures.picked, &mut memory.picked_bins).unwrap_or_default();
                bins.iter().map(Height::of_figure).collect()
            }
        };
        Self {
            step,
            bins,
            figures: figures.map(|figures| add_up(figures.lanes, &mut memory.bins).unwrap_or_default()),
            picked,
            edges,
        }
    }

    /// How high the column with this index is.
    fn height(&self, index: usize) -> Height {
        match &self.figures {
            Some(figures) => figures.get(index).map(Height::of_figure),
            None => self.bins.get(index).map(Height::of_events),
        }
        .unwrap_or_default()
    }

    fn highest(&self) -> f64 {
        let heights = (0..self.bins.len()).map(|index| self.height(index).possible);
        heights.fold(0.0, f64::max)
    }

    /// The highest column has its number.
    fn draw(&self, scene: &mut Scene, band: &Band, field: &Field, max: f64) {
        let scale = scene.scale;
        let own_highest = self.highest();
        let as_pixels = |height: f64| {
            if height > 0.0 {
                (pixels(height / max) * field.room).max(1.5)
            } else {
                0.0
            }
        };
        let mut peak = None;
        for (index, (edges, bin)) in self.edges.windows(2).zip(&self.bins).enumerate() {
            let &[start, end] = edges else { continue };
            if bin.certain + bin.uncertain == 0 {
                continue;
            }
            let from = scale.x(start).max(scale.left) + 0.5;
            let to = scale.x(end).min(scale.right) - 0.5;
            if to <= from {
                continue;
            }
            let height = self.height(index);
            let (certain, possible) = (as_pixels(height.certain), as_pixels(height.possible));
            if possible > 0.0 {
                scene.items.push(DrawItem {
                    tone: band.tone,
                    mark: Mark::Column {
                        from,
                        to,
                        base: field.base,
                        certain,
                        possible,
                        is_below: field.is_below(),
                    },
                });
            }
            let picked = self.picked.get(index).map_or(0.0, |picked| picked.possible);
            if picked > 0.0 {
                scene.items.push(DrawItem {
                    tone: Tone::Text,
                    mark: Mark::PickedColumn {
                        from,
                        to,
                        base: field.base,
                        height: as_pixels(picked),
                        is_below: field.is_below(),
                    },
                });
            }
            let figure = self.figures.as_ref().and_then(|figures| figures.get(index)).copied();
            scene.hits.push(HitArea {
                left: from,
                right: to,
                top: if field.is_below() { field.base } else { band.top },
                bottom: if field.is_below() || field.base > band.middle() + 1.0 {
                    band.bottom()
                } else {
                    field.base
                },
                hit: Hit::Column {
                    lane: band.lane,
                    side: field.side,
                    from: start,
                    to: end,
                    grain: Grain::Within(self.step.max_length()),
                    bin: *bin,
                    figure,
                },
            });
            if possible > 0.0 && height.possible.total_cmp(&own_highest).is_eq() && peak.is_none() {
                let words = figure.map_or_else(|| grouped(bin.certain + bin.uncertain), |figure| figure.words());
                peak = Some((f32::midpoint(from, to), possible, words));
            }
        }
        if let Some((x, possible, text)) = peak {
            // Of a figure it may be a long range.
            let half = 16.0_f32.max(half_width(&text));
            let x = x.clamp(scale.left + half, (scale.right - half).max(scale.left + half));
            let side = if field.is_below() { 1.0 } else { -1.0 };
            let y = field.base + side * (possible + 8.0);
            scene
                .labels
                .push(label_at(x, y, 10.0, Tone::Muted, text).in_the_middle());
        }
    }
}

/// How high the highest column of any lane is, in sight or not.
pub(crate) fn highest_of_all(request: &Request<'_>, scale: &Scale, step: Step, memory: &mut Memory) -> f64 {
    let lanes = request.lanes.drawn().iter().enumerate();
    let sides = |lane: &Lane| match lane.sides {
        Some(_) => &[LaneSide::Acts, LaneSide::Suffered][..],
        None => &[LaneSide::Whole],
    };
    let drawn = lanes.flat_map(|(index, lane)| sides(lane).iter().map(move |&side| DrawnSide { lane, index, side }));
    drawn
        .map(|drawn| Counted::new(request, drawn, scale, step, memory).highest())
        .fold(0.0, f64::max)
}

/// About half the width of a small label, in pixels.
fn half_width(text: &str) -> f32 {
    number::factor(text.chars().count()) * 2.8
}

/// Says up to what number the columns of all lanes reach, at the upper left of each, or at the right where a number of the lane
/// stands there already; its labels are those from the `first` on.
fn one_scale(scene: &mut Scene, request: &Request<'_>, band: &Band, max: f64, first: usize) {
    /// From the middle of a label to that of the next below.
    const LINE: f32 = 12.0;
    let what = request
        .figures
        .filter(|figures| figures.are_columns)
        .map_or("events", |figures| figures.kind);
    let words = format!("all lanes: 0 to {} {what}", figure_number(max));
    let (left, y) = (scene.scale.left + 6.0, band.top + 9.0);
    let right = left + 2.0 * half_width(&words);
    let mut numbers = scene.labels.iter().skip(first);
    let is_taken = numbers.any(|label| (label.y - y).abs() < LINE && label.x - half_width(&label.text) < right);
    let label = label_at(left, y, 10.0, Tone::Muted, words);
    scene.labels.push(if is_taken {
        Label {
            x: scene.scale.right - 6.0,
            anchor: Anchor::End,
            ..label
        }
    } else {
        label
    });
}
