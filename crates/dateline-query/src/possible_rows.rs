use std::borrow::Cow;

use dateline_store::Store;

use super::Count;
use super::filter_part::FilterPart;
use super::masks::Masks;
use super::row_set::RowSet;

/// Rows that possibly count, and those of them that do so only possibly.
pub(super) struct PossibleRows<'a> {
    pub possible: Cow<'a, RowSet>,
    pub uncertain: Option<RowSet>,
}

impl<'a> PossibleRows<'a> {
    /// Those that pass the whole filter.
    pub fn selected(masks: &Masks, selected: &'a RowSet) -> Self {
        Self {
            uncertain: masks.uncertain_of(selected),
            possible: Cow::Borrowed(selected),
        }
    }

    /// Those that pass all parts of the filter but one; `None` if these are the selected ones.
    pub fn under_others(store: &Store, masks: &'a Masks, part: FilterPart) -> Option<Self> {
        let possible = masks.under_others(store, part)?;
        Some(Self {
            uncertain: masks.uncertain_under_others(&possible, part),
            possible,
        })
    }

    /// Those of them that `count` counts.
    pub fn count(&self, count: impl Fn(&RowSet) -> usize) -> Count {
        Count::of(&self.possible, self.uncertain.as_ref(), count)
    }

    /// Those of them that are in a set.
    pub fn count_in(&self, set: &RowSet) -> Count {
        self.count(|rows| rows.count_in_any(&[set]))
    }
}
