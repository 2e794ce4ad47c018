use std::borrow::Cow;
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::Mutex;

use dateline_batch::checked::Cut;
use dateline_batch::{Decode, OwnColumn, Readings, Record, TableColumns};
use dateline_event::Event;
use rustc_hash::FxHasher;

use super::readings::readings;
use super::{AnyFormat, Cells, Dates, Dialect, Ending, Header, Notes, RawForm, Scanner, TableRow, trimmed};
use crate::number::Numbers;

/// Holds a table's bytes and makes events of its records.
pub(super) struct TableDecoder {
    pub bytes: Vec<u8>,
    pub dialect: Dialect,
    /// Kept for the next records that are read.
    pub spare: Mutex<Vec<Scanner>>,
    pub header: Header,
    pub dates: Dates,
    pub numbers: Numbers,
    pub format: Box<dyn AnyFormat>,
    /// Lines in which quotes mean nothing, ascending.
    pub plain: Vec<Range<usize>>,
    pub raw_form: RawForm,
}

impl TableDecoder {
    /// Lends a scanner of its own to each caller, so that many threads can read at once.
    fn with_scanner<T>(&self, read: impl FnOnce(&mut Scanner) -> T) -> T {
        const MAX_SPARE: usize = 64;
        const MAX_MEMORY: usize = 1 << 20;
        let spare = self.spare.lock().ok().and_then(|mut spare| spare.pop());
        let mut scanner = spare.unwrap_or_else(|| Scanner::new(self.dialect));
        let found = read(&mut scanner);
        if scanner.memory() <= MAX_MEMORY
            && let Ok(mut spare) = self.spare.lock()
            && spare.len() < MAX_SPARE
        {
            spare.push(scanner);
        }
        found
    }

    /// See [`dateline_batch::Report::meaning`].
    pub fn meaning(&self, columns: Option<&TableColumns>) -> u64 {
        let mapping = columns.map(|columns| &columns.mapping);
        let dates: Vec<_> = self.dates.styles().collect();
        let told = format!("{:?} {dates:?} {:?} {mapping:?}", self.header, self.numbers);
        let mut hasher = FxHasher::default();
        told.hash(&mut hasher);
        hasher.finish()
    }

    fn rest(&self, record: Record) -> (usize, &[u8]) {
        let at = usize::try_from(record.offset).unwrap_or(usize::MAX);
        (at, self.bytes.get(at..).unwrap_or_default())
    }

    fn plain_line(&self, at: usize) -> Option<&[u8]> {
        let index = self.plain.binary_search_by_key(&at, |range| range.start).ok()?;
        self.bytes.get(self.plain.get(index)?.clone())
    }

    fn scan<'s>(&'s self, record: Record, scanner: &'s mut Scanner) -> Cells<'s> {
        let (at, rest) = self.rest(record);
        if let Some(line) = self.plain_line(at) {
            scanner.read_plain(line);
        } else if scanner.read(rest, true) == Ending::OpenQuote {
            scanner.close(rest.len());
        }
        scanner.cells(rest)
    }

    fn event_of(&self, record: Record, cells: Cells<'_>) -> Event {
        let row = TableRow::new(cells, &self.dates, &self.numbers);
        let mut event = self.format.event(&row, &mut Notes::silent(&self.header));
        if event.id.is_empty() {
            let id = row.text(self.format.id_column());
            event.id = if id.is_empty() {
                id_from_content(self.slice(record))
            } else {
                id.to_owned()
            };
        }
        self.format.fields(&row, &self.header, &mut event);
        event
    }

    /// Where a column of this file stands in it.
    fn place(&self, column: &OwnColumn) -> Option<usize> {
        column.place_in(self.header.names().iter().map(String::as_str))
    }

    /// The record's bytes, without the line break after it.
    fn slice(&self, record: Record) -> &[u8] {
        let (at, rest) = self.rest(record);
        let line = self.plain_line(at).unwrap_or_else(|| {
            let line = rest.cut(..self.dialect.line_length(rest));
            if memchr::memchr(b'"', line).is_none() {
                return line;
            }
            match self.with_scanner(|scanner| scanner.read(rest, true)) {
                Ending::Closed(length) => rest.cut(..length),
                _ => rest,
            }
        });
        let line = line.strip_suffix(&[self.dialect.terminator]).unwrap_or(line);
        line.strip_suffix(b"\r").unwrap_or(line)
    }
}

impl Decode for TableDecoder {
    fn event(&self, record: Record) -> Event {
        self.with_scanner(|scanner| {
            let cells = self.scan(record, scanner);
            self.event_of(record, cells)
        })
    }

    fn id(&self, record: Record) -> String {
        let id = self.with_scanner(|scanner| {
            let row = TableRow::new(self.scan(record, scanner), &self.dates, &self.numbers);
            row.text(self.format.id_column()).to_owned()
        });
        if id.is_empty() { self.event(record).id } else { id }
    }

    fn search_text(&self, record: Record) -> Cow<'_, str> {
        String::from_utf8_lossy(self.slice(record))
    }

    fn text_in_place(&self) -> Option<&[u8]> {
        Some(&self.bytes)
    }

    fn raw(&self, record: Record) -> Cow<'_, str> {
        if self.raw_form == RawForm::Text {
            return String::from_utf8_lossy(self.slice(record));
        }
        self.with_scanner(|scanner| self.raw_form.show(&self.header, self.scan(record, scanner)))
            .into()
    }

    fn columns(&self) -> Option<Vec<String>> {
        Some(self.header.names().to_vec())
    }

    fn cells(&self, records: &[Record], column: &OwnColumn, see: &mut dyn FnMut(usize, &str)) {
        let Some(column) = self.place(column) else {
            return;
        };
        self.with_scanner(|scanner| {
            for (at, record) in records.iter().enumerate() {
                let text = trimmed(self.scan(*record, scanner).get(column));
                if !text.is_empty() {
                    see(at, text);
                }
            }
        });
    }

    fn readings(&self, column: &OwnColumn, texts: &[&str]) -> Readings {
        self.place(column).map_or(Readings::Words, |column| {
            readings(column, texts, &self.dates, &self.numbers)
        })
    }
}

/// The same for the same bytes whenever the file is opened.
fn id_from_content(record: &[u8]) -> String {
    let mut hasher = FxHasher::default();
    record.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
