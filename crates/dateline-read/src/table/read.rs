use std::sync::{Arc, Mutex};

use dateline_batch::checked::Cut;
use dateline_batch::decision::DateDecision;
use dateline_batch::finding::FileFault;
use dateline_batch::format::Holder;
use dateline_batch::{
    Batch, Decision, Document, FileFormat, FilePath, FileRow, Findings, FoundOrder, Progress, Question, Report,
    TableColumns,
};
use dateline_dates::Evidence;

use super::examples::Beginning;
use super::joined::Joined;
use super::layout::LayoutNotes;
use super::no_event::Survey;
use super::opened::Opened;
use super::plan::Plan;
use super::rows::Rows;
use super::start::Start;
use super::{DateColumn, Dates, Dialect, Formats, Header, TableDecoder, duplicates, exchanged};
use crate::cancelling::until_cancelled;
use crate::containers::Container;
use crate::content::Content;
use crate::error::ErrorKind;
use crate::far_places::Position;
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
    let read = || read_until_cancelled(content, read_as, formats, progress);
    let read = until_cancelled(progress.cancel_token(), read);
    go_on(progress)?;
    read
}

/// That nobody has cancelled.
fn go_on(progress: &Progress) -> Result<(), ErrorKind> {
    progress.cancel_token().check().map_err(|_| ErrorKind::Cancelled)
}

/// Once somebody has cancelled, what is returned is to be thrown away.
fn read_until_cancelled(
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
    let Opened {
        bytes,
        mut container,
        mut start,
        dialect,
        delimiter,
        lacking,
        lines,
        layout,
    } = Opened::of(bytes, container, read_as, formats, progress.budget())?;
    go_on(progress)?;
    // Line breaks within cells count too: they are few in tables that are long.
    let rows = memchr::memchr_iter(dialect.terminator, &bytes).count();
    load::take_events(bytes.len() as u64, rows as u64, progress.budget())?;
    let columns = date_columns(&start, &container, &path);
    let lines = lines.as_ref();
    let survey = container
        .is_by_hand()
        .then(|| Survey::of(&bytes, dialect, &start, lines));
    let plan = Plan {
        bytes: &bytes,
        dialect,
        header: &start.header,
        format: &*start.format,
        dates: &Dates::default(),
        numbers: &Numbers::default(),
        progress,
        survey: &survey.unwrap_or_default(),
        has_nul: memchr::memchr(0, &bytes).is_some(),
    };
    let Rows {
        parts,
        dates,
        evidence,
        numbers: number_styles,
        numbers_seen,
    } = plan.read_rows(start.offset, &columns);
    go_on(progress)?;
    let mut report = begun(&start, &mut container, dialect);
    (report.encoding, report.bytes, report.delimiter) = (encoding, size, delimiter);
    let (orders, mut doubts) = tell_dates(&mut report, &start.header, &dates, &evidence);
    if matches!(report.format.holder, Holder::Workbook { .. }) && start.columns.is_some() {
        let rows = bytes.cut(start.offset..);
        let told = exchanged::told(rows, dialect, &start.header, &dates, &columns);
        doubts.extend(tell_forms(&mut report, told));
    }
    doubts.extend(layout.question.clone().map(|question| (0, question)));
    let figures = number_styles.report(&start.header, &numbers_seen);
    doubts.extend(figures.add_to(&mut report));
    if let Some(columns) = start.columns.take() {
        let columns = dates.found_in(columns, orders, &evidence);
        let beginning = Beginning {
            plan: &plan,
            offset: start.offset,
            formats,
            evidence: &evidence,
            numbers_seen: &numbers_seen,
        };
        tell_columns(&mut report, columns, doubts, &beginning);
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
    report.meaning = Some(decoder.meaning(report.columns.as_deref()));
    if let Some(column) = decoder.format.id_column() {
        let name = decoder.header.name(column).into_owned();
        report.repeated_ids = duplicates::note_duplicates(&id_hashes, &batches, &decoder, &name, &mut report.findings);
    }
    tell_layout(&mut report, layout, lacking);
    note_odd(&batches, positions, &mut report.findings);
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

/// Notes what lies apart from the others, in time or on earth.
fn note_odd(batches: &[Batch], positions: Vec<Position>, findings: &mut Findings) {
    outlying::note(batches, findings);
    far_places::note_one_point(&positions, batches, findings);
    far_places::note(positions, findings);
}

/// What is known before rows are read.
fn begun(start: &Start, container: &mut Container, dialect: Dialect) -> Report {
    let mut decisions = std::mem::take(&mut container.decisions);
    decisions.extend(start.decisions.iter().cloned());
    decisions.extend(start.format.decisions(&start.header));
    Report {
        format: FileFormat {
            schema: start.format.schema(),
            holder: container.holder.take().unwrap_or_else(|| dialect.holder()),
            packing: container.packing,
        },
        is_table: true,
        sheets: container.sheets.clone(),
        sheet: container.sheet.take(),
        decisions,
        ..Report::default()
    }
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
    let doubts = ambiguous.chain(tell_forms(report, forms)).collect();
    (orders, doubts)
}

/// Tells what is worth telling of the forms of dates; returns what should be asked, by the number of the column.
fn tell_forms(report: &mut Report, forms: Vec<(usize, DateDecision)>) -> Vec<(usize, Question)> {
    let open = |(column, form): &(usize, DateDecision)| Some((*column, Question::of_form(form)?));
    let doubts = forms.iter().filter_map(open).collect();
    let told = forms.into_iter().map(|(_, form)| Decision::from(form));
    report.decisions.extend(told);
    doubts
}

/// Tells what of a sheet is no row of its table, and which columns of a mapping it lacks.
fn tell_layout(report: &mut Report, layout: LayoutNotes, lacking: Vec<String>) {
    // They are rows of the file as well.
    report.rows += layout.left_out.len();
    for (row, fault) in layout.left_out.into_iter().chain(layout.above) {
        report.findings.push(FileRow::new(row), "", fault);
    }
    for fault in layout.findings {
        report.findings.push_of_file("", fault);
    }
    for column in lacking {
        let column = column.into();
        report.findings.push_of_file("", FileFault::LacksColumn { column });
    }
}

/// Tells what the columns were taken for. Those of a container that is a format itself have the names of that format.
fn tell_columns(
    report: &mut Report,
    mut columns: TableColumns,
    doubts: Vec<(usize, Question)>,
    beginning: &Beginning<'_>,
) {
    if !columns.guesses.is_empty() {
        columns.ask(doubts);
        beginning.show_examples(&mut columns);
        report.sureness = columns.sureness();
        report.is_guess = !report.format.holder.is_format();
    }
    report.columns = Some(Arc::new(columns));
}
