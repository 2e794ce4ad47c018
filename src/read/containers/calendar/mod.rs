//! iCalendar (RFC 5545): a row for each event, and for each time at which it repeats.
//!
//! An all-day event's end is the day after it in the file and its last day in the table. A time in a known zone has that
//! zone's offset, one without a zone has none. What repeats without end is shown for a bounded number of times.

mod component;
mod line;
mod moment;
mod repeats;
mod vevent;

use super::{Boxed, Columns, Container, Fields, Progress, RowNumbers, TableText};
use crate::read::own::scan::skip_blank;
use crate::read::{ErrorKind, Findings};
use component::Components;
use vevent::Overrides;

/// The columns of every calendar, so that what is missing is a blank cell.
const COLUMNS: [&str; 4] = ["id", "start", "end", "title"];

/// More events than a calendar of a person or a country has, repeats included.
const MOST_ROWS: usize = 200_000;

/// Whether the text begins as a calendar does.
pub(super) fn recognise(text: &[u8]) -> bool {
    let begin = text.get(skip_blank(text, 0)..).unwrap_or_default();
    begin
        .get(..15)
        .is_some_and(|begin| begin.eq_ignore_ascii_case(b"BEGIN:VCALENDAR"))
}

pub(super) fn open(text: &[u8], progress: &Progress) -> Result<Boxed, ErrorKind> {
    let text = String::from_utf8_lossy(text);
    let components = Components::read(&text);
    if components.events.is_empty() {
        return Err(ErrorKind::NotRecognised(
            "is a calendar without an event in it".to_owned(),
        ));
    }
    let overrides = Overrides::of(&components);
    let mut findings = Findings::default();
    let mut rows: Vec<Fields> = Vec::new();
    let mut numbers = Vec::new();
    for (number, event) in (1_u32..).zip(&components.events) {
        if progress.is_cancelled() {
            return Err(ErrorKind::Cancelled);
        }
        vevent::rows(event, &components, &overrides, &mut rows, &mut |column, reason| {
            findings.push(number, column, reason);
        });
        numbers.resize(rows.len(), number);
        if rows.len() > MOST_ROWS {
            let left = components.events.len() - number as usize;
            let reason = format!(
                "with its repeats the calendar holds more than {MOST_ROWS} events: the last {left} of its own are not read"
            );
            findings.push(number, "", reason);
            break;
        }
    }
    let mut columns = Columns::default();
    for name in COLUMNS.into_iter().chain(rows.iter().flat_map(Fields::columns)) {
        columns.add(name);
    }
    columns.limit(rows.len(), text.len());
    let mut table = TableText::new(text.len());
    table.row(columns.names())?;
    for row in &rows {
        row.write(&columns, &mut table)?;
    }
    Ok(Boxed {
        text: table.finish(),
        container: Container {
            name: "iCalendar".to_owned(),
            is_format: true,
            has_header: true,
            rows: RowNumbers::Listed(numbers),
            decisions: components.decisions(),
            findings,
            ..Container::default()
        },
    })
}
