use dateline_batch::format::Schema;
use dateline_batch::{Part, Question};
use dateline_dates as dates;
use dateline_event::Precision;

use super::layout::Layout;
use super::no_event::Lines;
use super::start::Start;
use super::{Dialect, Formats};
use crate::containers::Container;
use crate::read_as::ReadAs;

/// How much a text looks like a table of events; the greater the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rating {
    /// No table at all.
    None,
    Table,
    /// With a column of dates.
    Dated,
    /// Of a known format.
    Known,
}

/// What the first rows of a table tell.
pub(crate) struct Rated {
    pub rating: Rating,
    /// How much the rows of a table of no known format would tell of events: points for when, who, where, what, who says so.
    pub likeness: u32,
    /// The names of the columns; none if it is no table.
    pub names: Vec<String>,
}

/// Rates the text of a table that a container wrote, as its layout is understood; in a workbook the name of its sheet may say
/// when its rows were.
pub(crate) fn rate(text: &[u8], sheet: Option<&str>, formats: &Formats) -> Rated {
    let container = Container {
        sheet: sheet.map(str::to_owned),
        ..Container::default()
    };
    let plain = find(text, formats);
    let laid_out = plain.as_ref().and_then(|start| {
        let lines = Lines::of(text, Dialect::WRITTEN, start)?;
        let layout = Layout::find(text, Dialect::WRITTEN, (start, &lines), &container, formats)?;
        find(&layout.text, formats)
    });
    Rated::of(laid_out.or(plain))
}

/// As [`rate`], of a table that is taken for a plain one.
pub(crate) fn rate_plain(text: &[u8], formats: &Formats) -> Rated {
    Rated::of(find(text, formats))
}

fn find(text: &[u8], formats: &Formats) -> Option<Start> {
    Start::find(text, Dialect::WRITTEN, &ReadAs::default(), false, formats).ok()
}

impl Rated {
    fn of(start: Option<Start>) -> Self {
        let Some(start) = start else {
            return Self {
                rating: Rating::None,
                likeness: 0,
                names: Vec::new(),
            };
        };
        let rating = if start.format.schema() != Schema::Table {
            Rating::Known
        } else if start.format.has_dates() {
            Rating::Dated
        } else {
            Rating::Table
        };
        Self {
            rating,
            likeness: likeness(&start),
            names: start.header.names().to_vec(),
        }
    }
}

fn likeness(start: &Start) -> u32 {
    let Some(columns) = &start.columns else {
        return 0;
    };
    let parts = || columns.mapping.columns.iter().map(|column| column.part);
    let points = |is_wanted: fn(Part) -> bool, points: u32, max: usize| {
        let found = parts().filter(|part| is_wanted(*part)).count().min(max);
        points * u32::try_from(found).unwrap_or_default()
    };
    let mut sum = points(|part| matches!(part, Part::Actor(_)), 2, 2)
        + points(|part| Part::PLACES.contains(&part), 2, 2)
        + points(|part| matches!(part, Part::Latitude | Part::Coordinates), 2, 1)
        + points(|part| matches!(part, Part::Kind | Part::Title | Part::Text), 1, 3)
        + points(|part| matches!(part, Part::Id | Part::Source | Part::Link), 1, 3)
        + points(|part| part == Part::Figure, 1, 1);
    let date = columns
        .mapping
        .columns
        .iter()
        .position(|column| column.part == Part::Date);
    let is_late = date
        .and_then(|column| columns.guesses.get(column))
        .is_some_and(|guess| {
            guess
                .questions
                .iter()
                .any(|asked| matches!(asked, Question::DateOfReport(_) | Question::WhichPart { .. }))
        });
    if let Some(column) = date.filter(|_| !is_late) {
        // A row for each day or moment is likelier an event than one for a month or a year.
        let cells = columns.samples.iter().filter_map(|row| row.get(column));
        let read = |cell: &String| dates::read(cell, dates::DateStyle::default());
        let days = cells
            .filter_map(read)
            .filter(|date| date.precision >= Precision::Day)
            .count();
        let share = 6 * days / columns.samples.len().max(1);
        sum += 2 + u32::try_from(share).unwrap_or_default();
    }
    if parts().any(|part| part == Part::Day) {
        sum += 6;
    }
    sum
}
