//! Which rows of a table are no events, and why: told here alone. Each is a finding with its text, so that nothing is lost.
//!
//! What a sheet holds beside the table, and headings within it, is told by the [layout](super::layout) before. Some rows tell it alone ([`NoEvent::of_row`], [`NoEvent::of_undated`]), others by those around them ([`Survey`]).

mod adding_up;
mod below_names;
mod by_group;
mod line;
mod note_words;
mod sum_words;
mod sums;
mod survey;

use dateline_batch::finding::{Quoted, RowFault};
use dateline_event::fold::fold;

use super::{Header, TableRow, is_blank, trimmed};
pub(super) use line::{Lines, may_be_name};
pub(super) use note_words::{begins_caption, begins_note};
pub(super) use sum_words::SumWords;
pub(super) use survey::Survey;

/// Why a row is no event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoEvent {
    /// All its cells are blank.
    Blank,
    /// It repeats the names of the columns, as those rows do that were put together from several files or pages.
    Names,
    /// It is right below the names of the columns, and names them in other words.
    OtherNames,
    /// It is right below the names of the columns, and says how cells are written.
    Units,
    /// It holds sums of other rows.
    Sum,
    /// It is a remark: a source, a footnote, the number of a page.
    Note,
}

impl NoEvent {
    /// Told by the row alone, whatever its date.
    pub fn of_row(row: &TableRow<'_>, header: &Header) -> Option<Self> {
        if row.has_only_blanks() {
            return Some(Self::Blank);
        }
        repeats_names(row, header).then_some(Self::Names)
    }

    /// Told by the row alone, which has no date.
    fn of_undated(row: &TableRow<'_>) -> Option<Self> {
        let mut texts = texts(row);
        let (first, second) = (texts.next()?, texts.next());
        if second.is_none() && SumWords::of(first) == SumWords::All {
            return Some(Self::Sum);
        }
        let is_alone = filled(row).nth(1).is_none();
        (is_alone && (begins_note(first) || begins_caption(first))).then_some(Self::Note)
    }

    /// As it is told to people.
    pub fn fault(self, row: &TableRow<'_>) -> RowFault {
        let text = shown(filled(row));
        match self {
            Self::Blank => RowFault::Blank,
            Self::Names => RowFault::Names,
            Self::OtherNames => RowFault::OtherNames { text },
            Self::Units => RowFault::Units { text },
            Self::Sum => RowFault::Sum { text },
            Self::Note => RowFault::Note { text },
        }
    }
}

/// A row that makes no event, whole: it is told nowhere else.
pub(super) fn shown<'c>(cells: impl Iterator<Item = &'c str>) -> Quoted {
    let mut text = String::new();
    for cell in cells {
        if !text.is_empty() {
            text.push_str(" | ");
        }
        text.push_str(cell);
    }
    text.into()
}

/// The cells that are not blank.
fn filled<'a>(row: &TableRow<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    let row = *row;
    let cells = (0..row.len()).map(move |column| trimmed(row.raw(Some(column))));
    cells.filter(|cell| !is_blank(cell))
}

/// Those of them with letters.
fn texts<'a>(row: &TableRow<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    filled(row).filter(|cell| has_letters(cell))
}

fn has_letters(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic)
}

/// Whether all filled cells of a row are the names of their columns. The first of them tells nearly always that they are not.
fn repeats_names(row: &TableRow<'_>, header: &Header) -> bool {
    let name = |column: usize| header.names().get(column).map_or("", String::as_str);
    let first = trimmed(row.raw(Some(0))).trim_start_matches('\u{feff}');
    let may_be_first = first.is_empty() || is_name(first, name(0));
    if !may_be_first {
        return false;
    }
    let mut count = 0;
    for column in 0..row.len() {
        let cell = trimmed(row.raw(Some(column))).trim_start_matches('\u{feff}');
        if cell.is_empty() {
            continue;
        }
        if !has_letters(cell) || !is_name(cell, name(column)) {
            return false;
        }
        count += 1;
    }
    count >= 2 && count * 2 > header.len()
}

/// Whether a cell holds a name, or that of either row of a header of two.
fn is_name(cell: &str, name: &str) -> bool {
    let is_same = |name: &str| {
        cell.eq_ignore_ascii_case(name) || (!cell.is_ascii() && !name.is_ascii() && fold(cell) == fold(name))
    };
    is_same(name) || Header::in_two_rows(name).is_some_and(|(above, below)| is_same(above) || is_same(below))
}
