//! How a table lies on its sheet, where that is not as one header with a row for each event below it: headings among the rows,
//! several tables below or beside each other. It is written anew as one plain table; what is left out is a finding.
//!
//! Only what is plain is taken apart. What may be a heading or another table but could be an event as well stays a row.

mod anew;
mod blocks;
mod forms;
mod grid;
mod heading;
mod headings;
mod notes;
mod stacked;

use dateline_batch::decision::DatesBy;
use dateline_batch::finding::RowFault;

use super::no_event::{Lines, shown};
use super::start::Start;
use super::{Dialect, Formats};
use crate::containers::Container;
use grid::Grid;
use heading::Heading;
pub(super) use notes::LayoutNotes;

/// A table that was written anew.
#[derive(Default)]
pub(super) struct Layout {
    /// As a container writes it, the names of the columns in the first row.
    pub text: Vec<u8>,
    /// The number of the row of names in the former text.
    pub number: u32,
    /// Which row of the former text each row below the names is.
    pub rows: Vec<u32>,
    pub notes: LayoutNotes,
}

impl Layout {
    /// Of a table of no known format, as it begins if it is guessed what its columns mean; `None` if it is a plain table.
    pub fn find(
        bytes: &[u8],
        dialect: Dialect,
        (start, lines): (&Start, &Lines),
        container: &Container,
        formats: &Formats,
    ) -> Option<Self> {
        let sheet = container.sheet.as_deref().and_then(Heading::of_time);
        let time = sheet.map(|sheet| (sheet, DatesBy::Sheet));
        let time = time.or_else(|| Some((Heading::of_titles(&start.above)?, DatesBy::Title)));
        let may_be = time.is_some()
            || blocks::may_be_in(&start.header, lines)
            || lines.rows.iter().any(|line| line.filled == 1 || line.holds_names);
        if !may_be || start.header.is_nameless() {
            return None;
        }
        let mut grid = Grid::of(bytes, dialect, start);
        let mut notes = LayoutNotes::default();
        stacked::part(&mut grid, formats, &mut notes);
        blocks::part(&mut grid, formats, &mut notes);
        headings::take(&mut grid, time.as_ref(), &mut notes);
        leave_captions_out(&mut grid, &mut notes);
        let is_changed = !notes.decisions.is_empty() || !notes.left_out.is_empty() || !notes.findings.is_empty();
        is_changed.then(|| Self {
            text: grid.text(),
            number: grid.number,
            rows: grid.rows.iter().map(|row| row.number).collect(),
            notes,
        })
    }
}

/// Leaves out titles between the rows that are no headings of those below them.
fn leave_captions_out(grid: &mut Grid, notes: &mut LayoutNotes) {
    let captions = grid.rows.extract_if(.., |row| row.is_caption);
    notes.left_out.extend(captions.map(|row| {
        let text = shown(row.filled().map(|(_, cell)| cell));
        (row.number, RowFault::Above { text })
    }));
}
