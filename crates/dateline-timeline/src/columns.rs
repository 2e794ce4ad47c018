use dateline_event::Moment;
use dateline_query::{Bin, Lane};

use super::band::grouped;
use super::hit::HitArea;
use super::known_bins::NumberedLane;
use super::label_at;
use super::number::factor;
use super::rough::Rough;
use super::{Band, DrawItem, Grain, Hit, KnownBins, LaneSide, Mark, Memory, Request, Scale, Scene, Step, Tone};

/// Free above the highest column, for its number.
const HEADROOM: f32 = 20.0;

/// Draws a lane's density.
pub(crate) fn draw(
    scene: &mut Scene,
    request: &Request<'_>,
    lane: &Lane,
    band: &Band,
    step: Step,
    memory: &mut Memory,
) {
    let side = LaneSide::Whole;
    let counted = Counted::new(request, (lane, band.lane), side, &scene.scale, step, memory);
    let rough = rough(request, (lane, band.lane), side, &scene.scale, step, memory);
    let strip = rough.as_ref().map_or(0.0, Rough::height);
    let (base, room) = (band.bottom() - 4.0, band.height - HEADROOM - 4.0);
    let field = Field {
        side,
        base: base - strip,
        room: room - strip,
    };
    counted.draw(scene, band, &field, counted.highest());
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
    step: Step,
    memory: &mut Memory,
) {
    let sides = [LaneSide::Acts, LaneSide::Suffered];
    let counted = sides.map(|side| Counted::new(request, (lane, band.lane), side, &scene.scale, step, memory));
    let roughs = sides.map(|side| rough(request, (lane, band.lane), side, &scene.scale, step, memory));
    let max = counted.iter().map(Counted::highest).max().unwrap_or_default();
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
}

/// Of one side of the lane with this place among those that are drawn, what stands beside its columns.
fn rough(
    request: &Request<'_>,
    (lane, index): (&Lane, usize),
    side: LaneSide,
    scale: &Scale,
    step: Step,
    memory: &mut Memory,
) -> Option<Rough> {
    let numbered = NumberedLane {
        lane: side.of(lane)?,
        number: number(index, side),
    };
    Some(Rough::new(numbered, scale, request.store, step, &mut memory.bins))
}

/// Tells one side of a lane from all others.
fn number(index: usize, side: LaneSide) -> usize {
    2 * index + usize::from(side == LaneSide::Suffered)
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
    /// How many of each bin's events are picked.
    picked: Vec<Bin>,
}

impl Counted {
    /// Of one side of the lane with this place among those that are drawn.
    fn new(
        request: &Request<'_>,
        (lane, index): (&Lane, usize),
        side: LaneSide,
        scale: &Scale,
        step: Step,
        memory: &mut Memory,
    ) -> Self {
        let edges = step.edges(scale.viewport.start(), scale.viewport.end());
        let number = number(index, side);
        let count = |lane: &Lane, known: &mut KnownBins| {
            let lane = side.of(lane)?;
            Some(known.bins(NumberedLane { lane, number }, request.store, step, &edges))
        };
        let picked = request.picked_lanes.and_then(|lanes| lanes.of(index, lane));
        Self {
            step,
            bins: count(lane, &mut memory.bins).unwrap_or_default(),
            picked: picked
                .and_then(|lane| count(lane, &mut memory.picked_bins))
                .unwrap_or_default(),
            edges,
        }
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
        for (index, (edges, bin)) in self.edges.windows(2).zip(&self.bins).enumerate() {
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
            let picked = self.picked.get(index).map_or(0, height);
            if picked > 0 {
                scene.items.push(DrawItem {
                    tone: Tone::Text,
                    mark: Mark::PickedColumn {
                        from,
                        to,
                        base: field.base,
                        height: pixels(picked),
                        is_below: field.is_below(),
                    },
                });
            }
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
