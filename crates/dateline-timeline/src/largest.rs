use dateline_event::{TimeDelta, TimeRange};
use dateline_query::{Bin, FigureBin, FigureSeries, Lane, bins};
use dateline_store::Store;

use super::Step;
use super::height::Height;

/// A day, week, month or year, and the events that began in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LargeBin {
    /// From its first to its last moment.
    pub time: TimeRange,
    /// How many events began in it.
    pub bin: Bin,
    /// What these tell of a figure, if they were compared by that.
    pub figure: Option<FigureBin>,
}

/// More steps than these are not counted: days of more than ten thousand years.
const MAX_STEPS: i64 = 4_000_000;

/// The steps in which most of a lane's events began, or with figures those of which they tell most, largest first: by what is
/// sure, then by what is possible, then by time. `None` if the lane's events lie too far apart for such steps, or if it was
/// stopped.
pub fn largest(
    (lane, figures): (&Lane, Option<&FigureSeries>),
    store: &Store,
    step: Step,
    most: usize,
    is_stopped: &dyn Fn() -> bool,
) -> Option<Vec<LargeBin>> {
    let Some(TimeRange { first, last }) = lane.extent(store) else {
        return Some(Vec::new());
    };
    if last.saturating_since(first) / step.length() > MAX_STEPS {
        return None;
    }
    let mut found: Vec<LargeBin> = Vec::new();
    let mut from = first;
    while from <= last {
        if is_stopped() {
            return None;
        }
        let edges = step.edges(from, last.saturating_add(TimeDelta::MICROSECOND));
        let counted = bins(lane, store, &edges);
        let told = figures.map(|figures| figures.bins(&edges, TimeDelta::MAX));
        for (index, (edges, bin)) in edges.windows(2).zip(counted).enumerate() {
            let &[start, end] = edges else { continue };
            let large = LargeBin {
                time: TimeRange::new(start, end - TimeDelta::MICROSECOND),
                bin,
                figure: told.as_ref().and_then(|told| told.get(index)).copied(),
            };
            if large.height().possible > 0.0 {
                found.push(large);
            }
        }
        keep_largest(&mut found, most);
        match edges.last() {
            Some(&end) if end > from => from = end,
            _ => break,
        }
    }
    Some(found)
}

fn keep_largest(found: &mut Vec<LargeBin>, most: usize) {
    found.sort_by(|a, b| {
        let (a_height, b_height) = (a.height(), b.height());
        let by_certain = b_height.certain.total_cmp(&a_height.certain);
        let by_possible = b_height.possible.total_cmp(&a_height.possible);
        by_certain.then(by_possible).then(a.time.first.cmp(&b.time.first))
    });
    found.truncate(most);
}

impl LargeBin {
    fn height(&self) -> Height {
        match &self.figure {
            Some(figure) => Height::of_figure(figure),
            None => Height::of_events(&self.bin),
        }
    }
}
