use dateline_batch::decision::TableDecision;
use dateline_batch::finding::{FileFault, Quoted, RowFault};
use dateline_event::fold::fold;

use super::Told;
use super::grid::{Grid, GridRow};
use super::heading::is_day;
use crate::dates::{self, DateStyle};
use crate::table::no_event::shown;
use crate::table::{Formats, Rated, Rating, rate_plain};

/// A row that holds the names of columns anew.
struct Anew {
    /// Its place among the rows.
    at: usize,
    /// Whether they are those of the table, in another order or with a few others.
    is_same: bool,
}

/// Parts tables that stand one below the other: where the columns are the same, rows are put in their order; of others the one
/// that looks most like events is kept.
pub(super) fn part(grid: &mut Grid, formats: &Formats, told: &mut Told) {
    let anew = names_anew(grid);
    if anew.is_empty() {
        return;
    }
    let same = anew
        .iter()
        .filter(|anew| anew.is_same)
        .filter_map(|anew| grid.rows.get(anew.at));
    told.decisions
        .extend(same.map(|row| TableDecision::NamedAnew(row.number)));
    let mut segments = segments(grid, &anew);
    let mut best: Option<(usize, (Rating, u32, usize))> = None;
    for (index, segment) in segments.iter().enumerate() {
        let Rated { rating, likeness, .. } = rate_plain(&segment.text(), formats);
        let rank = (rating, likeness, segment.rows.len());
        if best.is_none_or(|(_, known)| rank > known) {
            best = Some((index, rank));
        }
    }
    let best = best.map_or(0, |(best, _)| best);
    let kept = segments.swap_remove(best);
    for other in segments {
        leave_out(&other, told);
    }
    let titles = kept
        .titles
        .iter()
        .map(|row| (row.number, RowFault::Above { text: text(row) }));
    told.left_out.extend(titles);
    *grid = kept;
}

fn names_anew(grid: &Grid) -> Vec<Anew> {
    let usual = grid.usual_filled();
    let known: Vec<String> = grid.names.iter().map(|name| fold(name)).collect();
    let mut found = Vec::new();
    // The first row of the table that a row would be part of.
    let mut begin = 0;
    for (at, row) in grid.rows.iter().enumerate() {
        let names: Vec<(usize, String)> = row.filled().map(|(column, cell)| (column, fold(cell))).collect();
        let is_repeated = names.iter().all(|(column, name)| known.get(*column) == Some(name));
        if names.len() < 2 || is_repeated || !row.filled().all(|(_, cell)| may_be_name(cell)) {
            continue;
        }
        let shared = names.iter().filter(|(_, name)| known.contains(name)).count();
        let is_same = shared >= 2 && shared * 2 > names.len() && shared * 2 > known.len();
        let before = at.checked_sub(1).and_then(|before| grid.rows.get(before));
        let is_set_off = row.is_after_blank || before.is_some_and(|before| before.lone().is_some());
        let below = grid
            .rows
            .iter()
            .skip(at + 1)
            .take_while(|row| row.filled().next().is_some());
        let data = below.filter(|row| row.filled().nth(1).is_some());
        let holds_data = data
            .clone()
            .take(3)
            .any(|row| row.filled().any(|(_, cell)| cell.contains(char::is_numeric)));
        let first = data.clone().next();
        let changes_width = names.len() != usual && first.is_some_and(|row| row.filled().count() == names.len());
        let is_other = || {
            // Few rows get as far: all below are looked at.
            if !is_set_off && !changes_width {
                return false;
            }
            let forms = Forms::of(grid.rows.get(begin..at).unwrap_or_default());
            let fitting = data.clone().filter(|row| forms.fit(row)).count();
            forms.rows > 0 && fitting * 2 < data.clone().count()
        };
        if holds_data && (is_same || is_other()) {
            found.push(Anew { at, is_same });
            begin = at + 1;
        }
    }
    found
}

/// What stands in the columns of some rows.
struct Forms {
    /// How many rows have a day, a number, words or nothing, by column.
    columns: Vec<[usize; 4]>,
    rows: usize,
}

impl Forms {
    fn of(rows: &[GridRow]) -> Self {
        const SAMPLES: usize = 100;
        let mut forms = Self {
            columns: Vec::new(),
            rows: 0,
        };
        for row in rows.iter().filter(|row| row.filled().nth(1).is_some()).take(SAMPLES) {
            forms.rows += 1;
            if forms.columns.len() < row.cells.len() {
                forms.columns.resize(row.cells.len(), [0; 4]);
            }
            for (column, counts) in forms.columns.iter_mut().enumerate() {
                if let Some(count) = counts.get_mut(form(row.cell(column))) {
                    *count += 1;
                }
            }
        }
        forms
    }

    /// Whether a row looks like these: hardly a cell in three is of another form than one in ten of its column.
    fn fit(&self, row: &GridRow) -> bool {
        let width = self.columns.len().max(row.cells.len());
        let (mut compared, mut different) = (0, 0);
        for column in 0..width {
            let own = form(row.cell(column));
            let counts = self.columns.get(column).copied().unwrap_or_default();
            let is_usual = counts.get(own).is_some_and(|count| count * 10 >= self.rows);
            let is_blank = own == BLANK && counts[BLANK] * 2 >= self.rows;
            compared += usize::from(!is_blank);
            different += usize::from(!is_usual && !is_blank);
        }
        different * 3 <= compared
    }
}

const BLANK: usize = 3;

fn form(cell: &str) -> usize {
    match cell {
        "" => BLANK,
        cell if is_day(cell) => 0,
        cell if cell.contains(char::is_numeric) && !cell.contains(char::is_alphabetic) => 1,
        _ => 2,
    }
}

/// A cell of few words that is no date.
fn may_be_name(cell: &str) -> bool {
    const LONGEST: usize = 80;
    cell.len() <= LONGEST
        && cell.chars().any(char::is_alphabetic)
        && !cell.contains("://")
        && dates::read(cell, DateStyle::default()).is_none()
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
            Some(Anew { is_same: true, .. }) => {
                order = Some(ordered(&mut current.names, row));
                // The names come again, which the survey of rows tells.
                let names = current.names.clone();
                current.rows.push(GridRow {
                    cells: names,
                    ..row.clone()
                });
            }
            Some(_) => {
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
            None => current.rows.push(match &order {
                Some(order) => in_order(row, order, current.names.len()),
                None => row.clone(),
            }),
        }
    }
    segments
}

/// Where each cell of a row of names stands among those that are known; others are added to these.
fn ordered(names: &mut Vec<String>, row: &GridRow) -> Vec<Option<usize>> {
    let mut order = vec![None; row.cells.len()];
    for (column, cell) in row.filled() {
        let wanted = fold(cell);
        let free = |at: &usize| !order.contains(&Some(*at));
        let known = (0..names.len())
            .filter(|at| names.get(*at).is_some_and(|name| fold(name) == wanted))
            .find(free);
        let at = known.unwrap_or_else(|| {
            names.push(cell.to_owned());
            names.len() - 1
        });
        if let Some(place) = order.get_mut(column) {
            *place = Some(at);
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

fn leave_out(other: &Grid, told: &mut Told) {
    let names = other.names.iter().map(String::as_str).filter(|name| !name.is_empty());
    let last = other.rows.iter().rev().find(|row| row.filled().nth(1).is_some());
    told.findings.push(FileFault::OtherTable {
        first: other.number,
        last: last.map_or(other.number, |row| row.number),
        names: shown(names.clone()),
    });
    let fault = |text| RowFault::OfOtherTable { text };
    told.left_out.push((other.number, fault(shown(names))));
    let rows = other.titles.iter().chain(&other.rows);
    let rows = rows.filter(|row| row.filled().next().is_some());
    told.left_out.extend(rows.map(|row| (row.number, fault(text(row)))));
}
