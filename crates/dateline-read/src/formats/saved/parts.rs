use std::borrow::Cow;

use dateline_format::columns::part_heading;

use crate::table::{Header, TableRow};

/// Which columns go on with the texts of another, where its cells had no room for them, as in workbooks.
#[derive(Default)]
pub(super) struct Parts {
    /// For each column how many behind it go on with it; those have `None`.
    behind: Vec<Option<usize>>,
}

impl Parts {
    pub fn of(header: &Header) -> Self {
        let names = header.names();
        let mut behind = Vec::with_capacity(names.len());
        while let Some(name) = names.get(behind.len()) {
            let further = names.iter().skip(behind.len() + 1).zip(2..);
            let count = further
                .take_while(|(further, part)| **further == part_heading(name, *part))
                .count();
            behind.push(Some(count));
            behind.extend(std::iter::repeat_n(None, count));
        }
        Self { behind }
    }

    /// Whether this column goes on with another.
    pub fn continue_at(&self, column: usize) -> bool {
        self.behind.get(column).is_some_and(Option::is_none)
    }

    /// All of a text of which this column is the first part; "" without a column.
    pub fn text<'a>(&self, row: &TableRow<'a>, column: Option<usize>) -> Cow<'a, str> {
        let Some(column) = column else { return "".into() };
        match self.behind.get(column).copied().flatten() {
            None | Some(0) => row.raw(Some(column)).into(),
            Some(count) => (column..=column + count).map(|part| row.raw(Some(part))).collect(),
        }
    }
}
