use dateline_batch::{CancelToken, Cancelled};

use super::filter_part::FilterPart;
use super::masks::Masks;
use super::prepared::Prepared;
use super::row_set::RowSet;
use super::{Count, Mark};

/// How many events have each mark of the case, under all filters but those by marks that answer the same question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkCounts(Vec<(Mark, Count)>);

impl MarkCounts {
    pub(super) fn new(
        prepared: &Prepared,
        masks: &Masks,
        selected: &RowSet,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let count = |(mark, set): (&Mark, &RowSet)| {
            cancel.check()?;
            let others = masks.under_others(prepared.store(), FilterPart::Mark(mark.question()));
            let rows = others.as_deref().unwrap_or(selected);
            let uncertain = masks.uncertain_of(rows);
            let count = Count::of(rows, uncertain.as_ref(), |rows| rows.count_in_any(&[set]));
            Ok((mark.clone(), count))
        };
        prepared.marked().sets().map(count).collect::<Result<_, _>>().map(Self)
    }

    /// Each mark and its count, in the order in which the case has them.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&Mark, Count)> {
        self.0.iter().map(|(mark, count)| (mark, *count))
    }

    /// How many events have a mark.
    pub fn of(&self, mark: &Mark) -> Count {
        let found = self.0.iter().find(|(known, _)| known == mark);
        found.map_or_else(Count::default, |(_, count)| *count)
    }
}
