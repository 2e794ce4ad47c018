use std::cmp::Reverse;

use dateline_batch::decision::TableDecision;
use dateline_batch::finding::{FileFault, Quoted, RowFault};
use dateline_event::fold::fold;

use super::anew::{Anew, Names, names_anew};
use super::grid::{Grid, GridRow};
use super::notes::LayoutNotes;
use crate::formats;
use crate::table::no_event::{SumWords, begins_note, shown};
use crate::table::{Formats, Rated, Rating, rate_plain};

/// Parts tables that stand one below the other: where the columns are the same, rows are put in their order. Of others the one
/// that looks most like events is kept, with those that look so too.
pub(super) fn part(grid: &mut Grid, formats: &Formats, notes: &mut LayoutNotes) {
    let anew = names_anew(grid);
    mark_captions(grid, &anew);
    let is_reordered = |anew: &&Anew| anew.names == Names::Reordered;
    let reordered = anew.iter().filter(is_reordered);
    let reordered = reordered.filter_map(|anew| grid.rows.get(anew.at));
    notes
        .decisions
        .extend(reordered.map(|row| TableDecision::NamedAnew(row.number)));
    if anew.iter().all(|anew| anew.names == Names::Repeated) {
        return;
    }
    let segments = segments(grid, &anew);
    let rated: Vec<Rated> = segments
        .iter()
        .map(|segment| rate_plain(&segment.text(), formats))
        .collect();
    let rank = |(at, (segment, rated)): &(usize, (&Grid, &Rated))| {
        (rated.rating, rated.likeness, segment.rows.len(), Reverse(*at))
    };
    let best = segments.iter().zip(&rated).enumerate().max_by_key(rank);
    let best = best.map_or(0, |(best, _)| best);
    let mut tables: Vec<(Grid, Rated)> = segments.into_iter().zip(rated).collect();
    let (mut kept, rated) = tables.swap_remove(best);
    tell_titles(&kept, notes);
    for (other, of_other) in tables {
        if are_events_too(&other, &of_other, &rated) {
            tell_titles(&other, notes);
            notes.decisions.push(TableDecision::NamedAnew(other.number));
            let text = shown(other.names.iter().map(String::as_str).filter(|name| !name.is_empty()));
            notes.left_out.push((other.number, RowFault::OtherNames { text }));
            add(&mut kept, other);
        } else {
            leave_out(&other, notes);
        }
    }
    pad(&mut kept);
    *grid = kept;
}

/// Marks what stands alone right above names: it is the title of what is below.
fn mark_captions(grid: &mut Grid, anew: &[Anew]) {
    for anew in anew {
        for row in grid.rows.iter_mut().take(anew.at).rev() {
            let filled = row.filled().count();
            if filled > 1 {
                break;
            }
            row.is_caption = row.lone().is_some_and(|(_, cell)| !begins_note(cell));
        }
    }
}

/// Whether another table tells nearly as much of events as the kept one does, and of each, not how many there were.
fn are_events_too(other: &Grid, rated: &Rated, kept: &Rated) -> bool {
    let names_sum = |name: &String| SumWords::of(name) != SumWords::None || formats::counts_events(name);
    rated.rating >= Rating::Dated && rated.likeness * 2 >= kept.likeness && !other.names.iter().any(names_sum)
}

/// Adds the rows of a table with other columns.
fn add(grid: &mut Grid, other: Grid) {
    let names = GridRow {
        cells: other.names,
        ..GridRow::default()
    };
    let order = ordered(&mut grid.names, &names, formats::mean_alike);
    let width = grid.names.len();
    let rows = other.rows.iter().map(|row| in_order(row, &order, width));
    grid.rows.extend(rows);
    grid.rows.sort_by_key(|row| row.number);
}

/// Gives rows that were read by fewer names blank cells for the others.
fn pad(grid: &mut Grid) {
    let width = grid.names.len();
    for row in grid.rows.iter_mut().filter(|row| row.cells.len() < width) {
        row.cells.resize(width, String::new());
    }
}

fn tell_titles(table: &Grid, notes: &mut LayoutNotes) {
    let above = |row: &GridRow| (row.number, RowFault::Above { text: text(row) });
    notes.left_out.extend(table.titles.iter().map(above));
}

/// The tables, the first one first; rows below the same names are part of the table above them.
fn segments(grid: &Grid, anew: &[Anew]) -> Vec<Grid> {
    let mut segments = vec![Grid {
        names: grid.names.clone(),
        number: grid.number,
        titles: Vec::new(),
        rows: Vec::new(),
    }];
    // Where each column of the rows goes; `None` while they are in order.
    let mut order: Option<Vec<Option<usize>>> = None;
    let mut coming = anew.iter().peekable();
    for (at, row) in grid.rows.iter().enumerate() {
        let begins = coming.next_if(|anew| anew.at == at);
        let Some(current) = segments.last_mut() else { break };
        match begins {
            Some(Anew {
                names: Names::Reordered,
                ..
            }) => {
                order = Some(ordered(&mut current.names, row, |_, _| false));
                // The names come again, which the survey of rows tells.
                let names = current.names.clone();
                current.rows.push(GridRow {
                    cells: names,
                    ..row.clone()
                });
            }
            Some(Anew {
                names: Names::Others, ..
            }) => {
                order = None;
                // What stands alone right above the names is the title of that table.
                let mut titles = Vec::new();
                while current.rows.last().is_some_and(|row| row.filled().nth(1).is_none()) {
                    titles.extend(current.rows.pop().filter(|row| row.lone().is_some()));
                }
                titles.reverse();
                segments.push(Grid {
                    names: row.cells.iter().map(|cell| cell.trim().to_owned()).collect(),
                    number: row.number,
                    titles,
                    rows: Vec::new(),
                });
            }
            Some(Anew {
                names: Names::Repeated, ..
            })
            | None => current.rows.push(match &order {
                Some(order) => in_order(row, order, current.names.len()),
                None => row.clone(),
            }),
        }
    }
    segments
}

/// Where each cell of a row of names stands among those that are known, or those that mean the same; others are added to these.
fn ordered(names: &mut Vec<String>, row: &GridRow, mean_alike: fn(&str, &str) -> bool) -> Vec<Option<usize>> {
    let mut order = vec![None; row.cells.len()];
    let are_same = |name: &str, cell: &str| fold(name) == fold(cell);
    for is_known in [are_same, mean_alike] {
        for (column, cell) in row.filled() {
            if order.get(column) != Some(&None) {
                continue;
            }
            let mut known = names.iter().enumerate();
            let at = known.position(|(at, name)| !order.contains(&Some(at)) && is_known(name, cell));
            if let Some(place) = order.get_mut(column) {
                *place = at;
            }
        }
    }
    for (column, cell) in row.filled() {
        if let Some(place @ None) = order.get_mut(column) {
            names.push(cell.to_owned());
            *place = Some(names.len() - 1);
        }
    }
    order
}

fn in_order(row: &GridRow, order: &[Option<usize>], width: usize) -> GridRow {
    let mut cells = vec![String::new(); width];
    for (column, cell) in row.cells.iter().enumerate() {
        match order.get(column).copied().flatten().and_then(|at| cells.get_mut(at)) {
            Some(place) => place.clone_from(cell),
            // What has no name is kept beyond the others.
            None if !cell.trim().is_empty() => cells.push(cell.clone()),
            None => {}
        }
    }
    GridRow { cells, ..row.clone() }
}

fn text(row: &GridRow) -> Quoted {
    shown(row.filled().map(|(_, cell)| cell))
}

fn leave_out(other: &Grid, notes: &mut LayoutNotes) {
    let names = other.names.iter().map(String::as_str).filter(|name| !name.is_empty());
    let last = other.rows.iter().rev().find(|row| row.filled().nth(1).is_some());
    notes.findings.push(FileFault::OtherTable {
        first: other.number,
        last: last.map_or(other.number, |row| row.number),
        names: shown(names.clone()),
    });
    let fault = |text| RowFault::OfOtherTable { text };
    notes.left_out.push((other.number, fault(shown(names))));
    let rows = other.titles.iter().chain(&other.rows);
    let rows = rows.filter(|row| row.filled().next().is_some());
    notes.left_out.extend(rows.map(|row| (row.number, fault(text(row)))));
}
