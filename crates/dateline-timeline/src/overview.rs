use dateline_event::TimeDelta;
use dateline_query::{FigureSeries, Lane, bins};
use dateline_store::Store;

use super::bin_step::{bin_step, grain};
use super::height::Height;
use super::number::pixels;
use super::{Measure, Ruler, Scale, Viewport};

/// A histogram of all selected events over the whole time, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Where times lie.
    pub scale: Scale,
    /// The scale of time below the columns.
    pub ruler: Ruler,
    /// Those that are not empty, from left to right.
    pub columns: Vec<OverviewColumn>,
}

/// The events that began in one stretch of time, as a height, by their number or by a figure: that of the highest column is 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OverviewColumn {
    /// Its left edge.
    pub from: f32,
    /// Its right edge.
    pub to: f32,
    /// The height of the events that surely began here.
    pub certain: f32,
    /// The height with those that merely possibly did.
    pub possible: f32,
}

impl Overview {
    /// The least width of a column, in pixels.
    const MIN_WIDTH: f32 = 3.0;

    /// Counts a lane's events, anew each time: keep it until the lane or the width changes. With figures, the columns are as
    /// high as these rather than as the number of events.
    pub fn new(
        (lane, figures): (&Lane, Option<&FigureSeries>),
        store: &Store,
        viewport: Viewport,
        width: f32,
        measure: &mut dyn Measure,
    ) -> Self {
        let scale = Scale {
            viewport,
            left: 0.0,
            right: width.max(1.0),
        };
        let in_view = lane.in_view(store, viewport.start(), viewport.end());
        // It has no strip for what is known to a longer time, so that its columns suit most events.
        let in_view = (in_view.len(), figures.is_some());
        let step = bin_step(&scale, Self::MIN_WIDTH, grain(store, lane, 2), in_view);
        let edges = step.edges(viewport.start(), viewport.end());
        let heights: Vec<Height> = match figures {
            Some(figures) => {
                let bins = figures.bins(&edges, TimeDelta::MAX);
                bins.iter().map(Height::of_figure).collect()
            }
            None => bins(lane, store, &edges).iter().map(Height::of_events).collect(),
        };
        let max = heights.iter().map(|height| height.possible).fold(0.0, f64::max);
        let share = |height: f64| pixels(height / max);
        // The first and the last step may reach beyond the whole time.
        let within = |time| scale.x(time).clamp(scale.left, scale.right);
        let columns = edges.windows(2).zip(&heights).filter_map(|(edges, height)| {
            let &[start, end] = edges else { return None };
            (height.possible > 0.0).then(|| OverviewColumn {
                from: within(start),
                to: within(end),
                certain: share(height.certain),
                possible: share(height.possible),
            })
        });
        Self {
            columns: columns.collect(),
            ruler: Ruler::new(&scale, measure),
            scale,
        }
    }
}
