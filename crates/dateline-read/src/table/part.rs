use std::ops::Range;

use dateline_batch::checked::Cut;
use dateline_batch::finding::RowFault;
use dateline_batch::{Batch, EventSummary, FileRow, Findings, Gathered, Record, Span};
use dateline_dates::Evidence;

use super::duplicates::id_hash;
use super::no_event::NoEvent;
use super::plan::Plan;
use super::scanner::MAX_CELLS;
use super::{Cells, Ending, Notes, Scanner, TableRow};
use crate::far_places::Position;
use crate::number::NumberEvidence;

/// Rows are read in runs of this many between looks at whether the user has cancelled.
const RUN: u32 = 4096;

/// How far beyond a row with an open quote rows are looked for that are whole again.
const LOOK_AHEAD: usize = 1 << 20;

/// Consecutive records of a table as one thread reads them.
pub(super) struct Part {
    /// From the start of its first record (or a blank line before it) to the end of its last.
    pub range: Range<usize>,
    /// Rows of records and findings count from the start of the part.
    pub batch: Batch,
    pub findings: Findings,
    pub evidence: Vec<(usize, Evidence)>,
    /// What its rows say of names.
    pub names: Gathered,
    pub numbers_seen: Vec<(usize, NumberEvidence)>,
    pub positions: Vec<Position>,
    /// Of each event's id, in the order of the batch; 0 without an id.
    pub id_hashes: Vec<u32>,
    /// Row numbers that the part takes up, blank lines included.
    pub numbers: u32,
    /// Records, those without any text included.
    pub rows: usize,
    pub undated: usize,
    /// Lines that are records of their own because a quote in them is never closed.
    pub plain: Vec<Range<usize>>,
}

/// What to do about quotes that are never closed.
pub(super) enum Quotes<'r> {
    /// Stop there: the part may have begun in the middle of a cell.
    Stop,
    /// The record is its line; this many more times, then quotes mean nothing any more.
    Recover(&'r mut u32),
}

impl Plan<'_> {
    /// Reads the records that begin in `start..target`.
    ///
    /// With [`Quotes::Stop`] it also stops at a record that reaches beyond `limit`.
    pub fn read_part(&self, start: usize, target: usize, limit: usize, mut quotes: Quotes<'_>) -> Part {
        let mut part = Part {
            range: start..start,
            batch: Batch::default(),
            findings: Findings::default(),
            evidence: Vec::new(),
            names: Gathered::default(),
            numbers_seen: Vec::new(),
            positions: Vec::new(),
            id_hashes: Vec::new(),
            numbers: 0,
            rows: 0,
            undated: 0,
            plain: Vec::new(),
        };
        let mut notes = Notes::new(self.header);
        let mut scanner = Scanner::new(self.dialect);
        let mut spare = EventSummary::default();
        let mut at = start;
        let mut reported = (start, 0);
        loop {
            let before = self.bytes.get(at..target).unwrap_or_default();
            let (rest, blank_lines) = self.dialect.skip_blank_lines(before);
            at = target.max(at) - rest.len();
            part.numbers += blank_lines;
            part.range.end = at;
            if rest.is_empty() {
                break;
            }
            notes.row = FileRow::after(part.numbers);
            let Some(next) = self.read_record(at, limit, &mut scanner, &mut quotes, &mut part, &mut notes) else {
                break;
            };
            part.numbers += 1;
            let mut summary = spare.recycle();
            let record = self.bytes.cut(at..next);
            self.add_row(at, scanner.cells(record), &mut summary, &mut part, &mut notes);
            spare = summary.recycle();
            at = next;
            part.range.end = at;
            if part.numbers - reported.1 >= RUN {
                self.report(at - reported.0, part.numbers - reported.1);
                reported = (at, part.numbers);
                if self.progress.is_cancelled() {
                    break;
                }
            }
        }
        self.report(at - reported.0, part.numbers - reported.1);
        part.batch.shrink();
        part.findings = notes.findings;
        part.evidence = notes.evidence;
        part.names = notes.names;
        part.numbers_seen = notes.numbers;
        part.positions = notes.positions;
        part
    }

    /// Half of the bytes counted when they were loaded.
    fn report(&self, bytes: usize, rows: u32) {
        self.progress.add(bytes as u64 / 2, u64::from(rows));
    }

    /// Reads the record at `at` into `scanner` and returns where the next one begins; `None` to stop before it.
    fn read_record(
        &self,
        at: usize,
        limit: usize,
        scanner: &mut Scanner,
        quotes: &mut Quotes<'_>,
        part: &mut Part,
        notes: &mut Notes<'_>,
    ) -> Option<usize> {
        let limit = match quotes {
            Quotes::Stop => limit.min(self.bytes.len()),
            Quotes::Recover(_) => self.bytes.len(),
        };
        let bytes = self.bytes.cut(at..limit);
        if let Quotes::Recover(0) = quotes {
            return Some(self.read_line(at, scanner, part));
        }
        match (scanner.read(bytes, limit == self.bytes.len()), quotes) {
            (Ending::Closed(length), _) if self.is_swallowing(bytes, length, scanner) => {
                notes.add(None, || RowFault::QuoteNotClosed);
                Some(self.read_line(at, scanner, part))
            }
            (Ending::Closed(length), _) => Some(at + length),
            (Ending::OpenQuote | Ending::BeyondLimit, Quotes::Stop) => None,
            (Ending::OpenQuote | Ending::BeyondLimit, Quotes::Recover(left)) => {
                let rest = bytes.cut(self.dialect.line_length(bytes)..);
                if bytes.len() <= LOOK_AHEAD && !self.has_whole_record(rest, scanner) {
                    scanner.read(bytes, true);
                    scanner.close(bytes.len());
                    notes.add(None, || RowFault::CutInQuote);
                    return Some(self.bytes.len());
                }
                **left -= 1;
                let is_last = **left == 0;
                notes.add(None, || {
                    if is_last {
                        RowFault::LastQuoteNeverClosed
                    } else {
                        RowFault::QuoteNeverClosed
                    }
                });
                Some(self.read_line(at, scanner, part))
            }
        }
    }

    /// Reads one line as a record without quotes.
    fn read_line(&self, at: usize, scanner: &mut Scanner, part: &mut Part) -> usize {
        let rest = self.bytes.cut(at..);
        let length = self.dialect.line_length(rest);
        scanner.read_plain(rest.cut(..length));
        part.plain.push(at..at + length);
        at + length
    }

    /// Whether a stray quote makes the record swallow others: it has the wrong number of cells over several lines,
    /// and its first line alone has the right one.
    fn is_swallowing(&self, bytes: &[u8], length: usize, scanner: &mut Scanner) -> bool {
        let line_length = self.dialect.line_length(bytes);
        if self.dialect.is_written || scanner.len() == self.header.len() || line_length >= length {
            return false;
        }
        scanner.read_plain(bytes.cut(..line_length));
        let is_whole = scanner.len() == self.header.len();
        if !is_whole {
            scanner.read(bytes.cut(..length), true);
        }
        is_whole
    }

    /// Whether one of the next lines begins a record with the header's number of cells.
    fn has_whole_record(&self, bytes: &[u8], scanner: &mut Scanner) -> bool {
        let mut rest = bytes;
        for _ in 0..200 {
            if rest.is_empty() {
                return false;
            }
            if matches!(scanner.read(rest, true), Ending::Closed(_)) && scanner.len() == self.header.len() {
                return true;
            }
            rest = rest.cut(self.dialect.line_length(rest)..);
        }
        false
    }

    fn add_row<'s>(
        &self,
        at: usize,
        cells: Cells<'s>,
        summary: &mut EventSummary<'s>,
        part: &mut Part,
        notes: &mut Notes<'_>,
    ) where
        Self: 's,
    {
        part.rows += 1;
        let row = TableRow::new(cells, self.dates, self.numbers);
        if let Some(why) = self.survey.of_row(at).or_else(|| NoEvent::of_row(&row, self.header)) {
            notes.add(None, || why.fault(&row));
            return;
        }
        self.note_oddities(cells, notes);
        self.format.summary(&row, summary, notes);
        if summary.span == Span::UNDATED {
            if let Some(why) = self.survey.of_undated(&row) {
                notes.add(None, || why.fault(&row));
                return;
            }
            part.undated += 1;
        }
        if self.survey.may_be_sum(at) {
            notes.add(None, || RowFault::MaybeSum);
        }
        let record = Record {
            offset: at as u64,
            row: notes.row,
        };
        part.batch.push(summary, record);
        let column = self.format.id_column();
        let id = row.text(column);
        part.id_hashes.push(id_hash(id));
        if let Some(fault) = RowFault::of_id(id) {
            notes.add(column, || fault);
        }
    }

    fn note_oddities(&self, cells: Cells<'_>, notes: &mut Notes<'_>) {
        let columns = self.header.len();
        if cells.len() < columns {
            let cells = cells.len();
            notes.add(None, || RowFault::FewCells { cells, columns });
        } else if cells.len() > columns && cells.iter().skip(columns).any(|cell| !cell.trim().is_empty()) {
            let cells = cells.len();
            notes.add(None, || RowFault::ManyCells { cells, columns });
        }
        if cells.is_cut {
            notes.add(None, || RowFault::TooManyCells { max: MAX_CELLS });
        }
        if cells.is_repaired {
            notes.add(None, || RowFault::NotUtf8);
        }
        if self.has_nul && cells.iter().any(|cell| cell.contains('\0')) {
            notes.add(None, || RowFault::Nul);
        }
    }
}
