use dateline_batch::checked::to_u32;
use dateline_batch::{CancelToken, Cancelled};
use dateline_event::FigureRange;
use dateline_store::{FigureKindId, Store};

use super::{Answer, Count};

/// How many events tell how large a figure, under all filters but those by figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureHistogram {
    /// Where each bin begins, ascending, and last where the last one ends, which may be infinite.
    edges: Vec<f64>,
    /// Of events that are certainly and possibly in each bin; one with a range is possibly in all that it touches.
    counts: Vec<Count>,
    /// Whether all numbers are whole, as those of people are.
    pub is_whole: bool,
}

/// More bins than this there are not; the last takes all that is larger.
const MAX: usize = 28;

impl FigureHistogram {
    /// Counts a kind of figure in what an answer selects.
    ///
    /// # Errors
    /// [`Cancelled`] soon after `cancel` says so.
    pub fn under_others(
        store: &Store,
        answer: &Answer,
        kind: FigureKindId,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let rows = answer.without_figures.as_ref().unwrap_or(&answer.matching);
        let for_each = |see: &mut dyn FnMut(FigureRange)| -> Result<(), Cancelled> {
            for block in 0..to_u32(store.len().div_ceil(Store::FIGURE_BLOCK)) {
                cancel.check()?;
                store.for_each_figure(kind, block, |row, figure| {
                    if rows.contains(row) {
                        see(figure);
                    }
                });
            }
            Ok(())
        };
        let mut extent = Extent::default();
        for_each(&mut |figure| extent.take(&figure))?;
        let edges = extent.edges();
        let mut counts = vec![Count::default(); edges.len().saturating_sub(1)];
        let bin_of = |number: f64| edges.partition_point(|&edge| edge <= number).saturating_sub(1);
        for_each(&mut |figure| {
            let last = counts.len().saturating_sub(1);
            let (low, high) = (bin_of(figure.low).min(last), bin_of(figure.high).min(last));
            for count in counts.iter_mut().take(high + 1).skip(low) {
                count.possible += 1;
                count.certain += u32::from(low == high);
            }
        })?;
        Ok(Self {
            edges,
            counts,
            is_whole: extent.is_whole,
        })
    }

    /// The bins from the smallest numbers to the largest: where each begins and ends, and its count.
    pub fn bins(&self) -> impl ExactSizeIterator<Item = (f64, f64, Count)> {
        let ends = self.edges.iter().skip(1);
        let bins = self.edges.iter().zip(ends).zip(&self.counts);
        bins.map(|((&from, &to), &count)| (from, to, count))
    }

    /// Where the n-th bin begins, or after the last where that ends.
    pub fn edge(&self, index: usize) -> Option<f64> {
        self.edges.get(index).copied()
    }

    /// How many bins there are.
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// Whether no event tells the figure.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }
}

/// From the smallest to the largest number that is told.
#[derive(Clone, Copy, Debug)]
struct Extent {
    low: f64,
    high: f64,
    is_whole: bool,
}

impl Default for Extent {
    fn default() -> Self {
        Self {
            low: f64::INFINITY,
            high: f64::NEG_INFINITY,
            is_whole: true,
        }
    }
}

impl Extent {
    fn take(&mut self, figure: &FigureRange) {
        self.low = self.low.min(figure.low);
        let high = if figure.high.is_finite() {
            figure.high
        } else {
            figure.low
        };
        self.high = self.high.max(high);
        self.is_whole &= figure.low.fract() == 0.0 && high.fract() == 0.0;
    }

    /// 0, 1, 2, 5, 10, 20, 50, … up to the largest; what is below 0 has a bin of its own. Numbers between 0 and 1 alone are
    /// parted evenly.
    fn edges(&self) -> Vec<f64> {
        if self.low > self.high {
            return Vec::new();
        }
        let mut edges = Vec::new();
        if self.low < 0.0 {
            edges.push(self.low);
        }
        if self.high < 1.0 && self.low >= 0.0 && !self.is_whole {
            edges.extend((0..=10).map(|tenth| f64::from(tenth) / 10.0));
            return edges;
        }
        let steps = [1.0, 2.0, 5.0];
        let scale = std::iter::successors(Some(1.0_f64), |scale| Some(scale * 10.0));
        let series = scale.flat_map(|scale| steps.map(|step| step * scale));
        edges.push(0.0);
        for edge in series {
            edges.push(if edges.len() == MAX { f64::INFINITY } else { edge });
            if edge > self.high || edges.len() > MAX {
                break;
            }
        }
        edges
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_event::Amount;

    fn edges(amounts: &[Amount]) -> Vec<f64> {
        let mut extent = Extent::default();
        amounts
            .iter()
            .filter_map(FigureRange::of)
            .for_each(|figure| extent.take(&figure));
        extent.edges()
    }

    #[test]
    fn bins_reach_from_the_smallest_to_the_largest_number() {
        let exact = |number: f64| Amount::Exact(number);
        assert_eq!(edges(&[exact(0.0), exact(12.0)]), [0.0, 1.0, 2.0, 5.0, 10.0, 20.0]);
        assert_eq!(edges(&[exact(-3.0), exact(1.0)]), [-3.0, 0.0, 1.0, 2.0]);
        assert_eq!(edges(&[Amount::AtLeast { at_least: 3.0 }]), [0.0, 1.0, 2.0, 5.0]);
        assert_eq!(edges(&[exact(0.25)]).len(), 11);
        assert!(edges(&[]).is_empty());
        let huge = edges(&[exact(1e308)]);
        assert!(huge.len() <= MAX + 1 && huge.last() == Some(&f64::INFINITY), "{huge:?}");
    }
}
