use dateline_event::fold::fold;
use rustc_hash::FxHashMap;

use super::forms::{Forms, RowForms, SAMPLES};
use super::grid::{Grid, GridRow};
use crate::formats;
use crate::table::no_event::may_be_name;

/// A row that holds names of columns.
pub(super) struct Anew {
    /// Its place among the rows.
    pub at: usize,
    pub names: Names,
}

/// Which names a row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// Those of the rows above it, in the same columns.
    Repeated,
    /// Those of the rows above it, in another order or with a few others.
    Reordered,
    /// Others.
    Others,
}

/// The rows that hold names of columns, the first header left out.
pub(super) fn names_anew(grid: &Grid) -> Vec<Anew> {
    let usual = grid.usual_filled();
    let mut words = ColumnWords::default();
    let mut forms = RowForms::new(&grid.rows);
    // What each column is called where the walk is.
    let mut known: Vec<String> = grid.names.iter().map(|name| fold(name)).collect();
    let mut found = Vec::new();
    // The first row of the table that a row would be part of.
    let mut begin = 0;
    for (at, row) in grid.rows.iter().enumerate() {
        let names: Vec<(usize, String)> = row.filled().map(|(column, cell)| (column, fold(cell))).collect();
        if names.len() < 2 || !row.filled().all(|(_, cell)| may_be_name(cell)) {
            continue;
        }
        let names_of = if names.iter().all(|(column, name)| known.get(*column) == Some(name)) {
            Names::Repeated
        } else if !holds_data(below(grid, at)) {
            continue;
        } else if are_mostly_same(&names, &known) {
            Names::Reordered
        } else if (is_set_off(grid, at, usual) && !fit_above(grid, &mut forms, begin, at))
            || (words.name_columns(row, &known) && !Forms::of(&mut forms, begin..at).fit(&mut forms, at))
        {
            Names::Others
        } else {
            continue;
        };
        if names_of != Names::Repeated {
            known = row.cells.iter().map(|cell| fold(cell.trim())).collect();
            begin = at + 1;
        }
        found.push(Anew { at, names: names_of });
    }
    found
}

/// The first rows below a row, with their places, up to the next that is blank, without those of one cell.
fn below(grid: &Grid, at: usize) -> impl Iterator<Item = (usize, &GridRow)> {
    let below = grid.rows.iter().enumerate().skip(at + 1).take(10 * SAMPLES);
    let below = below.take_while(|(_, row)| row.filled().next().is_some());
    below.filter(|(_, row)| row.filled().nth(1).is_some())
}

fn holds_data<'g>(below: impl Iterator<Item = (usize, &'g GridRow)>) -> bool {
    let mut first = below.take(3);
    first.any(|(_, row)| row.filled().any(|(_, cell)| cell.contains(char::is_numeric)))
}

fn are_mostly_same(names: &[(usize, String)], known: &[String]) -> bool {
    let shared = names.iter().filter(|(_, name)| known.contains(name)).count();
    shared >= 2 && shared * 2 > names.len() && shared * 2 > known.iter().filter(|name| !name.is_empty()).count()
}

/// Whether a row stands apart from those above it, or has as many cells as those below it and no others.
fn is_set_off(grid: &Grid, at: usize, usual: usize) -> bool {
    let Some(row) = grid.rows.get(at) else { return false };
    let before = at.checked_sub(1).and_then(|before| grid.rows.get(before));
    let filled = row.filled().count();
    let changes_width = || {
        filled != usual
            && below(grid, at)
                .next()
                .is_some_and(|(_, row)| row.filled().count() == filled)
    };
    row.is_after_blank || before.is_some_and(|before| before.lone().is_some()) || changes_width()
}

/// Whether half of the first rows below a row look like those above it.
fn fit_above(grid: &Grid, rows: &mut RowForms<'_>, begin: usize, at: usize) -> bool {
    let forms = Forms::of(rows, begin..at);
    let (mut fitting, mut all) = (0, 0);
    for (below, _) in below(grid, at).take(SAMPLES) {
        all += 1;
        fitting += usize::from(forms.fit(rows, below));
    }
    forms.rows == 0 || fitting * 2 >= all
}

/// Which texts are names of columns, each looked up once.
#[derive(Default)]
struct ColumnWords {
    known: FxHashMap<String, bool>,
}

impl ColumnWords {
    /// Whether two thirds of the cells of a row or more are called as columns are.
    fn name_columns(&mut self, row: &GridRow, known: &[String]) -> bool {
        let (mut names, mut all) = (0, 0);
        for (_, cell) in row.filled() {
            all += 1;
            names += usize::from(known.contains(&fold(cell)) || self.name(cell));
            if names * 3 + 3 < all * 2 {
                return false;
            }
        }
        names * 3 >= all * 2
    }

    fn name(&mut self, cell: &str) -> bool {
        const MOST: usize = 10_000;
        if let Some(known) = self.known.get(cell) {
            return *known;
        }
        let is_name = formats::names_column(cell);
        if self.known.len() < MOST {
            self.known.insert(cell.to_owned(), is_name);
        }
        is_name
    }
}
