use dateline_event::Moment;
use dateline_query::{Bin, Lane};
use dateline_store::Store;

use super::band::grouped;
use super::hit::HitArea;
use super::known_bins::NumberedLane;
use super::label_at;
use super::number::factor;
use super::rough::Rough;
use super::{Band, DrawItem, Grain, Hit, KnownBins, LaneSide, Mark, Scale, Scene, Step, Tone};

/// Free above the highest column, for its number.
const HEADROOM: f32 = 20.0;

/// Draws a lane's density.
pub(crate) fn draw(scene: &mut Scene, store: &Store, lane: &Lane, band: &Band, step: Step, known: &mut KnownBins) {
    let numbered = NumberedLane {
        lane,
        number: 2 * band.lane,
    };
    let counted = Counted::new(numbered, &scene.scale, store, step, known);
    let rough = Rough::new(numbered, &scene.scale, store, step, known);
    let (base, room) = (band.bottom() - 4.0, band.height - HEADROOM - 4.0);
    let strip = rough.height();
    let field = Field {
        side: LaneSide::Whole,
        base: base - strip,
        room: room - strip,
    };
    counted.draw(scene, band, &field, counted.highest());
    rough.draw(scene, band, LaneSide::Whole, base + 2.0 - strip);
}

/// Draws what an actor did upon the line in the middle, and what it suffered hanging from it, both to the same scale.
pub(crate) fn draw_sides(
    scene: &mut Scene,
    store: &Store,
    lane: &Lane,
    band: &Band,
    step: Step,
    known: &mut KnownBins,
) {
    let Some(sides) = lane.sides.as_deref() else { return };
    let [above, below] = [(&sides.acts, 2 * band.lane), (&sides.suffered, 2 * band.lane + 1)].map(|(lane, number)| {
        let numbered = NumberedLane { lane, number };
        let counted = Counted::new(numbered, &scene.scale, store, step, known);
        (counted, Rough::new(numbered, &scene.scale, store, step, known))
    });
    let max = above.0.highest().max(below.0.highest());
    let strip = above.1.height().max(below.1.height());
    let outer = [band.top + 2.0, band.bottom() - Rough::HEIGHT - 1.0];
    for (((counted, rough), side), y) in [(above, LaneSide::Acts), (below, LaneSide::Suffered)]
        .into_iter()
        .zip(outer)
    {
        let field = Field {
            side,
            base: band.middle().round(),
            room: band.height / 2.0 - HEADROOM - strip,
        };
        counted.draw(scene, band, &field, max);
        rough.draw(scene, band, side, y);
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
}

impl Counted {
    fn new(numbered: NumberedLane<'_>, scale: &Scale, store: &Store, step: Step, known: &mut KnownBins) -> Self {
        let edges = step.edges(scale.viewport.start(), scale.viewport.end());
        let bins = known.bins(numbered, store, step, &edges);
        Self { step, edges, bins }
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
                    is_below: field.is_below(),
                },
            });
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
                },
            });
            if height(bin) == own_highest && peak.is_none() {
                peak = Some((f32::midpoint(from, to), possible));
            }
        }
        if let Some((x, possible)) = peak {
            let x = x.clamp(scale.left + 16.0, (scale.right - 16.0).max(scale.left + 16.0));
            let side = if field.is_below() { 1.0 } else { -1.0 };
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
