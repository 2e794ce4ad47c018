use dateline_batch::{CancelToken, Cancelled};

use super::filter_part::FilterPart;
use super::masks::Masks;
use super::possible_rows::PossibleRows;
use super::prepared::Prepared;
use super::row_set::RowSet;
use super::{Count, Mark, MarkQuestion};

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
        if prepared.marked().marks().len() == 0 {
            return Ok(Self::default());
        }
        let all = PossibleRows::selected(masks, selected);
        let others = |question| PossibleRows::under_others(prepared.store(), masks, FilterPart::Mark(question));
        let others = MarkQuestion::ALL.map(others);
        let count = |(mark, set): (&Mark, &RowSet)| {
            cancel.check()?;
            let others = others.get(mark.question() as usize).and_then(Option::as_ref);
            Ok((mark.clone(), others.unwrap_or(&all).count_in(set)))
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
