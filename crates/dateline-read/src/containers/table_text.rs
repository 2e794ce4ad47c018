use dateline_batch::checked::Cut;
use dateline_batch::{Bound, Budget};

use super::bounded::{bomb, max_by_ratio};
use crate::error::ErrorKind;
use crate::load;

/// Writes the text of a table: cells separated by commas, quoted where they must be.
///
/// Its size is bounded by that of the file and by the memory that is free, so that a small file cannot unpack to more than
/// the machine holds.
pub(super) struct TableText<'b> {
    budget: &'b Budget,
    text: Vec<u8>,
    row_start: usize,
    /// Cells of the row so far.
    cells: u64,
    /// By the size of the file, and by memory.
    max: [usize; 2],
}

impl<'b> TableText<'b> {
    /// For what is taken out of a file of so many bytes.
    pub fn new(source: usize, budget: &'b Budget) -> Self {
        let by_ratio = usize::try_from(max_by_ratio(source as u64, budget)).unwrap_or(usize::MAX);
        Self {
            budget,
            text: Vec::new(),
            row_start: 0,
            cells: 0,
            max: [
                by_ratio,
                usize::try_from(load::max_unpacked(budget)).unwrap_or(usize::MAX),
            ],
        }
    }

    /// Adds a cell to the row.
    pub fn cell(&mut self, cell: &str) {
        self.cells += 1;
        if self.text.len() > self.row_start {
            self.text.push(b',');
        } else if cell.is_empty() {
            // Else a row with a single blank cell would be no row.
            self.text.extend_from_slice(b"\"\"");
            return;
        }
        write_cell(&mut self.text, cell.as_bytes());
    }

    /// Adds so many blank cells to the row.
    pub fn blanks(&mut self, count: usize) {
        for _ in 0..count {
            self.cell("");
        }
    }

    /// Ends the row. A row without cells is a blank line: no event, but a number.
    pub fn end_row(&mut self) -> Result<(), ErrorKind> {
        self.text.push(b'\n');
        self.row_start = self.text.len();
        let within = self.check(0);
        self.cells = 0;
        within
    }

    /// Whether so many bytes more would still be within the bounds, and the row is not too wide.
    ///
    /// # Errors
    /// If they would not, with the bound.
    pub fn check(&self, more: usize) -> Result<(), ErrorKind> {
        self.budget.check(Bound::Columns, self.cells)?;
        let length = self.text.len().saturating_add(more);
        match self.max {
            [by_ratio, _] if length > by_ratio => Err(bomb(self.budget)),
            [_, by_memory] if length > by_memory => Err(load::too_large(length as u64, self.budget)),
            _ => Ok(()),
        }
    }

    pub fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) -> Result<(), ErrorKind> {
        for cell in cells {
            self.cell(cell);
        }
        self.end_row()
    }

    /// Counts so many bytes that were taken out of the same file before into the bounds.
    pub fn take(&mut self, bytes: usize) {
        self.max = self.max.map(|max| max.saturating_sub(bytes));
    }

    /// Bytes that are written.
    pub fn length(&self) -> usize {
        self.text.len()
    }

    /// Takes what is written out, to write it anew.
    pub fn restart(&mut self) -> Vec<u8> {
        self.row_start = 0;
        std::mem::take(&mut self.text)
    }

    /// How many bytes more it can hold.
    pub fn room(&self) -> usize {
        let [by_ratio, by_memory] = self.max;
        by_ratio.min(by_memory).saturating_sub(self.text.len())
    }

    pub fn finish(self) -> Vec<u8> {
        self.text
    }
}

/// Adds a cell, in quotes if it holds what would end it.
pub(crate) fn write_cell(text: &mut Vec<u8>, cell: &[u8]) {
    let is_plain = memchr::memchr3(b',', b'"', b'\n', cell).is_none() && memchr::memchr(b'\r', cell).is_none();
    if is_plain {
        text.extend_from_slice(cell);
        return;
    }
    text.push(b'"');
    let mut from = 0;
    for quote in memchr::memchr_iter(b'"', cell) {
        text.extend_from_slice(cell.cut(from..=quote));
        text.push(b'"');
        from = quote + 1;
    }
    text.extend_from_slice(cell.cut(from..));
    text.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let budget = Budget::default();
        let mut table = TableText::new(0, &budget);
        table.row(["a", "b,c", "say \"x\"\r\n", ""]).unwrap();
        table.row([""]).unwrap();
        table.row([]).unwrap();
        table.row(["", "é"]).unwrap();
        assert_eq!(
            String::from_utf8(table.finish()).unwrap(),
            "a,\"b,c\",\"say \"\"x\"\"\r\n\",\n\"\"\n\n\"\",é\n"
        );
    }
}
