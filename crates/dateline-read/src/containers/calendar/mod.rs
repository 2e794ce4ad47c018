//! iCalendar (RFC 5545): a row for each event, task, journal entry and busy time, and for each time at which it repeats.
//!
//! An all-day event's end is the day after it in the file and its last day in the table. A time in a known zone has that
//! zone's offset, one without a zone has none. What repeats without end is shown for a bounded number of times.

mod changes;
mod component;
mod components;
mod fields;
mod line;
mod moment;
mod note;
mod own_zone;
mod patience;
mod repeats;
mod row;
mod rows;
mod rule;
mod windows_zones;
mod zone;

use std::time::Duration;

use dateline_batch::checked::Cut;
use dateline_batch::finding::CalendarFault;
use dateline_batch::format::Holder;
use dateline_batch::{FileRow, Findings};

use super::{Columns, Container, ContainerFormat, ExtractedTable, Opening, RowNumbers, TableText};
use crate::error::ErrorKind;
use crate::json_scan::skip_blank;
use crate::table::RawForm;
use components::Components;
use dateline_batch::unread::Refusal;
use patience::Patience;
use row::Row;
use rows::Rows;

/// The columns of every calendar, so that what is missing is a blank cell.
const COLUMNS: [&str; 4] = ["id", "start", "end", "title"];

/// More events than a calendar of a person or a country has, repeats included.
const MAX_ROWS: usize = 200_000;

/// The time that following all rules of a calendar may take.
const PATIENCE: Duration = Duration::from_secs(4);

/// Longer texts stand only with the first time of an event where its texts, repeated, would take too much room.
const LONGEST_REPEATED: usize = 200;

/// The zone that programs call so: Windows, Exchange, Outlook.
pub(crate) fn zone_of_program(name: &str) -> Option<chrono_tz::Tz> {
    match zone::find(name).or_else(|| zone::find_by_city(name)) {
        Some(zone::Zone::Named(zone)) => Some(zone),
        Some(zone::Zone::Fixed(_) | zone::Zone::Described(_)) | None => None,
    }
}

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
        let patience = Patience::new(PATIENCE, opening.progress);
        let components = Components::read(&text, &patience);
        let mut findings = Findings::default();
        let mut rows = Rows::new(&components, &patience);
        let mut sources = Vec::new();
        for (before, component) in (0_u32..).zip(&components.all) {
            if !patience.goes_on() {
                return Err(ErrorKind::Cancelled);
            }
            let source = FileRow::after(before);
            rows.add(component, &mut |column, reason| findings.push(source, column, reason));
            sources.resize(rows.all.len(), source);
            if rows.all.len() > MAX_ROWS {
                let (max, left) = (MAX_ROWS, components.all.len() - source.number() as usize);
                findings.push(source, "", CalendarFault::TooMany { max, left });
                break;
            }
        }
        let rows = rows.all;
        if opening.progress.is_cancelled() {
            return Err(ErrorKind::Cancelled);
        }
        if rows.is_empty() {
            return Err(Refusal::NoCalendarEvent.into());
        }
        let mut columns = Columns::default();
        for name in COLUMNS.into_iter().chain(rows.iter().flat_map(Row::columns)) {
            columns.add(name);
        }
        columns.limit(rows.len(), text.len());
        let mut table = TableText::new(text.len(), opening.progress.budget());
        table.row(columns.names())?;
        // An event's texts stand with each of its times, unless that would make far more text than there is.
        let length: usize = rows.iter().map(|row| row.shared.length()).sum();
        let longest = if length > table.room() / 2 {
            findings.push_of_file("", CalendarFault::LongTexts { max: LONGEST_REPEATED });
            LONGEST_REPEATED
        } else {
            usize::MAX
        };
        for row in &rows {
            if !patience.goes_on() {
                return Err(ErrorKind::Cancelled);
            }
            let longest = if row.is_first { usize::MAX } else { longest };
            row.own.write_with(&row.shared, longest, &columns, &mut table)?;
        }
        Ok(vec![ExtractedTable {
            text: table.finish(),
            container: Container {
                holder: Some(Holder::ICalendar),
                has_header: true,
                raw_form: RawForm::Lines,
                rows: RowNumbers::Listed(sources),
                decisions: components.decisions(),
                findings,
                ..Container::default()
            },
        }])
    }
}
