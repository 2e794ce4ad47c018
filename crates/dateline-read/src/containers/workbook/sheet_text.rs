use std::collections::BTreeMap;

use dateline_batch::Budget;

use crate::containers::TableText;
use crate::error::ErrorKind;
use dateline_batch::checked::Cut;

/// Texts of a row by their columns.
type Cells = Vec<(usize, String)>;

/// Writes the cells of a sheet as the text of a table in which each row has the number that it has in the sheet, in
/// whatever order they come.
///
/// Rows are filled up to the width of the table, since workbooks leave blank cells at the end of a row out; but not the
/// title rows above it, so that they do not look like the header.
pub(super) struct SheetText<'b> {
    table: TableText<'b>,
    width: usize,
    widest: usize,
    /// The row that is gathered, from 0.
    row: u32,
    cells: Cells,
    /// Bytes of memory that the cells take which are not yet written.
    gathered: usize,
    /// Where each row of the text ends.
    ends: Vec<usize>,
    /// Rows that come after others that stand below them.
    late: BTreeMap<u32, Cells>,
    filled_rows: usize,
    has_begun: bool,
}

impl<'b> SheetText<'b> {
    /// For a table of so many columns, 0 if that is not known, in a workbook of `source` bytes.
    pub fn new(width: usize, source: usize, budget: &'b Budget) -> Self {
        Self {
            table: TableText::new(source, budget),
            width,
            widest: 0,
            row: 0,
            cells: Vec::new(),
            gathered: 0,
            ends: Vec::new(),
            late: BTreeMap::new(),
            filled_rows: 0,
            has_begun: width == 0,
        }
    }

    /// Counts so many bytes of other tables of the workbook into the bounds.
    pub fn take(&mut self, bytes: usize) {
        self.table.take(bytes);
    }

    /// Adds a cell.
    pub fn add(&mut self, row: u32, column: u32, text: &str) -> Result<(), ErrorKind> {
        if text.is_empty() {
            return Ok(());
        }
        while self.row < row {
            self.end_row()?;
        }
        let cells = if row < self.row {
            self.late.entry(row).or_default()
        } else {
            &mut self.cells
        };
        self.filled_rows += usize::from(cells.is_empty());
        cells.push((column as usize, text.to_owned()));
        self.gathered += size_of::<(usize, String)>() + text.len();
        self.table.check(self.gathered)
    }

    /// Bytes that are written.
    pub fn length(&self) -> usize {
        self.table.length()
    }

    /// How many rows have a cell; one that comes again is counted again.
    pub fn filled_rows(&self) -> usize {
        self.filled_rows
    }

    /// Whether rows have come out of their order: then those that are missing may still come.
    pub fn is_out_of_order(&self) -> bool {
        !self.late.is_empty()
    }

    fn end_row(&mut self) -> Result<(), ErrorKind> {
        let mut cells = std::mem::take(&mut self.cells);
        self.write(&mut cells)?;
        cells.clear();
        self.cells = cells;
        if self.late.is_empty() {
            self.gathered = 0;
        }
        self.row += 1;
        Ok(())
    }

    fn write(&mut self, cells: &mut Cells) -> Result<(), ErrorKind> {
        tidy(cells);
        let length = cells.last().map_or(0, |(column, _)| column + 1);
        self.widest = self.widest.max(length);
        self.has_begun |= cells.len() * 2 > self.width;
        let mut next = 0;
        for (column, text) in &*cells {
            self.table.blanks(column - next);
            self.table.cell(text);
            next = column + 1;
        }
        if length > 0 && self.has_begun {
            self.table.blanks(self.width.saturating_sub(length));
        }
        self.table.end_row()?;
        self.ends.push(self.table.length());
        Ok(())
    }

    /// The text, and how many columns the widest row has.
    pub fn finish(mut self) -> Result<(Vec<u8>, usize), ErrorKind> {
        self.end_row()?;
        if self.late.is_empty() {
            return Ok((self.table.finish(), self.widest));
        }
        self.in_order()
    }

    /// The same with the late rows in their places. One that has been before gets what came late as well.
    fn in_order(mut self) -> Result<(Vec<u8>, usize), ErrorKind> {
        let mut late = std::mem::take(&mut self.late);
        let ends = std::mem::take(&mut self.ends);
        let written = self.table.restart();
        self.has_begun = self.width == 0;
        let mut start = 0;
        for (row, end) in (0..).zip(ends) {
            let mut cells = cells_of(&String::from_utf8_lossy(written.cut(start..end)));
            cells.extend(late.remove(&row).into_iter().flatten());
            self.write(&mut cells)?;
            start = end;
        }
        Ok((self.table.finish(), self.widest))
    }
}

/// Brings the cells of a row into the order of their columns; those of one column are joined by "; ".
fn tidy(cells: &mut Cells) {
    let is_tidy = cells.is_sorted_by(|(a, _), (b, _)| a < b);
    if is_tidy {
        return;
    }
    cells.sort_by_key(|(column, _)| *column);
    cells.dedup_by(|(column, text), (kept, joined)| {
        let is_same = column == kept;
        if is_same {
            joined.extend(["; ", text]);
        }
        is_same
    });
}

/// The filled cells of a row as [`TableText`] writes it.
fn cells_of(row: &str) -> Cells {
    let (mut cells, mut column, mut is_quoted) = (Cells::new(), 0, false);
    let mut text = String::new();
    let mut characters = row.trim_end_matches('\n').chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if is_quoted && characters.next_if_eq(&'"').is_some() => text.push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => {
                cells.push((column, std::mem::take(&mut text)));
                column += 1;
            }
            _ => text.push(character),
        }
    }
    cells.push((column, text));
    cells.retain(|(_, text)| !text.is_empty());
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(width: usize, cells: &[(u32, u32, &str)], expected: &str) {
        let budget = Budget::default();
        let mut sheet = SheetText::new(width, 0, &budget);
        for (row, column, text) in cells {
            sheet.add(*row, *column, text).unwrap();
        }
        let rows: std::collections::BTreeSet<u32> = cells.iter().map(|(row, ..)| *row).collect();
        assert!(sheet.filled_rows() >= rows.len());
        assert_eq!(String::from_utf8(sheet.finish().unwrap().0).unwrap(), expected);
    }

    #[test]
    fn rows_keep_their_numbers_in_whatever_order_they_come() {
        check(
            2,
            &[(0, 0, "a"), (0, 1, "b"), (3, 0, "c"), (3, 1, "d")],
            "a,b\n\n\nc,d\n",
        );
        check(
            2,
            &[(3, 1, "d"), (0, 0, "a"), (3, 0, "c"), (0, 1, "b")],
            "a,b\n\n\nc,d\n",
        );
        check(0, &[(2, 0, "c"), (1, 2, "b"), (0, 0, "a")], "a\n\"\",,b\nc\n");
    }

    #[test]
    fn a_row_that_comes_again_is_not_lost() {
        check(0, &[(0, 0, "a"), (1, 0, "x,y"), (0, 1, "b")], "a,b\n\"x,y\"\n");
        let quoted = [(0, 1, "a, \"b\"\nc"), (1, 0, "d"), (0, 0, "e"), (0, 1, "f")];
        check(0, &quoted, "e,\"a, \"\"b\"\"\nc; f\"\nd\n");
        check(0, &[(0, 1, "b"), (0, 0, "a"), (0, 1, "c")], "a,b; c\n");
    }

    #[test]
    fn titles_above_a_table_stay_short() {
        check(
            3,
            &[(0, 0, "Title"), (1, 0, "a"), (1, 1, "b"), (2, 0, "c")],
            "Title\na,b,\nc,,\n",
        );
    }
}
