use dateline_batch::{CancelToken, Cancelled};

use super::Count;
use super::filter_part::FilterPart;
use super::masks::Masks;
use super::possible_rows::PossibleRows;
use super::prepared::Prepared;
use super::row_set::RowSet;

/// Counts of each file and each change, under all *other* filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProvenanceCounts {
    /// Of the events that stand in each file, in the order of [`Store::files`](dateline_store::Store::files); empty if there is only one.
    pub files: Vec<Count>,
    /// In the order of [`Change::ALL`](dateline_event::Change::ALL); empty if no file is a newer download of another.
    pub changes: Vec<Count>,
}

impl ProvenanceCounts {
    pub(super) fn new(
        prepared: &Prepared,
        masks: &Masks,
        selected: &RowSet,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let provenance = prepared.provenance();
        let all = PossibleRows::selected(masks, selected);
        let count = |part: FilterPart, sets: &[RowSet]| {
            cancel.check()?;
            let others = PossibleRows::under_others(prepared.store(), masks, part);
            let rows = others.as_ref().unwrap_or(&all);
            Ok(sets.iter().map(|set| rows.count_in(set)).collect())
        };
        Ok(Self {
            files: count(FilterPart::File, &provenance.files)?,
            changes: count(FilterPart::Change, &provenance.changes)?,
        })
    }
}
