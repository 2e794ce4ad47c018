use csv_core::{ReadRecordResult, Reader};

use super::scanner::measure;
use super::{Cells, Ending};

/// More cells than any table has: those beyond are not looked at, so that a line of nothing but delimiters costs little.
pub(super) const MOST_CELLS: usize = 1 << 20;

/// From this size on, a record's end is looked for before memory is spent on it.
const LARGE_RECORD: usize = 1 << 20;

/// The cells of one record at a time.
pub(super) struct Buffers {
    pub terminator: u8,
    output: Vec<u8>,
    ends: Vec<usize>,
    written: usize,
    pub cells: usize,
    /// Whether there were more than [`MOST_CELLS`].
    pub is_cut: bool,
    /// The cells with U+FFFD in place of bytes that are no UTF-8.
    pub repaired: Option<(String, Vec<usize>)>,
}

impl Buffers {
    pub fn new(terminator: u8) -> Self {
        Self {
            terminator,
            output: vec![0; 4096],
            ends: vec![0; 64],
            written: 0,
            cells: 0,
            is_cut: false,
            repaired: None,
        }
    }

    /// Reads the record with which `bytes` begins; `fresh` makes another reader of the same kind.
    pub fn read(&mut self, reader: &mut Reader, fresh: impl Fn() -> Reader, bytes: &[u8], is_file_end: bool) -> Ending {
        (self.written, self.cells, self.is_cut, self.repaired) = (0, 0, false, None);
        // A line break of our own after the last byte tells an open quote from a record without a line break.
        let last_break = [self.terminator];
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
                    match measure(&mut fresh(), self.terminator, bytes, is_file_end) {
                        Ending::Closed(length) => {
                            self.output.reserve_exact(length);
                            self.output.resize(length.max(self.output.len()) + 1, 0);
                        }
                        ending => return ending,
                    }
                }
                ReadRecordResult::OutputEndsFull if self.cells >= MOST_CELLS => {
                    self.is_cut = true;
                    let ending = measure(&mut fresh(), self.terminator, bytes, is_file_end);
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

    /// Bytes of memory.
    pub fn memory(&self) -> usize {
        self.output.capacity() + self.ends.capacity() * size_of::<usize>()
    }

    /// Takes the `\r` of a `\r\n` line break out of the last cell.
    fn drop_carriage_return(&mut self, record: &[u8]) {
        let has_both = self.terminator == b'\n' && record.ends_with(b"\r\n");
        let last = self.written.checked_sub(1).and_then(|last| self.output.get(last));
        if has_both && last == Some(&b'\r') {
            self.written -= 1;
            if let Some(end) = self.cells.checked_sub(1).and_then(|last| self.ends.get_mut(last)) {
                *end = (*end).min(self.written);
            }
        }
    }

    /// Makes a record of what was read up to an open quote.
    pub fn close(&mut self) {
        if self.output.get(self.written.saturating_sub(1)) == Some(&self.terminator) {
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
