use std::sync::{Arc, Mutex};

use dateline_batch::budget::{Bound, Budget};
use dateline_batch::checked::Cut;
use dateline_batch::decision::TableDecision;
use dateline_batch::format::Holder;
use dateline_batch::{Decision, Document, FileFormat, Gathered, Progress, Question, Report, TableColumns};
use dateline_dates::Evidence;

use super::part::Part;
use super::plan::Plan;
use super::samples::{first_records, width};
use super::start::Start;
use super::{DateColumn, Dates, Dialect, Formats, Notes, TableDecoder, TableRow, duplicates};
use crate::containers::Container;
use crate::content::Content;
use crate::error::ErrorKind;
use crate::read_as::ReadAs;
use crate::{load, outlying};

/// How many rows show the styles of dates before all rows are read.
const SAMPLES: usize = 500;

/// Reads any delimited table.
pub(crate) fn read(
    content: Content,
    read_as: &ReadAs,
    formats: &Formats,
    progress: &Progress,
) -> Result<Document, ErrorKind> {
    let Content {
        path,
        bytes,
        encoding,
        size,
        container,
    } = content;
    let (mut start, dialect) = find_start(&bytes, &container, read_as, formats, progress.budget())?;
    // Line breaks within cells count too: they are few in tables that are long.
    let rows = memchr::memchr_iter(dialect.terminator, &bytes).count();
    load::take_events(bytes.len() as u64, rows as u64, progress.budget())?;
    let plan = Plan {
        bytes: &bytes,
        dialect,
        header: &start.header,
        format: &*start.format,
        dates: &Dates::default(),
        progress,
        has_nul: memchr::memchr(0, &bytes).is_some(),
    };
    let (parts, dates, evidence) = plan.read_rows(start.offset, &date_columns(&start, &container));
    if progress.is_cancelled() {
        return Err(ErrorKind::Cancelled);
    }
    let is_written = container.is_written();
    let format = FileFormat {
        schema: start.format.schema(),
        holder: container.holder.unwrap_or_else(|| dialect.holder()),
        packing: container.packing,
    };
    let is_format = format.holder.is_format();
    let mut report = Report {
        format,
        encoding,
        bytes: size,
        is_table: true,
        delimiter: (!is_written).then(|| char::from(dialect.delimiter)),
        sheets: container.sheets,
        sheet: container.sheet,
        decisions: container.decisions,
        ..Report::default()
    };
    report.decisions.extend(start.decisions);
    report.decisions.extend(start.format.decisions(&start.header));
    let orders = dates.decisions(&start.header, &evidence);
    report
        .decisions
        .extend(orders.iter().map(|order| order.evidence.clone().into()));
    let forms = dates.forms(&start.header, &evidence);
    let doubts: Vec<Question> = forms.iter().filter_map(Question::of_form).collect();
    report.decisions.extend(forms.into_iter().map(Decision::from));
    if let Some(columns) = start.columns.take() {
        let ambiguous = dates.ambiguous(&evidence);
        let columns = dates.found_in(columns, orders);
        tell_columns(&mut report, columns, (ambiguous, doubts), is_format);
    }
    let (mut batches, mut id_hashes, mut plain_lines) = (Vec::with_capacity(parts.len()), Vec::new(), Vec::new());
    let (mut numbers, mut names) = (start.numbers, Gathered::default());
    for mut part in parts {
        for row in &mut part.batch.rows {
            row.record.number = container.rows.source(row.record.number.saturating_add(numbers));
        }
        part.findings
            .renumber(|row| container.rows.source(row.saturating_add(numbers)));
        numbers = numbers.saturating_add(part.numbers);
        report.findings.append(part.findings);
        names.append(&part.names);
        report.rows += part.rows;
        report.events += part.batch.rows.len();
        report.undated += part.undated;
        id_hashes.push(part.id_hashes);
        plain_lines.extend(part.plain);
        batches.push(part.batch);
    }
    let decoder = TableDecoder {
        dialect,
        spare: Mutex::default(),
        dates,
        plain: plain_lines,
        header: start.header,
        format: start.format,
        raw_form: container.raw_form,
        bytes,
    };
    if let Some(column) = decoder.format.id_column() {
        let name = decoder.header.name(column).into_owned();
        report.repeated_ids = duplicates::note_duplicates(&id_hashes, &batches, &decoder, &name, &mut report.findings);
    }
    outlying::note(&batches, &mut report.findings);
    report.findings.append(container.findings);
    report.findings.sort();
    Ok(Document {
        path,
        report,
        directory: names.into_directory(),
        batches,
        decoder: Arc::new(decoder),
    })
}

/// The columns of dates. In a calendar 00:00 is a clock time, since it has days without one.
fn date_columns(start: &Start, container: &Container) -> Vec<DateColumn> {
    let midnight_is_clock = container.holder == Some(Holder::ICalendar);
    let columns = start.format.date_columns().into_iter();
    let columns = columns.map(|column| DateColumn {
        midnight_is_clock,
        ..column
    });
    columns.collect()
}

/// Tells what the columns were taken for. Those of a container that is a format itself have the names of that format.
fn tell_columns(
    report: &mut Report,
    mut columns: TableColumns,
    (ambiguous, doubts): (impl Iterator<Item = usize>, Vec<Question>),
    is_of_format: bool,
) {
    if !columns.guesses.is_empty() {
        columns.ask(ambiguous);
        columns.questions.extend(doubts);
        report.sureness = columns.sureness();
        report.is_guess = !is_of_format;
    }
    report.columns = Some(Arc::new(columns));
}

/// Where the rows begin, and how they are written.
fn find_start(
    bytes: &[u8],
    container: &Container,
    read_as: &ReadAs,
    formats: &Formats,
    budget: &Budget,
) -> Result<(Start, Dialect), ErrorKind> {
    let mut dialect = if container.is_written() {
        Dialect::WRITTEN
    } else {
        Dialect::detect(bytes)
    };
    let given = read_as.given().and_then(|given| given.delimiter);
    if let Some(delimiter) = given.filter(|_| !container.is_written()) {
        dialect.delimiter = u8::try_from(delimiter).unwrap_or(dialect.delimiter);
    }
    // Guessing what a column means takes longer than reading it.
    budget.check(Bound::Columns, width(bytes, dialect, budget.limits().columns))?;
    let mut start = Start::find(bytes, dialect, read_as, container.has_header, formats)?;
    if !container.is_written() {
        let delimiter = TableDecision::Delimiter(char::from(dialect.delimiter));
        start.decisions.insert(0, delimiter.into());
    }
    // A container writes quotes whatever the format does in its own files, and so do programs that write it with commas.
    let is_rewritten = container.is_written() || matches!(dialect.delimiter, b',' | b';');
    let dialect = dialect.quoted(is_rewritten || start.format.has_quotes());
    Ok((start, dialect))
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
    /// Reads all rows in the styles of dates that their whole columns show, and returns what shows them.
    fn read_rows(&self, offset: usize, columns: &[DateColumn]) -> (Vec<Part>, Dates, Vec<(usize, Evidence)>) {
        let assumed = Dates::decide(columns, &self.sample_evidence(offset, columns));
        let read_by = |dates| Plan { dates, ..*self }.read_parts(offset);
        let mut parts = read_by(&assumed);
        let mut evidence = total_evidence(&parts);
        let dates = Dates::decide(columns, &evidence);
        if dates != assumed && !self.progress.is_cancelled() {
            // The whole column says otherwise than its first values.
            parts = read_by(&dates);
            evidence = total_evidence(&parts);
        }
        (parts, dates, evidence)
    }

    /// What the first rows show about the styles of dates.
    fn sample_evidence(&self, offset: usize, columns: &[DateColumn]) -> Vec<(usize, Evidence)> {
        let dates = Dates::decide(columns, &[]);
        let mut notes = Notes::new(self.header);
        first_records(self.bytes.cut(offset..), self.dialect, SAMPLES, |cells, _, _| {
            let row = TableRow::new(cells, &dates);
            for column in columns {
                row.date(Some(column.column), &mut notes);
            }
            true
        });
        notes.evidence
    }
}
