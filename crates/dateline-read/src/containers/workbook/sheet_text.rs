use crate::containers::TableText;
use crate::error::ErrorKind;

/// Writes the cells of a sheet as the text of a table in which each row has the number that it has in the sheet.
///
/// Rows are filled up to the width of the table, since workbooks leave blank cells at the end of a row out; but not the
/// title rows above it, so that they do not look like the header.
pub(super) struct SheetText {
    table: TableText,
    width: usize,
    widest: usize,
    /// The row that is gathered, from 0.
    row: u32,
    cells: Vec<String>,
    filled_rows: usize,
    has_begun: bool,
}

impl SheetText {
    /// For a table of so many columns, 0 if that is not known, in a workbook of `source` bytes.
    pub fn new(width: usize, source: usize) -> Self {
        Self {
            table: TableText::new(source),
            width,
            widest: 0,
            row: 0,
            cells: Vec::new(),
            filled_rows: 0,
            has_begun: width == 0,
        }
    }

    /// Adds a cell. One in a row that was left already goes to the current row.
    pub fn add(&mut self, row: u32, column: u32, text: &str) -> Result<(), ErrorKind> {
        if text.is_empty() {
            return Ok(());
        }
        while self.row < row {
            self.end_row()?;
        }
        let column = column as usize;
        if self.cells.is_empty() {
            self.filled_rows += 1;
        }
        while self.cells.len() <= column {
            self.cells.push(String::new());
        }
        if let Some(cell) = self.cells.get_mut(column) {
            if !cell.is_empty() {
                cell.push_str("; ");
            }
            cell.push_str(text);
        }
        Ok(())
    }

    pub fn filled_rows(&self) -> usize {
        self.filled_rows
    }

    fn end_row(&mut self) -> Result<(), ErrorKind> {
        self.widest = self.widest.max(self.cells.len());
        let filled = self.cells.iter().filter(|cell| !cell.is_empty()).count();
        self.has_begun |= filled * 2 > self.width;
        if filled > 0 {
            let missing = if self.has_begun {
                self.width.saturating_sub(self.cells.len())
            } else {
                0
            };
            for cell in &self.cells {
                self.table.cell(cell);
            }
            for _ in 0..missing {
                self.table.cell("");
            }
        }
        self.cells.clear();
        self.row += 1;
        self.table.end_row()
    }

    /// The text, and how many columns the widest row has.
    pub fn finish(mut self) -> Result<(Vec<u8>, usize), ErrorKind> {
        self.end_row()?;
        Ok((self.table.finish(), self.widest))
    }
}
