use dateline_event::FigureRange;
use dateline_store::{FigureKindId, RowId, Store};

/// Tells the figures of one kind of rows that ascend, quicker than asking for each.
pub struct FigureCursor<'s> {
    store: &'s Store,
    kind: Option<FigureKindId>,
    /// The figures of the block that was looked at last.
    block: Option<usize>,
    figures: Vec<(RowId, FigureRange)>,
    next: usize,
}

impl<'s> FigureCursor<'s> {
    /// Of a kind; of none that no row has.
    pub fn new(store: &'s Store, kind: Option<FigureKindId>) -> Self {
        Self {
            store,
            kind,
            block: None,
            figures: Vec::new(),
            next: 0,
        }
    }

    /// The figure of a row; rows may go back, which takes longer.
    pub fn figure(&mut self, row: RowId) -> Option<FigureRange> {
        let kind = self.kind?;
        let block = row.index() / Store::FIGURE_BLOCK;
        if self.block != Some(block) {
            self.block = Some(block);
            self.next = 0;
            self.figures.clear();
            let Self { store, figures, .. } = self;
            store.for_each_figure(kind, u32::try_from(block).ok()?, |row, figure| {
                figures.push((row, figure));
            });
        }
        if self.figures.get(self.next).is_some_and(|(other, _)| *other > row) {
            self.next = self.figures.partition_point(|(other, _)| *other < row);
        }
        while self.figures.get(self.next).is_some_and(|(other, _)| *other < row) {
            self.next += 1;
        }
        let (found, figure) = self.figures.get(self.next)?;
        (*found == row).then_some(*figure)
    }
}
