use dateline_batch::checked::Cut;

use super::cell_beginning::beginning;
use super::{Cells, Dialect, Ending, Scanner, is_blank};
use crate::cancelling::goes_on;

/// The columns of which hardly a cell was filled in the rows looked at, with how many were.
pub(super) struct Sparse {
    columns: Vec<(usize, usize)>,
    width: usize,
}

impl Sparse {
    /// As many filled cells tell what a column holds.
    const ENOUGH: usize = 10;
    /// How many rows are added at most.
    const ROWS: usize = 200;
    /// How many bytes are looked through, in one piece or in blocks spread evenly.
    const BYTES: usize = 128 << 20;
    const BLOCKS: usize = 2048;
    /// After how many quotes that are never closed no more is looked at.
    const OPEN_QUOTES: usize = 16;

    pub fn of(samples: &[Vec<String>], width: usize) -> Self {
        let filled = |column: usize| {
            let cells = samples.iter().filter_map(|row| row.get(column));
            cells.filter(|cell| !is_blank(cell.trim())).take(Self::ENOUGH).count()
        };
        let columns = (0..width).map(|column| (column, filled(column)));
        Self {
            columns: columns.filter(|(_, filled)| *filled < Self::ENOUGH).collect(),
            width,
        }
    }

    /// Adds the rows that fill these columns, until enough do or somebody cancels.
    pub fn look_on(mut self, rows: &[u8], dialect: Dialect, samples: &mut Vec<Vec<String>>) {
        let blocks = if rows.len() <= Self::BYTES { 1 } else { Self::BLOCKS };
        let most = samples.len() + Self::ROWS;
        let (mut scanner, mut open_quotes) = (Scanner::new(dialect), 0);
        for block in 0..blocks {
            let begin = rows.len() / blocks * block;
            let mut rest = rows.cut(begin..);
            if begin > 0 {
                // What is no whole row may have begun within a quotation.
                rest = rest.cut(memchr::memchr(dialect.terminator, rest).map_or(rest.len(), |end| end + 1)..);
            }
            let mut left = rest.len().min(Self::BYTES / blocks);
            while left > 0 && !self.columns.is_empty() && samples.len() < most {
                let length = match scanner.read(rest.cut(..left), left == rest.len()) {
                    Ending::Closed(length) => length,
                    Ending::OpenQuote if open_quotes < Self::OPEN_QUOTES => {
                        open_quotes += 1;
                        rest = rest.cut(dialect.line_length(rest)..);
                        left = left.min(rest.len());
                        continue;
                    }
                    Ending::OpenQuote | Ending::BeyondLimit => break,
                };
                if scanner.len() == self.width && self.counts(&scanner.cells(rest)) {
                    samples.push(scanner.cells(rest).iter().map(beginning).collect());
                }
                rest = rest.cut(length..);
                left -= length;
                if !goes_on(length) {
                    return;
                }
            }
        }
    }

    /// Whether a row fills one of the columns; those that have enough are done with.
    fn counts(&mut self, cells: &Cells<'_>) -> bool {
        let mut fills = false;
        for (column, filled) in &mut self.columns {
            let is_filled = !is_blank(cells.get(*column).trim());
            *filled += usize::from(is_filled);
            fills |= is_filled;
        }
        self.columns.retain(|(_, filled)| *filled < Self::ENOUGH);
        fills
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::samples;
    use super::*;

    #[test]
    fn rows_that_fill_a_sparse_column_are_looked_at_wherever_they_stand() {
        let row = |number: usize| {
            let killed = if (5000..5030).contains(&number) { "70" } else { "" };
            format!("2014-03-07,{killed},,a place\n")
        };
        let rows: String = (0..10_000).map(row).collect();
        let seen = samples(rows.as_bytes(), Dialect::WRITTEN, 4);
        let filled = |column: usize| seen.iter().filter(|row| !is_blank(&row[column])).count();
        assert_eq!(filled(1), Sparse::ENOUGH);
        assert_eq!(filled(2), 0);
    }
}
