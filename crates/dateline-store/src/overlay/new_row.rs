use dateline_batch::Span;
use dateline_batch::checked::item;
use dateline_event::{Act, Doubt, FigureRange, Moment};

use super::growing::Growing;
use crate::columns::ColumnsRow;
use crate::flags::flags;

/// A row that the files do not have so.
pub(super) struct NewRow {
    /// Without the flags that [`NewRow::judge`] works out.
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

    /// Works out the flags that need more than the event.
    pub fn judge(&mut self, tables: &Growing, acts: &[Act]) {
        let row = &mut self.row;
        let span = tables.spans.get_index(row.span.index()).copied();
        let span = span.unwrap_or(Span::UNDATED);
        let actors = (&tables.actor_sets, row.actors);
        row.flags |= flags(self.doubt, item(acts, row.kind), actors, (&span, row.start));
    }
}
