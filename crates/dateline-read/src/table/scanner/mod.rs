mod rewriting;

use dateline_batch::checked::Cut;

use super::Dialect;
use super::block::Block;
use super::cells::Cell;
use rewriting::Rewrite;

/// More cells than any table has: those beyond are not looked at, so that a line of nothing but delimiters costs little.
pub(super) const MAX_CELLS: usize = 1 << 20;

/// How a record ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// At a line break or the end of the file, after this many bytes.
    Closed(usize),
    /// The file ended inside quotes.
    OpenQuote,
    /// The bytes given ended before the record, and the file goes on.
    BeyondLimit,
}

/// Finds the cells of one record after the other, in memory that it keeps.
///
/// A quote opens a cell only as its first character, two within quotes stand for one, and what follows the closing
/// quote belongs to the cell as it is: RFC 4180, and what most programs make of files that do not keep to it.
pub(super) struct Scanner {
    dialect: Dialect,
    cells: Vec<Cell>,
    /// The cells that differ from what stands in the record, until they are rewritten.
    rewrites: Vec<Rewrite>,
    rewritten: String,
    /// Bytes up to the end of the last cell.
    length: usize,
    is_cut: bool,
    is_repaired: bool,
    /// The cell whose end is looked for.
    current: Current,
}

#[derive(Clone, Copy, Default)]
struct Current {
    start: usize,
    is_quoted: bool,
    /// Where the closing quote stands, or `usize::MAX` until it is found.
    closed_at: usize,
    has_double_quotes: bool,
}

impl Current {
    fn at(start: usize, bytes: &[u8], has_quotes: bool) -> Self {
        Self {
            start,
            is_quoted: has_quotes && bytes.get(start) == Some(&b'"'),
            closed_at: usize::MAX,
            has_double_quotes: false,
        }
    }

    /// From where on its end can be.
    fn first_end(&self) -> usize {
        self.start + usize::from(self.is_quoted)
    }

    fn is_open(&self) -> bool {
        self.is_quoted && self.closed_at == usize::MAX
    }
}

impl Scanner {
    pub fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            cells: Vec::new(),
            rewrites: Vec::new(),
            rewritten: String::new(),
            length: 0,
            is_cut: false,
            is_repaired: false,
            current: Current::default(),
        }
    }

    /// Finds the cells of the record with which `bytes` begins; `is_file_end` says whether nothing follows them.
    pub fn read(&mut self, bytes: &[u8], is_file_end: bool) -> Ending {
        if let Some(end) = self.find_cells(bytes, self.dialect.has_quotes) {
            return Ending::Closed(end);
        }
        if !is_file_end {
            return Ending::BeyondLimit;
        }
        if self.current.is_open() {
            return Ending::OpenQuote;
        }
        self.end_cell(self.current, bytes.len());
        Ending::Closed(bytes.len())
    }

    /// As [`Scanner::read`] for `line`, at most to its line break, as a record in which quotes mean nothing.
    pub fn read_plain(&mut self, line: &[u8]) {
        if self.find_cells(line, false).is_none() {
            self.end_cell(self.current, line.len());
        }
    }

    /// Makes a record of the `length` bytes that were read up to an open quote.
    pub fn close(&mut self, length: usize) {
        self.current.closed_at = length;
        self.end_cell(self.current, length);
    }

    /// Where the record ends that `bytes` begin with, if it does.
    fn find_cells(&mut self, bytes: &[u8], has_quotes: bool) -> Option<usize> {
        self.cells.clear();
        self.rewrites.clear();
        self.rewritten.clear();
        (self.is_cut, self.is_repaired) = (false, false);
        let mut current = Current::at(0, bytes, has_quotes);
        let mut from = current.first_end();
        for base in (0..bytes.len()).step_by(Block::BYTES) {
            let block = Block::new(bytes.cut(base..), self.dialect);
            while from < base + Block::BYTES {
                let marks = if current.is_open() { block.quotes } else { block.ends };
                let ahead = marks & (u64::MAX << from.saturating_sub(base));
                if ahead == 0 {
                    break;
                }
                let at = base + ahead.trailing_zeros() as usize;
                from = at + 1;
                if current.is_open() {
                    if bytes.get(from) == Some(&b'"') {
                        current.has_double_quotes = true;
                        from += 1;
                    } else {
                        current.closed_at = at;
                    }
                } else if bytes.get(at) == Some(&self.dialect.delimiter) {
                    self.end_cell(current, at);
                    current = Current::at(from, bytes, has_quotes);
                    from = current.first_end();
                } else {
                    let is_after_return = self.dialect.terminator == b'\n'
                        && at > current.first_end()
                        && bytes.get(at - 1) == Some(&b'\r');
                    self.end_cell(current, at - usize::from(is_after_return));
                    return Some(from);
                }
            }
        }
        self.current = current;
        None
    }

    fn end_cell(&mut self, cell: Current, end: usize) {
        self.length = end;
        let start = cell.first_end();
        // Most cells are a stretch of the record.
        let text_end = if cell.is_quoted { cell.closed_at } else { end };
        let has_tail = cell.is_quoted && text_end + 1 < end;
        if self.cells.len() == MAX_CELLS {
            self.is_cut = true;
            return;
        }
        if cell.has_double_quotes || has_tail {
            self.rewrites.push(Rewrite {
                cell: self.cells.len(),
                quoted_end: text_end,
            });
        }
        self.cells.push(Cell {
            start,
            end: if has_tail { end } else { text_end },
            is_rewritten: false,
        });
    }

    /// Bytes of memory that it takes.
    pub fn memory(&self) -> usize {
        self.rewritten.capacity() + self.cells.capacity() * size_of::<Cell>()
    }

    /// Number of cells of the record that was read last.
    pub fn len(&self) -> usize {
        self.cells.len()
    }
}

#[cfg(test)]
mod tests;
