use dateline_event::{Bounds, Moment, TimeDelta};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

/// When the events began that may have begun on any of several days: for each length of that window
/// the anchors, ascending. Few lengths differ (a week, a month), so that counting takes no look at each event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct StartWindows {
    anchors: IndexMap<TimeDelta, Vec<Moment>, FxBuildHasher>,
}

/// How many events may have begun on both sides of each of some edges.
pub(super) struct Astride {
    /// Of each edge.
    pub edges: Vec<usize>,
    /// Of the upper edge of each bin, those that may have begun in the bin but no earlier.
    pub from_bin: Vec<usize>,
}

impl StartWindows {
    /// Adds an event, in the order of anchors; those that surely began on one day are left out.
    pub fn push(&mut self, bounds: &Bounds) {
        let anchor = bounds.anchor();
        if anchor.day_number() != bounds.latest_start.day_number() {
            let length = bounds.latest_start.saturating_since(anchor);
            self.anchors.entry(length).or_default().push(anchor);
        }
    }

    /// At ascending edges that fall on midnights, of those whose window is of a length that is wanted.
    pub fn astride(&self, edges: &[Moment], is_wanted: impl Fn(TimeDelta) -> bool) -> Astride {
        let mut astride = Astride {
            edges: vec![0; edges.len()],
            from_bin: vec![0; edges.len()],
        };
        for (&length, anchors) in self.anchors.iter().filter(|(length, _)| is_wanted(**length)) {
            if anchors.len() < edges.len() {
                astride.add_each(edges, length, anchors);
            } else {
                astride.add_all(edges, length, anchors);
            }
        }
        astride
    }

    /// How many may have begun in each bin between two ascending edges, of those whose window is of a length that is wanted.
    pub fn begun_in(&self, edges: &[Moment], is_wanted: impl Fn(TimeDelta) -> bool) -> Vec<usize> {
        let mut counts = vec![0; edges.len().saturating_sub(1)];
        for (&length, anchors) in self.anchors.iter().filter(|(length, _)| is_wanted(**length)) {
            let (mut begun, mut over) = (0, 0);
            for (edges, count) in edges.windows(2).zip(&mut counts) {
                let &[from, end] = edges else { continue };
                begun = gallop(anchors, begun, |anchor| anchor < end);
                over = gallop(anchors, over, |anchor| anchor.saturating_add(length) < from);
                *count += begun - over;
            }
        }
        counts
    }
}

impl Astride {
    /// Looks at each event.
    fn add_each(&mut self, edges: &[Moment], length: TimeDelta, anchors: &[Moment]) {
        for &anchor in anchors {
            let before = |time: Moment| edges.partition_point(|&edge| edge <= time);
            let (first, end) = (before(anchor), before(anchor.saturating_add(length)));
            let crossed = self.edges.get_mut(first..end).unwrap_or_default();
            for count in crossed.iter_mut() {
                *count += 1;
            }
            let bin = first.checked_sub(1).filter(|_| first < end);
            if let Some(count) = bin.and_then(|bin| self.from_bin.get_mut(bin)) {
                *count += 1;
            }
        }
    }

    /// Looks at each edge.
    fn add_all(&mut self, edges: &[Moment], length: TimeDelta, anchors: &[Moment]) {
        // Those that may have begun before the edge, and those that surely have.
        let (mut begun, mut surely) = (0, 0);
        for (index, &edge) in edges.iter().enumerate() {
            let begun_before = begun;
            begun = gallop(anchors, begun, |anchor| anchor < edge);
            surely = gallop(anchors, surely, |anchor| anchor.saturating_add(length) < edge);
            if let Some(count) = self.edges.get_mut(index) {
                *count += begun - surely;
            }
            let bin = index.checked_sub(1);
            if let Some(count) = bin.and_then(|bin| self.from_bin.get_mut(bin)) {
                *count += begun - begun_before.max(surely);
            }
        }
    }
}

/// The index of the first item from `begin` on that is not before, found in steps that double: cheap when it is near.
pub(super) fn gallop<T: Copy>(items: &[T], begin: usize, is_before: impl Fn(T) -> bool) -> usize {
    let rest = items.get(begin..).unwrap_or_default();
    let mut end = 1;
    while end < rest.len() && rest.get(end - 1).is_some_and(|&item| is_before(item)) {
        end *= 2;
    }
    let from = end / 2;
    let run = rest.get(from..end.min(rest.len())).unwrap_or_default();
    begin + from + run.partition_point(|&item| is_before(item))
}
