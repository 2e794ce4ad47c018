use std::sync::Arc;

use super::part::Part;
use super::plan::Plan;
use super::{Cells, DateColumn, Dates, Dialect, Ending, Header, Notes, Scanner, TableDecoder, TableFormat, TableRow};
use super::{duplicates, format};
use crate::read::dates::Evidence;
use crate::read::{Content, Directory, Document, ErrorKind, Progress, Report};

/// How many records the header is looked for in, and how many guesses are made from.
const HEADER_RECORDS: usize = 20;
const SAMPLES: usize = 500;

/// Where the rows of a table begin.
struct Start {
    header: Header,
    format: Box<dyn TableFormat>,
    /// Byte offset of the first row.
    offset: usize,
    /// Row numbers up to there.
    numbers: u32,
    decisions: Vec<String>,
}

/// Reads any delimited table.
pub(in crate::read) fn read(content: Content, progress: &Progress) -> Result<Document, ErrorKind> {
    let Content {
        path,
        bytes,
        encoding,
        size,
    } = content;
    let dialect = Dialect::detect(&bytes);
    let start = find_start(&bytes, dialect)?;
    let mut plan = Plan {
        bytes: &bytes,
        dialect,
        header: &start.header,
        format: &*start.format,
        dates: &Dates::default(),
        progress,
        has_nul: memchr::memchr(0, &bytes).is_some(),
    };
    let columns = start.format.date_columns();
    let sampled = plan.sample_evidence(start.offset, &columns);
    let assumed = Dates::decide(&columns, &sampled);
    plan.dates = &assumed;
    let mut parts = plan.read_parts(start.offset);
    let mut evidence = total_evidence(&parts);
    let dates = Dates::decide(&columns, &evidence);
    if dates != assumed && !progress.is_cancelled() {
        // The whole column says otherwise than its first values.
        plan.dates = &dates;
        parts = plan.read_parts(start.offset);
        evidence = total_evidence(&parts);
    }
    if progress.is_cancelled() {
        return Err(ErrorKind::Cancelled);
    }
    let mut report = Report {
        format: start.format.name().to_owned(),
        encoding,
        bytes: size,
        decisions: start.decisions,
        ..Report::default()
    };
    report.decisions.extend(start.format.decisions(&start.header));
    report.decisions.extend(dates.decisions(&start.header, &evidence));
    let (mut batches, mut ids, mut plain_lines) = (Vec::with_capacity(parts.len()), Vec::new(), Vec::new());
    let mut numbers = start.numbers;
    for mut part in parts {
        for row in &mut part.batch.rows {
            row.record.number = row.record.number.saturating_add(numbers);
        }
        part.findings.shift(numbers);
        numbers = numbers.saturating_add(part.numbers);
        report.findings.append(part.findings);
        report.rows += part.rows;
        report.events += part.batch.rows.len();
        report.undated += part.undated;
        let records = part.batch.rows.iter().map(|row| row.record);
        ids.extend(part.id_hashes.into_iter().zip(records).filter(|(hash, _)| *hash != 0));
        plain_lines.extend(part.plain);
        batches.push(part.batch);
    }
    let decoder = TableDecoder {
        dialect,
        dates,
        plain: plain_lines,
        header: start.header,
        format: start.format,
        bytes,
    };
    if let Some(column) = decoder.format.id_column() {
        let name = decoder.header.name(column).into_owned();
        duplicates::note_duplicates(ids, &decoder, &name, &mut report.findings);
    }
    report.findings.sort();
    Ok(Document {
        path,
        report,
        directory: Directory::default(),
        batches,
        decoder: Arc::new(decoder),
    })
}

fn total_evidence(parts: &[Part]) -> Vec<(usize, Evidence)> {
    let mut total: Vec<(usize, Evidence)> = Vec::new();
    for (column, evidence) in parts.iter().flat_map(|part| &part.evidence) {
        match total.iter_mut().find(|(known, _)| known == column) {
            Some((_, sum)) => sum.append(evidence),
            None => total.push((*column, *evidence)),
        }
    }
    total
}

impl Plan<'_> {
    /// What the first rows show about the styles of dates.
    fn sample_evidence(&self, offset: usize, columns: &[DateColumn]) -> Vec<(usize, Evidence)> {
        let dates = Dates::decide(columns, &[]);
        let mut notes = Notes::new(self.header);
        first_records(
            self.bytes.get(offset..).unwrap_or_default(),
            self.dialect,
            SAMPLES,
            |cells, _, _| {
                let row = TableRow::new(cells, &dates);
                for column in columns {
                    row.date(Some(column.column), &mut notes);
                }
                true
            },
        );
        notes.evidence
    }
}

/// Calls `see` with each of the first records, its end and the row numbers up to it, until it says no.
fn first_records(bytes: &[u8], dialect: Dialect, most: usize, mut see: impl FnMut(Cells<'_>, usize, u32) -> bool) {
    let mut scanner = Scanner::new(dialect);
    let (mut rest, mut numbers) = (bytes, 0);
    for _ in 0..most {
        let (record, blank_lines) = dialect.skip_blank_lines(rest);
        let Ending::Closed(length) = scanner.read(record, true) else {
            return;
        };
        if record.is_empty() {
            return;
        }
        rest = record.get(length..).unwrap_or_default();
        numbers += blank_lines + 1;
        if !see(scanner.cells(), bytes.len() - rest.len(), numbers) {
            return;
        }
    }
}

/// Finds the header: the first record that a known format takes, else the first that looks like names.
fn find_start(bytes: &[u8], dialect: Dialect) -> Result<Start, ErrorKind> {
    let mut found: Option<Start> = None;
    let mut candidates = Vec::new();
    first_records(bytes, dialect, HEADER_RECORDS, |cells, offset, numbers| {
        let header = Header::new(&cells);
        if let Some(format) = format::recognise(&header) {
            found = Some(Start {
                header,
                format,
                offset,
                numbers,
                decisions: Vec::new(),
            });
            return false;
        }
        candidates.push((header, offset, numbers));
        true
    });
    let mut start = match found {
        Some(start) => start,
        None => generic_start(bytes, dialect)?,
    };
    start.decisions.insert(
        0,
        format!(
            "Columns are separated by {}",
            match dialect.delimiter {
                b'\t' => "tabs".to_owned(),
                _ => format!("{}s", dialect.delimiter_name()),
            }
        ),
    );
    start.skip_tag_row(bytes, dialect);
    Ok(start)
}

fn generic_start(_bytes: &[u8], _dialect: Dialect) -> Result<Start, ErrorKind> {
    Err(ErrorKind::NotRecognised("is no table that can be read".to_owned()))
}

impl Start {
    /// A row of HXL tags (`#date+start`) right below the header is no event.
    fn skip_tag_row(&mut self, bytes: &[u8], dialect: Dialect) {
        let rows = bytes.get(self.offset..).unwrap_or_default();
        let mut tags = None;
        first_records(rows, dialect, 1, |cells, end, numbers| {
            let mut words = cells.iter().map(str::trim).filter(|cell| !cell.is_empty()).peekable();
            if words.peek().is_some() && words.all(|cell| cell.starts_with('#')) {
                tags = Some((end, numbers));
            }
            false
        });
        if let Some((end, numbers)) = tags {
            self.offset += end;
            self.numbers += numbers;
            self.decisions
                .push(format!("Row {} holds HXL tags and is no event", self.numbers));
        }
    }
}
