use super::cell::Cell;
use crate::containers::Columns;
use crate::containers::table_text::write_cell;

/// Gathers the cells of one row after the other, in memory that it keeps.
pub(super) struct Row<'c> {
    columns: &'c Columns,
    cells: Vec<String>,
    /// The column that comes next if the keys stand in the usual order.
    next: usize,
}

impl<'c> Row<'c> {
    pub fn new(columns: &'c Columns) -> Self {
        Self {
            columns,
            cells: vec![String::new(); columns.len()],
            next: 0,
        }
    }

    pub fn write_header(names: &[&str], out: &mut Vec<u8>) {
        for (index, name) in names.iter().enumerate() {
            if index > 0 {
                out.push(b',');
            }
            write_cell(out, name.as_bytes());
        }
        out.push(b'\n');
    }

    /// Adds a cell; one for a column that has a text already is joined to it by "; ".
    pub fn put(&mut self, column: &str, cell: &Cell<'_>) {
        let text = cell.text();
        let column = &*cell.column(column);
        let index = if self.columns.is_at(self.next, column) {
            Some(self.next)
        } else {
            self.columns.find(column)
        };
        let is_rest = index.is_none();
        let Some(index) = index.or_else(|| self.columns.find(Columns::REST)) else {
            return;
        };
        self.next = index + 1;
        if text.is_empty() {
            return;
        }
        if let Some(known) = self.cells.get_mut(index) {
            if !known.is_empty() {
                known.push_str("; ");
            }
            if is_rest {
                known.push_str(column);
                known.push_str(": ");
            }
            known.push_str(&text);
        }
    }

    /// Writes the row without a line break, and begins the next.
    pub fn write(&mut self, out: &mut Vec<u8>) {
        let start = out.len();
        for (index, cell) in self.cells.iter_mut().enumerate() {
            if index > 0 {
                out.push(b',');
            }
            write_cell(out, cell.as_bytes());
            cell.clear();
        }
        if out.len() == start {
            // Else a row with a single blank cell would be no row.
            out.extend_from_slice(b"\"\"");
        }
        self.next = 0;
    }
}
