use dateline_batch::{CancelToken, Cancelled};

use super::Count;
use super::filter_part::FilterPart;
use super::masks::Masks;
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
        let count = |part: FilterPart, sets: &[RowSet]| {
            cancel.check()?;
            let others = masks.under_others(prepared.store(), part);
            let rows = others.as_deref().unwrap_or(selected);
            let uncertain = masks.uncertain_of(rows);
            let count = |set: &RowSet| Count::of(rows, uncertain.as_ref(), |rows| rows.count_in_any(&[set]));
            Ok(sets.iter().map(count).collect())
        };
        Ok(Self {
            files: count(FilterPart::File, &provenance.files)?,
            changes: count(FilterPart::Change, &provenance.changes)?,
        })
    }
}
