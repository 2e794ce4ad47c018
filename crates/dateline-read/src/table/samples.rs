//! The first records of a table, from which is told what it holds.

use dateline_batch::checked::Cut;

use super::cell_beginning::beginning;
use super::sparse::Sparse;
use super::{Cells, Dialect, Ending, Scanner};
use crate::cancelling::goes_on;

/// How many rows, and cells at most, a format is guessed from.
const SAMPLES: usize = 200;
const SAMPLE_CELLS: usize = 200_000;

/// How far a row is looked for there.
const SPREAD_WINDOW: usize = 1 << 16;

/// In how many of the first records the widest is looked for.
const WIDTHS: usize = 20;

/// How far the end of a record is looked for at first, and after how many that are longer quotes are not minded.
const WINDOW: usize = 4 << 20;
const MAX_OPEN_QUOTES: usize = 16;

/// How many rows beyond the first are looked at, spread evenly over the file.
const SPREAD: usize = 100;

/// The cells of the first rows and of some from all over the file, since a column may be blank for long.
pub(super) fn samples(rows: &[u8], dialect: Dialect, columns: usize) -> Vec<Vec<String>> {
    let mut samples: Vec<Vec<String>> = Vec::new();
    let mut cells_left = SAMPLE_CELLS;
    let mut first_end = 0;
    first_records(rows, dialect, SAMPLES, |cells, end, _| {
        samples.push(cells.iter().map(beginning).collect());
        cells_left = cells_left.saturating_sub(cells.len());
        first_end = end;
        cells_left > 0
    });
    let rest = rows.cut(first_end..);
    let mut scanner = Scanner::new(dialect);
    for at in (1..=SPREAD).map(|part| rest.len() / (SPREAD + 1) * part) {
        let window = rest.cut(at..).cut(..SPREAD_WINDOW.min(rest.len() - at));
        // What is no whole row may have begun within a quotation.
        let begin = memchr::memchr(dialect.terminator, window).map_or(window.len(), |end| end + 1);
        let record = window.cut(begin..);
        let is_row = matches!(scanner.read(record, false), Ending::Closed(_)) && scanner.len() == columns;
        if is_row && at > 0 && cells_left > 0 {
            samples.push(scanner.cells(record).iter().map(beginning).collect());
            cells_left = cells_left.saturating_sub(columns);
        }
    }
    Sparse::of(&samples, columns).look_on(rest, dialect, &mut samples);
    samples
}

/// How many cells the widest of the first records has; no more are looked at once one has more than `max`.
pub(super) fn width(bytes: &[u8], dialect: Dialect, max: u64) -> u64 {
    let mut widest = 0;
    first_records(bytes, dialect, WIDTHS, |cells, _, _| {
        widest = widest.max(cells.len() as u64);
        widest <= max
    });
    widest
}

/// As much of the first rows as is shown to people.
pub(super) fn kept(samples: &[Vec<String>]) -> Vec<Vec<String>> {
    const ROWS: usize = 50;
    const CHARACTERS: usize = 100;
    let short = |cell: &String| cell.chars().take(CHARACTERS).collect();
    let rows = samples.iter().take(ROWS);
    rows.map(|row| row.iter().map(short).collect()).collect()
}

/// Calls `see` with each of the first records, its end and the row numbers up to it, until it says no or somebody cancels.
pub(super) fn first_records(
    bytes: &[u8],
    dialect: Dialect,
    max: usize,
    mut see: impl FnMut(Cells<'_>, usize, u32) -> bool,
) {
    let mut scanner = Scanner::new(dialect);
    let (mut rest, mut numbers, mut open_quotes) = (bytes, 0, 0);
    // What is looked through beyond windows is no more than the whole once, however many quotes are never closed.
    let mut beyond = bytes.len();
    for _ in 0..max {
        let (record, blank_lines) = dialect.skip_blank_lines(rest);
        let mut window = record.get(..WINDOW).unwrap_or(record);
        if window.is_empty() {
            return;
        }
        let mut ending = if open_quotes < MAX_OPEN_QUOTES {
            scanner.read(window, window.len() == record.len())
        } else {
            Ending::OpenQuote
        };
        if matches!(ending, Ending::BeyondLimit) && record.len() <= beyond {
            window = record;
            ending = scanner.read(window, true);
            beyond -= match ending {
                Ending::Closed(length) => length,
                Ending::OpenQuote | Ending::BeyondLimit => record.len(),
            };
        }
        let length = if let Ending::Closed(length) = ending {
            length
        } else {
            open_quotes += 1;
            scanner.read_plain(window.cut(..dialect.line_length(window)));
            dialect.line_length(record)
        };
        rest = record.cut(length..);
        numbers += blank_lines + 1;
        if !see(scanner.cells(window), bytes.len() - rest.len(), numbers) || !goes_on(length) {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_several_long_cells_is_one() {
        let row = format!("1,\"{}\"\n", "a, b ".repeat(WINDOW / 4));
        let mut widths = Vec::new();
        first_records(row.repeat(3).as_bytes(), Dialect::WRITTEN, 20, |cells, _, _| {
            widths.push(cells.len());
            true
        });
        assert_eq!(widths, [2, 2, 2]);
    }
}
