use std::ops::Range;

use dateline_store::RowId;

use super::Rows;

/// The rows of a lane that possibly touch a stretch of time, in the order of earliest start.
#[derive(Clone, Debug)]
pub struct InView<'a> {
    /// Started before the stretch and reach into it.
    pub(super) earlier: Vec<RowId>,
    /// All rows of the lane.
    pub(super) rows: &'a Rows,
    /// Indices of those that start within the stretch.
    pub(super) later: Range<usize>,
}

impl InView<'_> {
    /// How many rows are in view.
    pub fn len(&self) -> usize {
        self.earlier.len() + self.later.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many rows of the lane surely end before the stretch.
    pub fn before(&self) -> usize {
        self.later.start - self.earlier.len()
    }

    /// How many rows of the lane begin after the stretch.
    pub fn after(&self) -> usize {
        self.rows.len().saturating_sub(self.later.end)
    }

    /// The n-th row.
    pub fn get(&self, index: usize) -> Option<RowId> {
        match index.checked_sub(self.earlier.len()) {
            None => self.earlier.get(index).copied(),
            Some(index) => self.rows.get(self.later.clone().nth(index)?),
        }
    }

    /// Where a row stands, if it is in view.
    pub fn position(&self, row: RowId) -> Option<usize> {
        match self.rows.position(row).filter(|index| self.later.contains(index)) {
            Some(index) => Some(self.earlier.len() + index - self.later.start),
            None => self.earlier.binary_search(&row).ok(),
        }
    }

    /// The rows, in the order of earliest start.
    pub fn iter(&self) -> impl Iterator<Item = RowId> {
        self.earlier.iter().copied().chain(self.rows.range(self.later.clone()))
    }
}
