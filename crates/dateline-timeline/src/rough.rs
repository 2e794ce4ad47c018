use dateline_event::Moment;
use dateline_query::{FigureBin, FigureSeries, figure_number};
use dateline_store::Store;

use super::band::grouped;
use super::hit::HitArea;
use super::known_bins::NumberedLane;
use super::number::float;
use super::{Band, DrawItem, Grain, Hit, KnownBins, LaneSide, Mark, Scale, Scene, Step, Tone, label_at};

/// Events of a lane that are known only to a longer time than its columns take: beside the columns, not in them, a strip
/// says how many may have begun when.
pub(crate) struct Rough {
    /// Of the columns.
    step: Step,
    edges: Vec<Moment>,
    counts: Vec<u32>,
    /// What those of each cell tell of the figure, where columns are as high as that.
    figures: Option<Vec<FigureBin>>,
}

impl Rough {
    /// Of the strip, in pixels.
    pub const HEIGHT: f32 = Mark::STRIP;
    /// Room for the number of each cell, in pixels.
    const MIN_WIDTH: f32 = 96.0;
    /// A number with less room than this is left out, in pixels.
    const MIN_LABEL: f32 = 28.0;

    /// With a series, cells say what their events tell of a figure.
    pub fn new(
        (numbered, series): (NumberedLane<'_>, Option<&FigureSeries>),
        scale: &Scale,
        store: &Store,
        step: Step,
        known: &mut KnownBins,
    ) -> Self {
        let cells = Step::at_least(scale.micros(Self::MIN_WIDTH).max(float(step.length())));
        let edges = cells.edges(scale.viewport.start(), scale.viewport.end());
        let counts = known.rough(numbered, store, (step, cells), &edges);
        let add_up = |series| known.rough_figures((series, numbered.number), (step, cells), &edges);
        let figures = series.map(add_up);
        Self {
            step,
            edges,
            counts,
            figures,
        }
    }

    /// The height that it takes, the gap to the columns included: nothing if there is no such event.
    pub fn height(&self) -> f32 {
        if self.counts.iter().any(|count| *count > 0) {
            Self::HEIGHT + 3.0
        } else {
            0.0
        }
    }

    pub fn draw(&self, scene: &mut Scene, band: &Band, side: LaneSide, top: f32) {
        let scale = scene.scale;
        for (index, (edges, &count)) in self.edges.windows(2).zip(&self.counts).enumerate() {
            let &[start, end] = edges else { continue };
            let (from, to) = (
                scale.x(start).max(scale.left) + 0.5,
                scale.x(end).min(scale.right) - 0.5,
            );
            if count == 0 || to <= from {
                continue;
            }
            let figure = self
                .figures
                .as_ref()
                .map(|figures| figures.get(index).copied().unwrap_or_default());
            scene.items.push(DrawItem {
                tone: band.tone,
                mark: Mark::Strip {
                    from,
                    to,
                    y: top + Self::HEIGHT / 2.0,
                },
            });
            scene.hits.push(HitArea {
                left: from,
                right: to,
                top,
                bottom: top + Self::HEIGHT,
                hit: Hit::Strip {
                    lane: band.lane,
                    side,
                    from: start,
                    to: end,
                    grain: Grain::Beyond(self.step.max_length()),
                    count,
                    figure,
                },
            });
            let words = match figure {
                None => grouped(count),
                // Each may have begun elsewhere.
                Some(figure) if figure.high > 0.0 => format!("≤ {}", figure_number(figure.high)),
                Some(_) => String::new(),
            };
            if to - from >= Self::MIN_LABEL {
                let (x, y) = (f32::midpoint(from, to), top + Self::HEIGHT / 2.0);
                let label = label_at(x, y, 10.0, Tone::Muted, words);
                scene.labels.push(label.in_the_middle());
            }
        }
    }
}
