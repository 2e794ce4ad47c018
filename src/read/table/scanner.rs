use csv_core::ReadRecordResult;

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

/// From this size on, a record's end is looked for before memory is spent on it.
const LARGE_RECORD: usize = 1 << 20;

/// More cells than any table has: those beyond are not looked at, so that a line of nothing but delimiters costs little.
pub(super) const MOST_CELLS: usize = 1 << 20;

/// Reads one record after the other into buffers that it keeps.
pub(super) struct Scanner {
    dialect: Dialect,
    quoted: csv_core::Reader,
    plain: csv_core::Reader,
    output: Vec<u8>,
    ends: Vec<usize>,
    written: usize,
    cells: usize,
    is_cut: bool,
    /// The cells with U+FFFD in place of bytes that are no UTF-8.
    repaired: Option<(String, Vec<usize>)>,
}

impl Scanner {
    pub fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            quoted: dialect.reader(true),
            plain: dialect.reader(false),
            output: vec![0; 4096],
            ends: vec![0; 64],
            written: 0,
            cells: 0,
            is_cut: false,
            repaired: None,
        }
    }

    /// Reads the record with which `bytes` begins; `is_file_end` says whether nothing follows them.
    pub fn read(&mut self, bytes: &[u8], is_file_end: bool) -> Ending {
        let mut reader = std::mem::take(&mut self.quoted);
        let ending = self.read_with(&mut reader, bytes, is_file_end);
        self.quoted = match ending {
            Ending::Closed(_) if !self.is_cut => reader,
            _ => self.dialect.reader(true),
        };
        ending
    }

    /// Reads `line`, at most to its line break, as one record in which quotes mean nothing.
    pub fn read_plain(&mut self, line: &[u8]) {
        let mut reader = std::mem::take(&mut self.plain);
        let ending = self.read_with(&mut reader, line, true);
        self.plain = match ending {
            Ending::Closed(_) if !self.is_cut => reader,
            _ => self.dialect.reader(false),
        };
    }

    fn read_with(&mut self, reader: &mut csv_core::Reader, bytes: &[u8], is_file_end: bool) -> Ending {
        (self.written, self.cells, self.is_cut, self.repaired) = (0, 0, false, None);
        // A line break of our own after the last byte tells an open quote from a record without a line break.
        let last_break = [self.dialect.terminator];
        let mut input = bytes;
        let mut is_at_end = false;
        let mut is_measured = false;
        loop {
            let output = self.output.get_mut(self.written..).unwrap_or_default();
            let ends = self.ends.get_mut(self.cells..).unwrap_or_default();
            let (result, read, written, cells) = reader.read_record(input, output, ends);
            self.written += written;
            self.cells += cells;
            input = input.get(read..).unwrap_or_default();
            match result {
                ReadRecordResult::InputEmpty if is_at_end && input.is_empty() => return Ending::OpenQuote,
                ReadRecordResult::InputEmpty if is_at_end => {}
                ReadRecordResult::InputEmpty if is_file_end => {
                    is_at_end = true;
                    input = &last_break;
                }
                ReadRecordResult::InputEmpty => return Ending::BeyondLimit,
                ReadRecordResult::OutputFull if is_measured || self.output.len() < LARGE_RECORD => {
                    self.output.resize(self.output.len() * 2, 0);
                }
                ReadRecordResult::OutputFull => {
                    is_measured = true;
                    match self.measure(bytes, is_file_end) {
                        Ending::Closed(length) => {
                            self.output.reserve_exact(length);
                            self.output.resize(length.max(self.output.len()) + 1, 0);
                        }
                        ending => return ending,
                    }
                }
                ReadRecordResult::OutputEndsFull if self.cells >= MOST_CELLS => {
                    self.is_cut = true;
                    let ending = self.measure(bytes, is_file_end);
                    self.repair();
                    return ending;
                }
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record | ReadRecordResult::End => break,
            }
        }
        let length = if is_at_end {
            bytes.len()
        } else {
            bytes.len() - input.len()
        };
        self.drop_carriage_return(bytes.get(..length).unwrap_or_default());
        self.repair();
        Ending::Closed(length)
    }

    /// Takes the `\r` of a `\r\n` line break out of the last cell.
    fn drop_carriage_return(&mut self, record: &[u8]) {
        let has_both = self.dialect.terminator == b'\n' && record.ends_with(b"\r\n");
        let last = self.written.checked_sub(1).and_then(|last| self.output.get(last));
        if has_both && last == Some(&b'\r') {
            self.written -= 1;
            if let Some(end) = self.cells.checked_sub(1).and_then(|last| self.ends.get_mut(last)) {
                *end = (*end).min(self.written);
            }
        }
    }

    /// Makes a record of what was read up to an open quote, at most [`LARGE_RECORD`] bytes.
    pub fn close(&mut self) {
        if self.output.get(self.written.saturating_sub(1)) == Some(&self.dialect.terminator) {
            self.written -= 1;
        }
        if self.cells == self.ends.len() {
            self.ends.push(0);
        }
        if let Some(end) = self.ends.get_mut(self.cells) {
            *end = self.written;
            self.cells += 1;
        }
        self.repair();
    }

    /// Finds the end of a record without keeping its cells.
    pub fn measure(&self, bytes: &[u8], is_file_end: bool) -> Ending {
        let mut reader = self.dialect.reader(true);
        let last_break = [self.dialect.terminator];
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

    fn repair(&mut self) {
        let output = self.output.get(..self.written).unwrap_or_default();
        if std::str::from_utf8(output).is_ok() {
            return;
        }
        let (mut text, mut ends) = (String::new(), Vec::new());
        let mut start = 0;
        for &end in self.ends.get(..self.cells).unwrap_or_default() {
            text.push_str(&String::from_utf8_lossy(output.get(start..end).unwrap_or_default()));
            ends.push(text.len());
            start = end;
        }
        self.repaired = Some((text, ends));
    }

    /// Number of cells of the record that was read last.
    pub fn len(&self) -> usize {
        self.cells
    }

    /// Whether that record held more than [`MOST_CELLS`].
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Whether that record held bytes that are no UTF-8.
    pub fn is_repaired(&self) -> bool {
        self.repaired.is_some()
    }

    /// The cells of the record that was read last.
    pub fn cells(&self) -> Cells<'_> {
        if let Some((text, ends)) = &self.repaired {
            return Cells::new(text, ends);
        }
        let output = self.output.get(..self.written).unwrap_or_default();
        let text = std::str::from_utf8(output).unwrap_or_default();
        Cells::new(text, self.ends.get(..self.cells).unwrap_or_default())
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
