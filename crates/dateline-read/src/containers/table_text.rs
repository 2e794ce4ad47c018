use dateline_batch::checked::Cut;

use super::bounded::{bomb, max_by_ratio};
use crate::error::ErrorKind;
use crate::load;

/// Writes the text of a table: cells separated by commas, quoted where they must be.
///
/// Its size is bounded by that of the file and by the memory that is free, so that a small file cannot unpack to more than
/// the machine holds.
pub(super) struct TableText {
    text: Vec<u8>,
    row_start: usize,
    /// By the size of the file, and by memory.
    max: [usize; 2],
}

impl TableText {
    /// For what is taken out of a file of so many bytes.
    pub fn new(source: usize) -> Self {
        let by_ratio = usize::try_from(max_by_ratio(source as u64)).unwrap_or(usize::MAX);
        Self {
            text: Vec::new(),
            row_start: 0,
            max: [by_ratio, load::max_unpacked()],
        }
    }

    /// Adds a cell to the row.
    pub fn cell(&mut self, cell: &str) {
        if self.text.len() > self.row_start {
            self.text.push(b',');
        } else if cell.is_empty() {
            // Else a row with a single blank cell would be no row.
            self.text.extend_from_slice(b"\"\"");
            return;
        }
        write_cell(&mut self.text, cell.as_bytes());
    }

    /// Ends the row. A row without cells is a blank line: no event, but a number.
    pub fn end_row(&mut self) -> Result<(), ErrorKind> {
        self.text.push(b'\n');
        self.row_start = self.text.len();
        let length = self.text.len();
        match self.max {
            [by_ratio, _] if length > by_ratio => Err(bomb()),
            [_, by_memory] if length > by_memory => Err(load::too_large(length as u64)),
            _ => Ok(()),
        }
    }

    pub fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) -> Result<(), ErrorKind> {
        for cell in cells {
            self.cell(cell);
        }
        self.end_row()
    }

    pub fn finish(self) -> Vec<u8> {
        self.text
    }
}

/// Adds a cell, in quotes if it holds what would end it.
pub(super) fn write_cell(text: &mut Vec<u8>, cell: &[u8]) {
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
        let mut table = TableText::new(0);
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
