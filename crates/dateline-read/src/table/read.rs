use std::sync::{Arc, Mutex};

use dateline_batch::budget::{Bound, Budget};
use dateline_batch::decision::{DateDecision, TableDecision};
use dateline_batch::format::Holder;
use dateline_batch::{Decision, Document, FileFormat, FilePath, FoundOrder, Progress, Question, Report, TableColumns};
use dateline_dates::Evidence;

use super::examples::Beginning;
use super::joined::Joined;
use super::plan::Plan;
use super::rows::Rows;
use super::samples::width;
use super::start::Start;
use super::{DateColumn, Dates, Dialect, Formats, Header, TableDecoder, duplicates};
use crate::containers::Container;
use crate::content::Content;
use crate::error::ErrorKind;
use crate::number::Numbers;
use crate::read_as::ReadAs;
use crate::{far_places, load, outlying};

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
        numbers: &Numbers::default(),
        progress,
        has_nul: memchr::memchr(0, &bytes).is_some(),
    };
    let Rows {
        parts,
        dates,
        evidence,
        numbers: number_styles,
        numbers_seen,
    } = plan.read_rows(start.offset, &date_columns(&start, &container, &path));
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
    let (orders, mut doubts) = tell_dates(&mut report, &start.header, &dates, &evidence);
    let figures = number_styles.report(&start.header, &numbers_seen);
    doubts.extend(figures.add_to(&mut report));
    if let Some(columns) = start.columns.take() {
        let columns = dates.found_in(columns, orders);
        let beginning = Beginning {
            plan: &plan,
            offset: start.offset,
            formats,
            evidence: &evidence,
            numbers_seen: &numbers_seen,
        };
        tell_columns(&mut report, columns, doubts, &beginning, is_format);
    }
    let Joined {
        batches,
        id_hashes,
        plain_lines,
        positions,
        names,
    } = Joined::of(parts, start.numbers, &container.rows, &mut report);
    let decoder = TableDecoder {
        dialect,
        spare: Mutex::default(),
        dates,
        numbers: number_styles,
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
    far_places::note(positions, &mut report.findings);
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

/// The columns of dates. In a calendar 00:00 is a clock time, since it has days without one. The name of the file may tell
/// the century of years of two digits.
fn date_columns(start: &Start, container: &Container, path: &FilePath) -> Vec<DateColumn> {
    let midnight_is_clock = container.holder == Some(Holder::ICalendar);
    let columns = start.format.date_columns().into_iter();
    let columns = columns.map(|mut column| {
        column.years.others.add(&path.name());
        DateColumn {
            midnight_is_clock,
            ..column
        }
    });
    columns.collect()
}

/// Tells how dates are read; returns the orders of day and month, and what should be asked, by the number of the column.
fn tell_dates(
    report: &mut Report,
    header: &Header,
    dates: &Dates,
    evidence: &[(usize, Evidence)],
) -> (Vec<FoundOrder>, Vec<(usize, Question)>) {
    let orders = dates.decisions(header, evidence);
    let told = orders.iter().map(|order| order.evidence.clone().into());
    report.decisions.extend(told);
    let name = |column: usize| header.name(column).into_owned();
    let ambiguous = dates.ambiguous(evidence);
    let ambiguous = ambiguous.map(|column| (column, Question::DayOrMonth(name(column))));
    let forms = dates.forms(header, evidence);
    let open = |(column, form): &(usize, DateDecision)| Some((*column, Question::of_form(form)?));
    let doubts = ambiguous.chain(forms.iter().filter_map(open)).collect();
    let told = forms.into_iter().map(|(_, form)| Decision::from(form));
    report.decisions.extend(told);
    (orders, doubts)
}

/// Tells what the columns were taken for. Those of a container that is a format itself have the names of that format.
fn tell_columns(
    report: &mut Report,
    mut columns: TableColumns,
    doubts: Vec<(usize, Question)>,
    beginning: &Beginning<'_>,
    is_of_format: bool,
) {
    if !columns.guesses.is_empty() {
        columns.ask(doubts);
        beginning.show_examples(&mut columns);
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
