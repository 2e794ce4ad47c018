use dateline_event::{Doubt, FigureRange, Moment};

use crate::columns::ColumnsRow;

/// A row that the files do not have so.
pub(super) struct NewRow {
    /// Without the flags that [`Growing::judge`](super::growing::Growing::judge) works out.
    pub row: ColumnsRow,
    pub is_dated: bool,
    /// As its summary tells it.
    pub doubt: Doubt,
    pub figures: Vec<(String, FigureRange)>,
}

impl NewRow {
    /// What rows are ordered by.
    pub fn key(&self) -> (bool, Moment, u64) {
        (!self.is_dated, self.row.start, self.row.address)
    }
}
