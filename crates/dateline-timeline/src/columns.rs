use dateline_event::calendar::DAY;
use dateline_event::{Moment, TimeDelta};
use dateline_query::{Bin, InView, Lane};
use dateline_store::Store;

use super::band::grouped;
use super::hit::HitArea;
use super::known_bins::NumberedLane;
use super::label_at;
use super::number::{factor, float};
use super::{Band, DrawItem, Hit, KnownBins, Mark, Scale, Scene, Step, Tone};

/// The least width of a column, in pixels.
const MIN_WIDTH: f32 = 7.0;
/// Free above the highest column, for its number.
const HEADROOM: f32 = 20.0;
/// With more events in view than this, no step shorter than a day is tried: finding such bins takes a look at each.
const MAX_BY_CLOCK: usize = 20_000;

/// The step by which events are counted at a scale: no finer than the times of most of `rows`, since an event that may
/// lie in any of several columns tells nothing in each.
pub(crate) fn bin_step(scale: &Scale, min_width: f32, store: &Store, rows: &InView<'_>) -> Step {
    const SAMPLES: usize = 64;
    let stride = (rows.len() / SAMPLES).max(1);
    let sampled = (0..rows.len()).step_by(stride).filter_map(|index| rows.get(index));
    let mut grains: Vec<TimeDelta> = sampled
        .map(|row| {
            let bounds = store.bounds(row);
            bounds.latest_start.saturating_since(bounds.earliest_start)
        })
        .collect();
    grains.sort_unstable();
    let grain = grains.get(grains.len() / 2).copied().unwrap_or_default();
    let min = if rows.len() > MAX_BY_CLOCK {
        DAY
    } else {
        TimeDelta::ZERO
    };
    Step::at_least(scale.micros(min_width).max(float(grain.max(min))))
}

/// Draws a lane's density.
pub(crate) fn draw(
    scene: &mut Scene,
    store: &Store,
    lane: &Lane,
    band: &Band,
    in_view: &InView<'_>,
    known: &mut KnownBins,
) {
    let step = bin_step(&scene.scale, MIN_WIDTH, store, in_view);
    let numbered = NumberedLane {
        lane,
        number: 2 * band.lane,
    };
    let counted = Counted::new(numbered, &scene.scale, store, step, known);
    let field = Field {
        base: band.bottom() - 4.0,
        room: band.height - HEADROOM - 4.0,
        is_below: false,
    };
    counted.draw(scene, band, &field, counted.highest());
}

/// Draws what an actor did upon the line in the middle, and what it suffered hanging from it, both to the same scale.
pub(crate) fn draw_sides(
    scene: &mut Scene,
    store: &Store,
    lane: &Lane,
    band: &Band,
    in_view: &InView<'_>,
    known: &mut KnownBins,
) {
    let Some(sides) = lane.sides.as_deref() else { return };
    let step = bin_step(&scene.scale, MIN_WIDTH, store, in_view);
    let [above, below] = [(&sides.acts, 2 * band.lane), (&sides.suffered, 2 * band.lane + 1)].map(|(lane, number)| {
        let numbered = NumberedLane { lane, number };
        Counted::new(numbered, &scene.scale, store, step, known)
    });
    let max = above.highest().max(below.highest());
    for (counted, is_below) in [(above, false), (below, true)] {
        let field = Field {
            base: band.middle().round(),
            room: band.height / 2.0 - HEADROOM,
            is_below,
        };
        counted.draw(scene, band, &field, max);
    }
}

/// Where columns stand, in pixels.
struct Field {
    base: f32,
    /// For the highest.
    room: f32,
    is_below: bool,
}

struct Counted {
    edges: Vec<Moment>,
    bins: Vec<Bin>,
}

impl Counted {
    fn new(numbered: NumberedLane<'_>, scale: &Scale, store: &Store, step: Step, known: &mut KnownBins) -> Self {
        let edges = step.edges(scale.viewport.start(), scale.viewport.end());
        let bins = known.bins(numbered, store, step, &edges);
        Self { edges, bins }
    }

    fn highest(&self) -> usize {
        self.bins.iter().map(height).max().unwrap_or_default()
    }

    /// The highest column has its number.
    fn draw(&self, scene: &mut Scene, band: &Band, field: &Field, max: usize) {
        let scale = scene.scale;
        let own_highest = self.highest();
        let pixels = |count: usize| {
            if count == 0 {
                0.0
            } else {
                (factor(count) / factor(max) * field.room).max(1.5)
            }
        };
        let mut peak = None;
        for (edges, bin) in self.edges.windows(2).zip(&self.bins) {
            let &[start, end] = edges else { continue };
            if height(bin) == 0 {
                continue;
            }
            let from = scale.x(start).max(scale.left) + 0.5;
            let to = scale.x(end).min(scale.right) - 0.5;
            if to <= from {
                continue;
            }
            let (certain, possible) = (pixels(bin.certain as usize), pixels(height(bin)));
            scene.items.push(DrawItem {
                tone: band.tone,
                mark: Mark::Column {
                    from,
                    to,
                    base: field.base,
                    certain,
                    possible,
                    is_below: field.is_below,
                },
            });
            scene.hits.push(HitArea {
                left: from,
                right: to,
                top: if field.is_below { field.base } else { band.top },
                bottom: if field.is_below || field.base > band.middle() + 1.0 {
                    band.bottom()
                } else {
                    field.base
                },
                hit: Hit::Column {
                    lane: band.lane,
                    from: start,
                    to: end,
                    bin: *bin,
                },
            });
            if height(bin) == own_highest && peak.is_none() {
                peak = Some((f32::midpoint(from, to), possible));
            }
        }
        if let Some((x, possible)) = peak {
            let x = x.clamp(scale.left + 16.0, (scale.right - 16.0).max(scale.left + 16.0));
            let side = if field.is_below { 1.0 } else { -1.0 };
            let y = field.base + side * (possible + 8.0);
            let text = grouped(u32::try_from(own_highest).unwrap_or(u32::MAX));
            scene
                .labels
                .push(label_at(x, y, 10.0, Tone::Muted, text).in_the_middle());
        }
    }
}

fn height(bin: &Bin) -> usize {
    (bin.certain + bin.uncertain) as usize
}
