use super::grid::GridRow;
use super::heading::is_day;

/// What stands in the columns of some rows.
pub(super) struct Forms {
    /// How many rows have a day, a number, words or nothing, by column.
    columns: Vec<[usize; 4]>,
    pub rows: usize,
}

impl Forms {
    pub fn of(rows: &[GridRow]) -> Self {
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
    pub fn fit(&self, row: &GridRow) -> bool {
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
