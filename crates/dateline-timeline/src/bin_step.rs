use dateline_event::TimeDelta;
use dateline_event::calendar::DAY;
use dateline_query::Lane;
use dateline_store::Store;

use super::number::float;
use super::{Scale, Step};

/// With more events in view than this, no step shorter than a day is tried: finding such bins takes a look at each.
const MAX_BY_CLOCK: usize = 20_000;

/// The step by which events are counted at a scale, in columns of at least so many pixels: no finer than those events are
/// known that are known best ([`grain`]), wherever one looks, so that it grows finer as one zooms in and never coarser. Columns
/// of figures are no finer than a day.
pub(crate) fn bin_step(scale: &Scale, min_width: f32, grain: TimeDelta, (in_view, are_figures): (usize, bool)) -> Step {
    let is_by_day = are_figures || in_view > MAX_BY_CLOCK;
    let min = if is_by_day { DAY } else { TimeDelta::ZERO };
    Step::at_least(scale.micros(min_width).max(float(grain.max(min))))
}

/// In how long a stretch the start of an event surely lies, for one in so many of a lane's events: those that are known
/// best.
pub(crate) fn grain(store: &Store, lane: &Lane, one_in: usize) -> TimeDelta {
    const SAMPLES: usize = 500;
    let stride = (lane.len() / SAMPLES).max(1);
    let sampled = (0..lane.len())
        .step_by(stride)
        .filter_map(|index| lane.rows().get(index));
    let mut grains: Vec<TimeDelta> = sampled
        .map(|row| {
            let bounds = store.bounds(row);
            bounds.latest_start.saturating_since(bounds.earliest_start)
        })
        .collect();
    grains.sort_unstable();
    grains.get(grains.len() / one_in.max(1)).copied().unwrap_or_default()
}
