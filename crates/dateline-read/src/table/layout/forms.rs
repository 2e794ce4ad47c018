use std::ops::Range;

use rustc_hash::FxHashMap;

use super::grid::GridRow;
use super::heading::is_day;

/// So many rows tell what stands in the columns of more.
pub(super) const SAMPLES: usize = 100;

/// What a cell holds, in the order of the counts of [`Forms`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Day,
    Number,
    Words,
    Blank,
}

/// What the cells of rows hold; each row is looked at once, when it is first asked for.
pub(super) struct RowForms<'g> {
    rows: &'g [GridRow],
    known: FxHashMap<usize, Vec<Form>>,
}

impl<'g> RowForms<'g> {
    pub fn new(rows: &'g [GridRow]) -> Self {
        Self {
            rows,
            known: FxHashMap::default(),
        }
    }

    fn of(&mut self, at: usize) -> &[Form] {
        let rows = self.rows;
        self.known.entry(at).or_insert_with(|| {
            let row = rows.get(at);
            let cells = row.map_or(0, |row| row.cells.len());
            let cell = |column| row.map_or("", |row| row.cell(column));
            (0..cells).map(|column| form(cell(column))).collect()
        })
    }
}

/// What stands in the columns of some rows.
pub(super) struct Forms {
    /// How many rows have each [`Form`], by column.
    columns: Vec<[usize; 4]>,
    pub rows: usize,
}

impl Forms {
    /// Of the first of these rows that have more than one cell.
    pub fn of(rows: &mut RowForms<'_>, range: Range<usize>) -> Self {
        let mut forms = Self {
            columns: Vec::new(),
            rows: 0,
        };
        let all = rows.rows;
        let has_several = |at: &usize| all.get(*at).is_some_and(|row| row.filled().nth(1).is_some());
        for at in range.take(10 * SAMPLES).filter(has_several).take(SAMPLES) {
            forms.rows += 1;
            let cells = rows.of(at);
            if forms.columns.len() < cells.len() {
                forms.columns.resize(cells.len(), [0; 4]);
            }
            for (column, counts) in forms.columns.iter_mut().enumerate() {
                let form = cells.get(column).copied().unwrap_or(Form::Blank);
                if let Some(count) = counts.get_mut(form as usize) {
                    *count += 1;
                }
            }
        }
        forms
    }

    /// Whether a row looks like these: hardly a cell in three is of another form than one in ten of its column.
    pub fn fit(&self, rows: &mut RowForms<'_>, at: usize) -> bool {
        let cells = rows.of(at);
        let width = self.columns.len().max(cells.len());
        let (mut compared, mut different) = (0, 0);
        for column in 0..width {
            let own = cells.get(column).copied().unwrap_or(Form::Blank);
            let counts = self.columns.get(column).copied().unwrap_or_default();
            let count = counts.get(own as usize).copied().unwrap_or_default();
            let is_usual = count * 10 >= self.rows;
            let is_blank = own == Form::Blank && count * 2 >= self.rows;
            compared += usize::from(!is_blank);
            different += usize::from(!is_usual && !is_blank);
        }
        different * 3 <= compared
    }
}

fn form(cell: &str) -> Form {
    match cell {
        "" => Form::Blank,
        cell if is_day(cell) => Form::Day,
        cell if cell.contains(char::is_numeric) && !cell.contains(char::is_alphabetic) => Form::Number,
        _ => Form::Words,
    }
}
