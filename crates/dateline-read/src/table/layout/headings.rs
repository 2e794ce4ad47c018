use std::collections::BTreeMap;

use dateline_batch::Question;
use dateline_batch::decision::{DatesBy, TableDecision};
use dateline_batch::finding::RowFault;

use super::grid::{Grid, GridRow};
use super::heading::{Heading, Times, is_day};
use super::notes::LayoutNotes;

/// What the columns are called that headings go into.
const DATES: &str = "Date (with heading)";
const NAMES: &str = "heading";

/// Gives the rows below headings what these say, if it is plain that they are headings. The name of a sheet may be a `time`, or its
/// title tell one.
pub(super) fn take(grid: &mut Grid, time: Option<&(Heading, DatesBy)>, notes: &mut LayoutNotes) {
    let headings = Found::of(grid);
    if headings.by_row.is_empty() && time.is_none() {
        return;
    }
    let mut times = Times::default();
    if let Some((time, _)) = time {
        times.see(time);
    }
    // What is said above each row.
    let mut above = Vec::with_capacity(grid.rows.len());
    let mut names: BTreeMap<usize, String> = BTreeMap::new();
    for (index, _) in grid.rows.iter().enumerate() {
        match headings.by_row.get(&index) {
            Some((column, Heading::Name(name))) => {
                names.retain(|known, _| known < column);
                names.insert(*column, name.clone());
            }
            Some((_, time)) => times.see(time),
            None => {}
        }
        above.push((times.clone(), names.clone()));
    }
    let date = date_column(grid, &headings, &above);
    let has_names = headings
        .by_row
        .values()
        .any(|(_, heading)| matches!(heading, Heading::Name(_)));
    let has_times = headings
        .by_row
        .values()
        .any(|(_, heading)| !matches!(heading, Heading::Name(_)));
    // A time that completes no date is kept as a name.
    let keeps_times = has_times && date.is_none();
    if headings.by_row.is_empty() && date.is_none() {
        return;
    }
    let outline = outline_column(grid, &headings).filter(|_| has_names && !has_times);
    let new_names = (has_names || keeps_times) && outline.is_none();
    let mut rows = Vec::with_capacity(grid.rows.len());
    let mut last_time = String::new();
    for (index, mut row) in std::mem::take(&mut grid.rows).into_iter().enumerate() {
        if let Some((column, heading)) = headings.by_row.get(&index) {
            let text = row.cell(*column).into();
            if !matches!(heading, Heading::Name(_)) {
                row.cell(*column).clone_into(&mut last_time);
            }
            notes.left_out.push((row.number, RowFault::Heading { text }));
            continue;
        }
        let Some((times, names)) = above.get(index) else {
            continue;
        };
        let filled = outline.and_then(|column| Some((row.cells.get_mut(column)?, names.get(&column)?)));
        if let Some((cell, name)) = filled.filter(|(cell, _)| cell.trim().is_empty()) {
            name.clone_into(cell);
        }
        if new_names {
            let time = Some(last_time.as_str()).filter(|time| keeps_times && !time.is_empty());
            let all: Vec<&str> = time.into_iter().chain(names.values().map(String::as_str)).collect();
            row.cells.insert(0, all.join(" / "));
        }
        if let Some(column) = date {
            let column = column + usize::from(new_names);
            let cell = row.cell(column).to_owned();
            let whole = times.complete(&cell).unwrap_or(cell);
            row.cells.insert(0, whole);
        }
        rows.push(row);
    }
    grid.rows = rows;
    let count = headings.by_row.len();
    if let Some(column) = date {
        let by = time.filter(|_| !has_times).map_or(DatesBy::Headings, |(_, by)| *by);
        let column = grid.names.get(column).cloned().unwrap_or_default();
        if let (DatesBy::Title, Some((Heading::Year(year), _))) = (by, time) {
            let (column, year) = (column.clone(), year.clone());
            notes.question = Some(Question::YearOfTitle { column, year });
        }
        notes.decisions.push(TableDecision::DatesOfHeadings {
            column,
            whole: DATES.to_owned(),
            by,
        });
    }
    if let Some(column) = outline {
        let column = grid.names.get(column).cloned().unwrap_or_default();
        notes.decisions.push(TableDecision::Headings { count, column });
    } else if new_names {
        grid.names.insert(0, NAMES.to_owned());
        let column = NAMES.to_owned();
        notes.decisions.push(TableDecision::Headings { count, column });
    }
    if date.is_some() {
        grid.names.insert(0, DATES.to_owned());
    }
}

/// The rows that are headings, with the column in which each stands.
#[derive(Default)]
struct Found {
    by_row: Group,
}

impl Found {
    /// Those of which it is plain: they are followed by rows to which they can belong, stand in one column, names in two at
    /// most, and there are several, or they stand above all rows.
    fn of(grid: &Grid) -> Self {
        let usual = grid.usual_filled();
        if usual < 3 {
            return Self::default();
        }
        let is_full = |row: &GridRow| row.filled().count() * 2 >= usual;
        let has_day = |row: &GridRow| row.filled().any(|(_, cell)| is_day(cell));
        let heading = |row: &GridRow| {
            let (column, text) = row.lone()?;
            Some((column, Heading::of(text)?))
        };
        let (mut times, mut names) = (Group::default(), Group::default());
        let mut waiting: Vec<(usize, (usize, Heading))> = Vec::new();
        let (mut full, mut first_full) = (0, None);
        for (index, row) in grid.rows.iter().enumerate() {
            if is_full(row) {
                full += 1;
                first_full = first_full.or(Some(index));
                for (at, found) in waiting.drain(..) {
                    match &found.1 {
                        Heading::Name(_) => names.insert(at, found),
                        // It is a date of its own if the rows below have theirs.
                        Heading::Day(_) if has_day(row) => None,
                        _ => times.insert(at, found),
                    };
                }
            } else if let Some(found) = heading(row) {
                waiting.push((index, found));
            } else if row.filled().next().is_some() {
                waiting.clear();
            }
        }
        let first_full = first_full.unwrap_or_default();
        let is_plain = |group: &Group, columns: usize| {
            let mut known: Vec<usize> = group.values().map(|(column, _)| *column).collect();
            known.sort_unstable();
            known.dedup();
            let is_above_all = group.keys().next().is_some_and(|first| *first < first_full);
            known.len() <= columns && group.len() <= 2 * full && (group.len() > 1 || is_above_all)
        };
        let mut by_row = Group::default();
        if is_plain(&times, 1) {
            by_row.append(&mut times);
        }
        if is_plain(&names, 2)
            && names
                .values()
                .any(|(column, _)| *column == 0 || is_blank_below(grid, *column, &names))
        {
            by_row.append(&mut names);
        }
        // A text that was broken into several lines is no heading.
        let is_broken = by_row.keys().any(|index| {
            let before = index.checked_sub(1).and_then(|before| grid.rows.get(before));
            let is_short = |row: Option<&GridRow>| row.is_some_and(|row| row.cells.len() < grid.names.len());
            is_short(before) && is_short(grid.rows.get(*index))
        });
        if is_broken { Self::default() } else { Self { by_row } }
    }
}

/// Headings by their rows, with the column in which each stands.
type Group = BTreeMap<usize, (usize, Heading)>;

/// Whether a column is blank in the rows that are no headings.
fn is_blank_below(grid: &Grid, column: usize, headings: &Group) -> bool {
    let rows = grid.rows.iter().enumerate();
    let rows = rows.filter(|(index, row)| !headings.contains_key(index) && row.filled().nth(1).is_some());
    let (mut count, mut blank) = (0, 0);
    for (_, row) in rows {
        count += 1;
        blank += usize::from(row.cell(column).is_empty());
    }
    blank * 10 >= count * 9
}

/// The column of dates that headings complete: in most rows they make days of what is none.
fn date_column(grid: &Grid, headings: &Found, above: &[(Times, BTreeMap<usize, String>)]) -> Option<usize> {
    const SAMPLES: usize = 300;
    let rows = || {
        let rows = grid.rows.iter().zip(above).enumerate();
        let rows =
            rows.filter(|(index, (row, _))| !headings.by_row.contains_key(index) && row.filled().nth(1).is_some());
        rows.map(|(_, (row, (times, _)))| (row, times)).take(SAMPLES)
    };
    let count = rows().count();
    let completed = |column: usize| {
        let completed = rows().filter(|(row, times)| {
            let whole = times.complete(row.cell(column));
            whole.is_some_and(|whole| is_day(&whole) || row.cell(column).is_empty())
        });
        completed.count()
    };
    // Blank columns are completed as well: those that are called after dates, or hold something, come first.
    let filled = |column: usize| rows().filter(|(row, _)| !row.cell(column).is_empty()).count();
    let is_called = |column: usize| {
        let key = crate::table::column_key(grid.names.get(column).map_or("", String::as_str));
        [
            "date",
            "day",
            "datum",
            "tag",
            "fecha",
            "jour",
            "data",
            "дата",
            "التاريخ",
            "تاريخ",
            "تاریخ",
            "tarih",
            "time",
            "when",
            "dia",
            "giorno",
            "день",
            "gun",
            "يوم",
            "اليوم",
            "روز",
        ]
        .iter()
        .any(|word| key.split('_').any(|part| part == *word))
    };
    // Under a heading a number may be a day of the month, but a column of the dead, of ages or of row numbers has numbers too.
    let are_counts = |column: usize| {
        let is_number = |cell: &str| cell.bytes().all(|byte| byte.is_ascii_digit());
        let numbers = rows().filter(|(row, _)| !row.cell(column).is_empty() && is_number(row.cell(column)));
        let is_named = grid.names.get(column).is_some_and(|name| !name.trim().is_empty());
        is_named && !is_called(column) && numbers.count() * 2 >= filled(column)
    };
    // Where some column is a whole date, headings complete none.
    let is_whole = |column: usize| rows().filter(|(row, _)| is_day(row.cell(column))).count() * 10 >= count * 7;
    if count == 0 || (0..grid.names.len()).any(is_whole) {
        return None;
    }
    let found = (0..grid.names.len()).filter(|column| completed(*column) * 10 >= count * 7);
    let found = found.filter(|column| is_called(*column) || filled(*column) * 2 >= count);
    let found = found.filter(|column| filled(*column) == 0 || !are_counts(*column));
    found.max_by_key(|column| (is_called(*column), filled(*column) > 0, completed(*column)))
}

/// The column of headings, if it is blank in the rows below them: then it is filled.
fn outline_column(grid: &Grid, headings: &Found) -> Option<usize> {
    let mut columns = headings.by_row.values().map(|(column, _)| *column);
    let column = columns.next()?;
    (columns.all(|other| other == column) && is_blank_below(grid, column, &headings.by_row)).then_some(column)
}
