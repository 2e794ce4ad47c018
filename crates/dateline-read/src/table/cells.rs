use dateline_batch::checked::Cut;

/// Where the text of one cell stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    pub start: usize,
    pub end: usize,
    /// Whether it is in the text that was rewritten, not in the record itself.
    pub is_rewritten: bool,
}

/// The cells of one record, without their quotes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cells<'a> {
    pub(super) record: &'a str,
    /// The cells that could not be left as they stand, one after the other.
    pub(super) rewritten: &'a str,
    pub(super) places: &'a [Cell],
    /// Whether the record holds more cells than are looked at.
    pub(super) is_cut: bool,
    /// Whether it holds bytes that are no UTF-8.
    pub(super) is_repaired: bool,
}

impl<'a> Cells<'a> {
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// The cell's text, or "" where the record is too short.
    pub fn get(&self, index: usize) -> &'a str {
        let Some(cell) = self.places.get(index) else {
            return "";
        };
        let text = if cell.is_rewritten { self.rewritten } else { self.record };
        text.cut(cell.start..cell.end)
    }

    pub fn iter(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let cells = *self;
        (0..cells.len()).map(move |index| cells.get(index))
    }
}
