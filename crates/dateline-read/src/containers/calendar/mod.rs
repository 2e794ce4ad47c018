//! iCalendar (RFC 5545): a row for each event, task, journal entry and busy time, and for each time at which it repeats.
//!
//! An all-day event's end is the day after it in the file and its last day in the table. A time in a known zone has that
//! zone's offset, one without a zone has none. What repeats without end is shown for a bounded number of times.

mod changes;
mod component;
mod components;
mod line;
mod moment;
mod own_zone;
mod repeats;
mod rows;
mod windows_zones;
mod zone;

use dateline_batch::Findings;
use dateline_batch::checked::Cut;
use dateline_batch::finding::CalendarFault;
use dateline_batch::format::Holder;

use super::{Columns, Container, ContainerFormat, ExtractedTable, Fields, Opening, RowNumbers, TableText};
use crate::error::ErrorKind;
use crate::json_scan::skip_blank;
use crate::table::RawForm;
use components::Components;
use dateline_batch::unread::Refusal;
use rows::Rows;

/// The columns of every calendar, so that what is missing is a blank cell.
const COLUMNS: [&str; 4] = ["id", "start", "end", "title"];

/// More events than a calendar of a person or a country has, repeats included.
const MAX_ROWS: usize = 200_000;

/// Text that begins as a calendar does, or as a part of one.
pub(super) struct Calendar;

impl ContainerFormat for Calendar {
    fn recognise(&self, text: &[u8]) -> bool {
        const BEGINS: [&str; 5] = ["VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"];
        let begin = text.cut(skip_blank(text, 0)..);
        let begins = |text: &[u8], with: &str| {
            text.get(..with.len())
                .is_some_and(|b| b.eq_ignore_ascii_case(with.as_bytes()))
        };
        begins(begin, "BEGIN:") && BEGINS.iter().any(|name| begins(begin.cut("BEGIN:".len()..), name))
    }

    fn open(&self, text: Vec<u8>, opening: &Opening<'_>) -> Result<Vec<ExtractedTable>, ErrorKind> {
        let text = String::from_utf8_lossy(&text);
        let components = Components::read(&text);
        let mut findings = Findings::default();
        let mut rows = Rows::new(&components);
        let mut numbers = Vec::new();
        for (number, component) in (1_u32..).zip(&components.all) {
            if opening.progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
            rows.add(component, &mut |column, reason| findings.push(number, column, reason));
            numbers.resize(rows.all.len(), number);
            if rows.all.len() > MAX_ROWS {
                let (max, left) = (MAX_ROWS, components.all.len() - number as usize);
                findings.push(number, "", CalendarFault::TooMany { max, left });
                break;
            }
        }
        let rows = rows.all;
        if rows.is_empty() {
            return Err(Refusal::NoCalendarEvent.into());
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
        Ok(vec![ExtractedTable {
            text: table.finish(),
            container: Container {
                holder: Some(Holder::ICalendar),
                has_header: true,
                raw_form: RawForm::Lines,
                rows: RowNumbers::Listed(numbers),
                decisions: components.decisions(),
                findings,
                ..Container::default()
            },
        }])
    }
}
