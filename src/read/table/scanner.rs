use csv_core::{ReadRecordResult, Reader};

use super::buffers::Buffers;
use super::{Cells, Dialect};

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

/// Reads one record after the other into buffers that it keeps.
///
/// Making one takes longer than reading a record, and readers of csv-core 0.1.13 lose their tables when they are cloned:
/// so keep a scanner, and do not clone it.
pub(super) struct Scanner {
    dialect: Dialect,
    quoted: Reader,
    plain: Reader,
    buffers: Buffers,
}

impl Scanner {
    pub fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            quoted: dialect.reader(true),
            plain: dialect.reader(false),
            buffers: Buffers::new(dialect.terminator),
        }
    }

    /// Reads the record with which `bytes` begins; `is_file_end` says whether nothing follows them.
    pub fn read(&mut self, bytes: &[u8], is_file_end: bool) -> Ending {
        let fresh = || self.dialect.reader(true);
        let ending = self.buffers.read(&mut self.quoted, fresh, bytes, is_file_end);
        if self.buffers.is_cut || !matches!(ending, Ending::Closed(_)) {
            self.quoted = self.dialect.reader(true);
        }
        ending
    }

    /// Reads `line`, at most to its line break, as one record in which quotes mean nothing.
    pub fn read_plain(&mut self, line: &[u8]) {
        let fresh = || self.dialect.reader(false);
        let ending = self.buffers.read(&mut self.plain, fresh, line, true);
        if self.buffers.is_cut || !matches!(ending, Ending::Closed(_)) {
            self.plain = self.dialect.reader(false);
        }
    }

    /// Makes a record of what was read up to an open quote.
    pub fn close(&mut self) {
        self.buffers.close();
    }

    /// Finds the end of a record without keeping its cells.
    pub fn measure(&mut self, bytes: &[u8], is_file_end: bool) -> Ending {
        let ending = measure(&mut self.quoted, self.dialect.terminator, bytes, is_file_end);
        if !matches!(ending, Ending::Closed(_)) {
            self.quoted = self.dialect.reader(true);
        }
        ending
    }

    /// Bytes of memory that its buffers take.
    pub fn memory(&self) -> usize {
        self.buffers.memory()
    }

    /// Number of cells of the record that was read last.
    pub fn len(&self) -> usize {
        self.buffers.cells
    }

    /// Whether that record held more cells than are looked at.
    pub fn is_cut(&self) -> bool {
        self.buffers.is_cut
    }

    /// Whether that record held bytes that are no UTF-8.
    pub fn is_repaired(&self) -> bool {
        self.buffers.repaired.is_some()
    }

    /// The cells of the record that was read last.
    pub fn cells(&self) -> Cells<'_> {
        self.buffers.cells()
    }
}

/// Finds the end of a record without keeping its cells; `reader` stands between records.
pub(super) fn measure(reader: &mut Reader, terminator: u8, bytes: &[u8], is_file_end: bool) -> Ending {
    let last_break = [terminator];
    let (mut output, mut ends) = ([0; 4096], [0; 64]);
    let mut input = bytes;
    let mut is_at_end = false;
    loop {
        let (result, read, ..) = reader.read_record(input, &mut output, &mut ends);
        input = input.get(read..).unwrap_or_default();
        match result {
            ReadRecordResult::InputEmpty if is_at_end && input.is_empty() => return Ending::OpenQuote,
            ReadRecordResult::InputEmpty if !is_at_end && !is_file_end => return Ending::BeyondLimit,
            ReadRecordResult::InputEmpty if !is_at_end => {
                is_at_end = true;
                input = &last_break;
            }
            ReadRecordResult::Record | ReadRecordResult::End if is_at_end => return Ending::Closed(bytes.len()),
            ReadRecordResult::Record | ReadRecordResult::End => return Ending::Closed(bytes.len() - input.len()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMA: Dialect = Dialect {
        delimiter: b',',
        terminator: b'\n',
    };

    #[track_caller]
    fn check(text: &[u8], expected: &[&str], ending: Ending) {
        let mut scanner = Scanner::new(COMMA);
        assert_eq!(scanner.read(text, true), ending);
        if ending == Ending::OpenQuote {
            scanner.close();
        }
        assert_eq!(scanner.cells().iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn records_end_where_their_quotes_allow_it() {
        check(b"a,b\nc", &["a", "b"], Ending::Closed(4));
        check(b"a,b\r\nc", &["a", "b"], Ending::Closed(5));
        check(b"a,\"b\nc\"\"d\"\r\n", &["a", "b\nc\"d"], Ending::Closed(12));
        check(b"a,", &["a", ""], Ending::Closed(2));
        check(b"a,b \"c\" d", &["a", "b \"c\" d"], Ending::Closed(9));
        check(b"a,\"b", &["a", "b"], Ending::OpenQuote);
        check(b"a,\"b\"", &["a", "b"], Ending::Closed(5));
        check(b"a,\xff\xfe,b\n", &["a", "\u{fffd}\u{fffd}", "b"], Ending::Closed(7));
    }

    #[test]
    fn large_cells_grow_the_buffer() {
        let cell = "x".repeat(3 << 20);
        check(
            format!("{cell},b\n").as_bytes(),
            &[&cell, "b"],
            Ending::Closed(cell.len() + 3),
        );
        let mut scanner = Scanner::new(COMMA);
        assert_eq!(scanner.read(format!("\"{cell}").as_bytes(), true), Ending::OpenQuote);
        assert_eq!(scanner.read(b"a,b\n", true), Ending::Closed(4));
        assert_eq!(scanner.len(), 2);
    }
}
