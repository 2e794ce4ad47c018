use std::borrow::Cow;
use std::ops::Range;

use dateline_batch::checked::Cut;

use super::block::Block;
use super::cells::Cell;
use super::{Cells, Dialect};

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

/// A cell whose text differs from what stands in the record.
struct Rewrite {
    cell: usize,
    /// Where what was quoted ends.
    quoted_end: usize,
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

    /// The cells of the record that was read last, from the same `bytes`. What is no UTF-8 becomes U+FFFD.
    pub fn cells<'a>(&'a mut self, bytes: &'a [u8]) -> Cells<'a> {
        let record = std::str::from_utf8(bytes.get(..self.length).unwrap_or(bytes));
        if record.is_err() && !self.is_repaired {
            self.is_repaired = true;
            self.repair();
        }
        for rewrite in std::mem::take(&mut self.rewrites) {
            match record {
                Ok(record) => self.rewrite(&rewrite, |range| record.get(range).unwrap_or_default().into()),
                Err(_) => self.rewrite(&rewrite, |range| {
                    String::from_utf8_lossy(bytes.get(range).unwrap_or_default())
                }),
            }
        }
        Cells {
            record: record.unwrap_or_default(),
            rewritten: &self.rewritten,
            places: &self.cells,
            is_cut: self.is_cut,
            is_repaired: self.is_repaired,
        }
    }

    /// Rewrites all cells, since the record as a whole is no text.
    fn repair(&mut self) {
        let mut wanted: Vec<Rewrite> = Vec::with_capacity(self.cells.len());
        wanted.append(&mut self.rewrites);
        wanted.extend(self.cells.iter().enumerate().map(|(cell, found)| Rewrite {
            cell,
            quoted_end: found.end,
        }));
        wanted.sort_by_key(|rewrite| rewrite.cell);
        wanted.dedup_by_key(|rewrite| rewrite.cell);
        self.rewrites = wanted;
    }

    fn rewrite<'t>(&mut self, rewrite: &Rewrite, text: impl Fn(Range<usize>) -> Cow<'t, str>) {
        let Some(cell) = self.cells.get_mut(rewrite.cell) else {
            return;
        };
        let start = self.rewritten.len();
        let quoted = text(cell.start..rewrite.quoted_end);
        let mut from = 0;
        for quote in memchr::memchr_iter(b'"', quoted.as_bytes()).step_by(2) {
            self.rewritten.push_str(quoted.get(from..=quote).unwrap_or_default());
            from = quote + 2;
        }
        self.rewritten.push_str(quoted.get(from..).unwrap_or_default());
        self.rewritten.push_str(&text(rewrite.quoted_end + 1..cell.end));
        *cell = Cell {
            start,
            end: self.rewritten.len(),
            is_rewritten: true,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMA: Dialect = Dialect {
        delimiter: b',',
        terminator: b'\n',
        has_quotes: true,
    };

    #[track_caller]
    fn check(text: &[u8], expected: &[&str], ending: Ending) {
        let mut scanner = Scanner::new(COMMA);
        assert_eq!(scanner.read(text, true), ending);
        if ending == Ending::OpenQuote {
            scanner.close(text.len());
        }
        for _ in 0..2 {
            assert_eq!(scanner.cells(text).iter().collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn records_end_where_their_quotes_allow_it() {
        check(b"a,b\nc", &["a", "b"], Ending::Closed(4));
        check(b"a,b\r\nc", &["a", "b"], Ending::Closed(5));
        check(b"a,\"b\nc\"\"d\"\r\n", &["a", "b\nc\"d"], Ending::Closed(12));
        check(b"a,", &["a", ""], Ending::Closed(2));
        check(b"a,\n,", &["a", ""], Ending::Closed(3));
        check(b"a,b \"c\" d", &["a", "b \"c\" d"], Ending::Closed(9));
        check(b"a,\"b", &["a", "b"], Ending::OpenQuote);
        check(b"a,\"b\"\"", &["a", "b\""], Ending::OpenQuote);
        check(b"a,\"b\"", &["a", "b"], Ending::Closed(5));
        check(b"\"\",\"\"\"\"", &["", "\""], Ending::Closed(7));
        check(b"\"a\"b\"\"c,\"d\" ,e", &["ab\"\"c", "d ", "e"], Ending::Closed(14));
    }

    #[test]
    fn what_is_no_text_is_shown_as_such() {
        check(
            b"a,\xff\xfe,\"b\"\"\xff\"\n",
            &["a", "\u{fffd}\u{fffd}", "b\"\u{fffd}"],
            Ending::Closed(12),
        );
        check(b"a,\"b\"\xff\n", &["a", "b\u{fffd}"], Ending::Closed(7));
    }

    #[test]
    fn the_bytes_end_before_the_record() {
        let mut scanner = Scanner::new(COMMA);
        assert_eq!(scanner.read(b"a,b", false), Ending::BeyondLimit);
        assert_eq!(scanner.read(b"a,\"b\n", false), Ending::BeyondLimit);
        assert_eq!(scanner.read(b"a,b\n", false), Ending::Closed(4));
        scanner.read_plain(b"\"a,b");
        assert_eq!(scanner.cells(b"\"a,b").iter().collect::<Vec<_>>(), ["\"a", "b"]);
    }
}
