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
mod stacked;

use dateline_batch::Question;
use dateline_batch::decision::{DatesBy, TableDecision};
use dateline_batch::finding::{FileFault, RowFault};

use super::no_event::{Lines, shown};
use super::start::Start;
use super::{Dialect, Formats};
use crate::containers::Container;
use grid::Grid;
use heading::Heading;

/// A table that was written anew.
#[derive(Default)]
pub(super) struct Layout {
    /// As a container writes it, the names of the columns in the first row.
    pub text: Vec<u8>,
    /// The number of the row of names in the former text.
    pub number: u32,
    /// Which row of the former text each row below the names is.
    pub rows: Vec<u32>,
    pub told: Told,
}

/// What is to be told of it.
#[derive(Default)]
pub(super) struct Told {
    pub decisions: Vec<TableDecision>,
    /// Rows that are left out, by their numbers in the former text.
    pub left_out: Vec<(u32, RowFault)>,
    pub findings: Vec<FileFault>,
    /// Rows above the names of the columns.
    pub above: Vec<(u32, RowFault)>,
    /// What is to be asked about the first column.
    pub question: Option<Question>,
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
        let mut told = Told::default();
        stacked::part(&mut grid, formats, &mut told);
        blocks::part(&mut grid, formats, &mut told);
        headings::take(&mut grid, time.as_ref(), &mut told);
        leave_captions_out(&mut grid, &mut told);
        let is_changed = !told.decisions.is_empty() || !told.left_out.is_empty() || !told.findings.is_empty();
        is_changed.then(|| Self {
            text: grid.text(),
            number: grid.number,
            rows: grid.rows.iter().map(|row| row.number).collect(),
            told,
        })
    }
}

/// Leaves out titles between the rows that are no headings of those below them.
fn leave_captions_out(grid: &mut Grid, told: &mut Told) {
    let captions = grid.rows.extract_if(.., |row| row.is_caption);
    told.left_out.extend(captions.map(|row| {
        let text = shown(row.filled().map(|(_, cell)| cell));
        (row.number, RowFault::Above { text })
    }));
}
