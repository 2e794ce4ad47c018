//! Workbooks of Excel: what is saved as texts and numbers, never as a date or formula, in as many columns and sheets as it takes.

mod cell;
mod layout;
mod sheet;
mod workbook;

use std::borrow::Cow;
use std::io::{self, Write};

use dateline_event::{Event, Kinship};
use dateline_format::Known;
use dateline_format::columns::{COLUMNS, WHOLE_PLAIN};

use super::columns::Columns;
use layout::Layout;
use workbook::Workbook;

/// Writes events as a workbook of Excel (Office Open XML), with a column for each field that any of them has. Dateline reads
/// the same events from it, and what is `known` of their names.
///
/// Dates are texts, so that no spreadsheet makes others of them; a column is one of numbers where all of its cells are and none of their digits is lost. A
/// text that is longer than a cell may be goes on in columns of its own, and events beyond the last row of a sheet stand in
/// further sheets. The events are gone through three times.
///
/// # Errors
/// What `out` says, or if a sheet has no room for the columns.
pub fn write_xlsx(
    out: &mut (dyn Write + Send),
    events: impl Iterator<Item = Event> + Clone,
    known: &Known,
    kinship: &dyn Kinship,
) -> io::Result<()> {
    let columns = Columns::of(events.clone(), WHOLE_PLAIN, (known, kinship));
    let mut layout = Layout::new(columns.headings(), COLUMNS.len() + 1);
    for event in events.clone() {
        layout.measure(columns.row(&event));
    }
    let headings: Vec<String> = layout.headings(columns.headings()).collect();
    let mut workbook = Workbook::new(out, "Events", &headings)?;
    for event in events {
        let cells: Vec<Cow<'_, str>> = columns.row(&event).collect();
        workbook.row(layout.cells(&cells))?;
    }
    workbook.finish()
}
