use std::collections::BTreeMap;

use dateline_batch::{FileRow, Progress};

use super::tables::Cell;
use crate::containers::TableText;
use crate::containers::count_columns::CountColumns;
use crate::error::ErrorKind;

/// Cells that reach down into the rows below them, each of which is an event of its own and has their text.
#[derive(Default)]
pub(super) struct Down<'t> {
    /// By their columns.
    open: BTreeMap<usize, Open<'t>>,
    counts: CountColumns,
    /// How many rows are written.
    rows: u32,
    /// Numbers that are of all their rows together, and so stand in the first only.
    pub figures: Vec<MergedFigure>,
}

/// A cell of which rows are still to come.
struct Open<'t> {
    text: &'t str,
    rows: usize,
}

/// A number of several rows, with the first and the last of these.
pub(super) struct MergedFigure {
    pub rows: (FileRow, FileRow),
    pub text: String,
}

/// Below so many rows no column is named.
const HEADER_ROWS: u32 = 20;

impl<'t> Down<'t> {
    /// Writes a row with the cells of rows above that reach into it.
    pub fn write(&mut self, row: &'t [Cell], table: &mut TableText<'_>, progress: &Progress) -> Result<(), ErrorKind> {
        let own = row.iter().filter(|cell| !cell.text.is_empty()).count();
        let filled = own + self.open.values().filter(|cell| !cell.text.is_empty()).count();
        let mut begun: Vec<(usize, Open<'t>)> = Vec::new();
        let mut column = 0;
        for cell in row {
            while let Some(above) = self.open.get(&column) {
                table.cell(above.text);
                column += 1;
            }
            // A row may be as long as the page.
            table.check(0)?;
            progress.step();
            table.cell(&cell.text);
            // A title over the whole width names no columns.
            let span = if filled == 1 { 1 } else { cell.span };
            table.blanks(span - 1);
            if self.rows < HEADER_ROWS {
                self.counts.see(column, &cell.text);
            }
            if cell.rows != 1 {
                let text = self.below(column, cell);
                let rows = cell.rows.checked_sub(1).unwrap_or(usize::MAX);
                let texts = std::iter::once(text).chain(std::iter::repeat(""));
                begun.extend((column..column + span).zip(texts.map(|text| Open { text, rows })));
            }
            column += span;
        }
        for (&at, above) in self.open.range(column..) {
            table.check(0)?;
            table.blanks(at.saturating_sub(column));
            table.cell(above.text);
            column = at + 1;
        }
        self.open.retain(|_, cell| {
            cell.rows -= 1;
            cell.rows > 0
        });
        self.open.extend(begun);
        self.rows += 1;
        table.end_row()
    }

    /// What the rows below say where a cell reaches into them.
    fn below(&mut self, column: usize, cell: &'t Cell) -> &'t str {
        if !self.counts.counts(column, &cell.text) {
            return &cell.text;
        }
        let last = self
            .rows
            .saturating_add(u32::try_from(cell.rows.max(1) - 1).unwrap_or(u32::MAX));
        self.figures.push(MergedFigure {
            rows: (FileRow::after(self.rows), FileRow::after(last)),
            text: cell.text.clone(),
        });
        ""
    }
}

#[cfg(test)]
mod tests {
    use dateline_batch::Budget;

    use super::*;
    use crate::containers::web_page::tables::tables;

    #[track_caller]
    fn check(page: &str, expected: &str, figures: &[&str]) {
        let (progress, budget) = (Progress::default(), Budget::default());
        let found = tables(page, &progress).unwrap();
        let mut table = TableText::new(1 << 20, &budget);
        let mut down = Down::default();
        for row in &found[0] {
            down.write(row, &mut table, &progress).unwrap();
        }
        assert_eq!(String::from_utf8(table.finish()).unwrap(), expected);
        let told = down.figures.iter().map(|figure| {
            let (first, last) = figure.rows;
            format!("{} in {first} to {last}", figure.text)
        });
        assert_eq!(told.collect::<Vec<_>>(), figures);
    }

    #[test]
    fn a_cell_that_reaches_down_stands_in_each_of_its_rows() {
        check(
            "<table><tr><th>Date<th>Place<th>Group<tr><td rowspan=2>1 May<td>Alpha<td rowspan='3'>A<tr><td>Beta<tr><td>2 May<td>Gamma</table>",
            "Date,Place,Group\n1 May,Alpha,A\n1 May,Beta,A\n2 May,Gamma,A\n",
            &[],
        );
    }

    #[test]
    fn names_that_reach_down_beside_a_group_of_names_are_whole() {
        check(
            "<table><tr><th rowspan=2>Date<th colspan=2>Losses<th rowspan=2>Place<tr><th>Dead<th>Hurt<tr><td>1 May<td>1<td>2<td>Alpha</table>",
            "Date,Losses,,Place\nDate,Dead,Hurt,Place\n1 May,1,2,Alpha\n",
            &[],
        );
    }

    #[test]
    fn a_figure_of_several_rows_is_counted_once() {
        check(
            "<table><tr><th>Date<th>Killed<tr><td>1 May<td rowspan=2>9<tr><td>2 May<tr><td>3 May<td>1</table>",
            "Date,Killed\n1 May,9\n2 May,\n3 May,1\n",
            &["9 in 2 to 3"],
        );
    }

    #[test]
    fn a_cell_may_reach_to_the_end_and_rows_may_be_short() {
        check(
            "<table><tr><td>a<td>b<td rowspan=0>c<tr><td>d<tr></table>",
            "a,b,c\nd,,c\n\"\",,c\n",
            &[],
        );
    }
}
