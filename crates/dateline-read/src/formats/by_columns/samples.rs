use std::cell::OnceCell;

use dateline_dates::TableHints;

use super::column::Column;
use super::name::key;
use super::word_list::WordList;
use crate::table::{Header, YearCounts};

/// The header and the first rows of a table, and what they tell of when it is about.
pub(super) struct Samples<'t> {
    pub header: &'t Header,
    pub rows: &'t [Vec<String>],
    hints: OnceCell<TableHints>,
    years: OnceCell<YearCounts>,
}

impl<'t> Samples<'t> {
    /// Rows that are looked at for hints.
    const HINTING: usize = 100;

    pub fn new(header: &'t Header, rows: &'t [Vec<String>]) -> Self {
        Self {
            header,
            rows,
            hints: OnceCell::new(),
            years: OnceCell::new(),
        }
    }

    /// What the cells of a column look like.
    pub fn column(&self, column: usize) -> Column {
        Column::of(self.rows, column)
    }

    pub fn cells(&self, column: usize) -> impl Iterator<Item = &'t str> {
        let cells = self.rows.iter().map(move |row| row.get(column));
        cells.map(|cell| cell.map_or("", |cell| cell.trim()))
    }

    /// What the words of the table tell of calendars.
    pub fn hints(&self) -> TableHints {
        *self.hints.get_or_init(|| {
            let mut hints = TableHints::default();
            let names = self.header.names().iter();
            let cells = self.rows.iter().take(Self::HINTING).flatten();
            for text in names.chain(cells) {
                hints.add(text);
            }
            hints
        })
    }

    /// The years of four digits in names and cells, but not those in which something was written down or can be read, nor
    /// numbers that stand alone where nothing says that they are years.
    pub fn years(&self) -> YearCounts {
        *self.years.get_or_init(|| {
            let mut years = YearCounts::default();
            for (column, name) in self.header.names().iter().enumerate() {
                years.add(name);
                let key = key(name);
                let mut words = key.split('_');
                if words.any(|word| WordList::LateWords.holds(word) || WordList::Strangers.holds(word)) {
                    continue;
                }
                let is_of_years = key.split('_').any(|word| WordList::YearWords.holds(word));
                let is_number = |cell: &str| cell.bytes().all(|byte| byte.is_ascii_digit());
                for cell in self.cells(column) {
                    if (is_of_years || !is_number(cell)) && !cell.contains("://") {
                        years.add(cell);
                    }
                }
            }
            years
        })
    }
}
