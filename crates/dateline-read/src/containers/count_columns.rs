use rustc_hash::FxHashSet;

use crate::formats::names_figure;

/// The columns below the name of a figure: a number that is merged over several rows there is of all of them together.
#[derive(Default)]
pub(super) struct CountColumns(FxHashSet<usize>);

impl CountColumns {
    /// Looks at a cell that may be the name of its column.
    pub fn see(&mut self, column: usize, text: &str) {
        if !is_number(text) && names_figure(text) {
            self.0.insert(column);
        }
    }

    /// Whether a cell is a number of such a column.
    pub fn counts(&self, column: usize, text: &str) -> bool {
        is_number(text) && self.0.contains(&column)
    }
}

fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.parse::<f64>().is_ok()
}
