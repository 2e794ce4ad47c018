use std::borrow::Cow;
use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::FxHasher;

use super::{Dates, Dialect, Ending, Header, Notes, Scanner, TableFormat, TableRow};
use crate::event::Event;
use crate::read::{Decode, Record};

/// Holds a table's bytes and makes events of its records.
pub(super) struct TableDecoder {
    pub bytes: Vec<u8>,
    pub dialect: Dialect,
    pub header: Header,
    pub dates: Dates,
    pub format: Box<dyn TableFormat>,
    /// Lines in which quotes mean nothing, ascending.
    pub plain: Vec<Range<usize>>,
}

impl TableDecoder {
    /// The record's id as the file gives it.
    pub fn id(&self, record: Record) -> String {
        let scanner = self.scan(record);
        let row = TableRow::new(scanner.cells(), &self.dates);
        row.text(self.format.id_column()).to_owned()
    }

    fn rest(&self, record: Record) -> (usize, &[u8]) {
        let at = usize::try_from(record.offset).unwrap_or(usize::MAX);
        (at, self.bytes.get(at..).unwrap_or_default())
    }

    fn plain_line(&self, at: usize) -> Option<&[u8]> {
        let index = self.plain.binary_search_by_key(&at, |range| range.start).ok()?;
        self.bytes.get(self.plain.get(index)?.clone())
    }

    fn scan(&self, record: Record) -> Scanner {
        let mut scanner = Scanner::new(self.dialect);
        let (at, rest) = self.rest(record);
        if let Some(line) = self.plain_line(at) {
            scanner.read_plain(line);
        } else if scanner.read(rest, true) == Ending::OpenQuote {
            scanner.close();
        }
        scanner
    }

    /// The record's bytes, without the line break after it.
    fn slice(&self, record: Record) -> &[u8] {
        let (at, rest) = self.rest(record);
        let line = self.plain_line(at).unwrap_or_else(|| {
            let line = rest.get(..self.dialect.line_length(rest)).unwrap_or_default();
            if memchr::memchr(b'"', line).is_none() {
                return line;
            }
            match Scanner::new(self.dialect).measure(rest, true) {
                Ending::Closed(length) => rest.get(..length).unwrap_or_default(),
                _ => rest,
            }
        });
        let line = line.strip_suffix(&[self.dialect.terminator]).unwrap_or(line);
        line.strip_suffix(b"\r").unwrap_or(line)
    }
}

impl Decode for TableDecoder {
    fn event(&self, record: Record) -> Event {
        let scanner = self.scan(record);
        let cells = scanner.cells();
        let row = TableRow::new(cells, &self.dates);
        let mut event = self.format.event(&row, &mut Notes::silent(&self.header));
        let id = row.text(self.format.id_column());
        event.id = if id.is_empty() {
            id_from_content(self.slice(record))
        } else {
            id.to_owned()
        };
        let columns = cells.len().max(self.header.len());
        event.fields = (0..columns)
            .map(|column| (self.header.name(column).into_owned(), cells.get(column).to_owned()))
            .collect();
        event
    }

    fn search_text(&self, record: Record) -> Cow<'_, str> {
        self.raw(record)
    }

    fn raw(&self, record: Record) -> Cow<'_, str> {
        String::from_utf8_lossy(self.slice(record))
    }
}

/// The same for the same bytes whenever the file is opened.
fn id_from_content(record: &[u8]) -> String {
    let mut hasher = FxHasher::default();
    record.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
