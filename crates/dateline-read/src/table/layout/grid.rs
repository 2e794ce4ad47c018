use dateline_batch::checked::Cut;

use crate::containers::write_cell;
use crate::table::samples::first_records;
use crate::table::start::Start;
use crate::table::{Dialect, is_blank, trimmed};

/// The names and rows of a table.
pub(super) struct Grid {
    pub names: Vec<String>,
    /// The number of the row of names.
    pub number: u32,
    /// Rows right above that which belong to the table.
    pub titles: Vec<GridRow>,
    pub rows: Vec<GridRow>,
}

/// One row.
#[derive(Clone, Debug, Default)]
pub(super) struct GridRow {
    pub number: u32,
    pub cells: Vec<String>,
    /// Whether a blank row is right above it.
    pub is_after_blank: bool,
    /// Whether it stands alone right above names of columns.
    pub is_caption: bool,
}

impl GridRow {
    /// The text of a column; "" where the row is too short or says that there is nothing.
    pub fn cell(&self, column: usize) -> &str {
        let cell = self.cells.get(column).map_or("", |cell| trimmed(cell));
        if is_blank(cell) { "" } else { cell }
    }

    /// The cells that are not blank, with their columns.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        let cells = (0..self.cells.len()).map(|column| (column, self.cell(column)));
        cells.filter(|(_, cell)| !cell.is_empty())
    }

    /// The only cell that is not blank.
    pub fn lone(&self) -> Option<(usize, &str)> {
        let mut filled = self.filled();
        let first = filled.next()?;
        filled.next().is_none().then_some(first)
    }
}

impl Grid {
    pub fn of(bytes: &[u8], dialect: Dialect, start: &Start) -> Self {
        let text = bytes.cut(start.offset..);
        let (mut rows, mut last) = (Vec::new(), 0);
        let mut is_after_blank = false;
        first_records(text, dialect, usize::MAX, |cells, _, number| {
            let row = GridRow {
                number: start.numbers + number,
                cells: cells.iter().map(str::to_owned).collect(),
                is_after_blank: is_after_blank || number > last + 1,
                is_caption: false,
            };
            is_after_blank = row.filled().next().is_none();
            last = number;
            rows.push(row);
            true
        });
        Self {
            names: start.header.names().to_vec(),
            number: start.numbers,
            titles: Vec::new(),
            rows,
        }
    }

    /// How many cells are usually filled of a row that has more than one.
    pub fn usual_filled(&self) -> usize {
        let mut counts: Vec<usize> = self.rows.iter().map(|row| row.filled().count()).collect();
        counts.retain(|count| *count > 1);
        counts.sort_unstable();
        counts.get(counts.len() / 2).copied().unwrap_or_default()
    }

    /// The names and rows as a container writes them.
    pub fn text(&self) -> Vec<u8> {
        let mut text = Vec::new();
        for cells in std::iter::once(&self.names).chain(self.rows.iter().map(|row| &row.cells)) {
            for (column, cell) in cells.iter().enumerate() {
                if column > 0 {
                    text.push(b',');
                } else if cell.is_empty() {
                    // Else a row with a single blank cell would be no row.
                    text.extend_from_slice(b"\"\"");
                }
                write_cell(&mut text, cell.as_bytes());
            }
            text.push(b'\n');
        }
        text
    }
}
