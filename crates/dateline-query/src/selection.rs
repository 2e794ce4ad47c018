use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{Facet, RowId};

use super::answer::AllCounts;
use super::masks::Masks;
use super::prepared::Prepared;
use super::row_set::RowSet;
use super::value_counter::ValueCounter;

/// What is known of the selected events before they are sorted into lanes.
pub(super) struct Selection<'a> {
    /// The undated included.
    pub rows: &'a RowSet,
    pub undated: Vec<RowId>,
    /// The counts of each facet under the other facets' filters.
    pub facets: &'a AllCounts,
}

impl Selection<'_> {
    /// How many of the dated ones have each value of a facet; in a tree, each node itself.
    pub fn dated_counts(
        &self,
        prepared: &Prepared,
        masks: &Masks,
        facet: Facet,
        cancel: &CancelToken,
    ) -> Result<Vec<u32>, Cancelled> {
        let mut counts = if masks.filters(facet) {
            prepared.count(facet, self.rows, cancel)?
        } else {
            self.facets.of(facet).of_each_itself()
        };
        let mut undated = ValueCounter::new(prepared.store(), facet);
        undated.add(&self.undated);
        for (count, undated) in counts.iter_mut().zip(undated.into_counts()) {
            *count -= undated;
        }
        Ok(counts)
    }
}
