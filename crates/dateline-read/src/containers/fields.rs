use rustc_hash::FxHashMap;

use super::{Columns, TableText};
use crate::error::ErrorKind;

/// Up to so many cells are gone through one by one, which is quicker than an index.
const FEW: usize = 16;

/// The cells of one row by the names of their columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields {
    /// In the order in which they came.
    cells: Vec<(String, String)>,
    /// Where each column stands among them, as soon as they are many.
    places: FxHashMap<String, usize>,
}

impl Fields {
    /// Adds a text; one for a column that has one already is joined to it by "; ".
    pub fn put(&mut self, column: &str, text: impl Into<String> + AsRef<str>) {
        if text.as_ref().is_empty() {
            return;
        }
        match self.place(column).and_then(|place| self.cells.get_mut(place)) {
            Some((_, known)) => {
                known.push_str("; ");
                known.push_str(text.as_ref());
            }
            None => self.push(column.to_owned(), text.into()),
        }
    }

    pub fn get(&self, column: &str) -> &str {
        let found = self.place(column).and_then(|place| self.cells.get(place));
        found.map_or("", |(_, text)| text)
    }

    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(|(column, _)| column.as_str())
    }

    /// Bytes of all its texts.
    pub fn length(&self) -> usize {
        self.cells.iter().map(|(_, text)| text.len()).sum()
    }

    /// Writes the row.
    pub fn write(&self, columns: &Columns, table: &mut TableText<'_>) -> Result<(), ErrorKind> {
        write(self.cells.iter(), columns, table)
    }

    /// Writes the row with the columns of another that it does not have, as far as their texts are not longer than so
    /// many bytes.
    pub fn write_with(
        &self,
        other: &Self,
        longest: usize,
        columns: &Columns,
        table: &mut TableText<'_>,
    ) -> Result<(), ErrorKind> {
        let others = other.cells.iter();
        let added = others.filter(|(column, text)| text.len() <= longest && self.place(column).is_none());
        write(self.cells.iter().chain(added), columns, table)
    }

    fn place(&self, column: &str) -> Option<usize> {
        if self.places.is_empty() {
            self.cells.iter().position(|(known, _)| known == column)
        } else {
            self.places.get(column).copied()
        }
    }

    fn push(&mut self, column: String, text: String) {
        if !self.places.is_empty() {
            self.places.insert(column.clone(), self.cells.len());
        }
        self.cells.push((column, text));
        if self.places.is_empty() && self.cells.len() > FEW {
            let columns = self.cells.iter().map(|(column, _)| column.clone());
            self.places = columns.zip(0..).collect();
        }
    }
}

fn write<'c>(
    cells: impl Iterator<Item = &'c (String, String)>,
    columns: &Columns,
    table: &mut TableText<'_>,
) -> Result<(), ErrorKind> {
    let mut placed: Vec<(usize, &str)> = Vec::new();
    let mut rest = String::new();
    for (column, text) in cells {
        if let Some(index) = columns.find(column).filter(|_| column != Columns::REST) {
            placed.push((index, text));
        } else {
            let separator = if rest.is_empty() { "" } else { "; " };
            rest.extend([separator, column, ": ", text]);
        }
    }
    if let Some(index) = columns.find(Columns::REST) {
        placed.push((index, &rest));
    }
    placed.sort_unstable_by_key(|(index, _)| *index);
    let mut next = 0;
    for (index, text) in placed {
        table.blanks(index - next);
        table.cell(text);
        next = index + 1;
    }
    table.blanks(columns.len() - next);
    table.end_row()
}

#[cfg(test)]
mod tests {
    use dateline_batch::Budget;

    use super::*;

    /// A row with so many columns, the first of them put twice.
    fn row(columns: usize) -> Fields {
        let mut fields = Fields::default();
        for index in 0..columns {
            fields.put(&format!("c{index}"), index.to_string());
        }
        fields.put("c0", "again");
        fields.put("c0", "");
        fields
    }

    #[test]
    fn few_cells_and_many_are_found_alike() {
        for columns in [1, FEW, FEW + 1, 3 * FEW] {
            let fields = row(columns);
            assert_eq!(fields.columns().count(), columns);
            assert_eq!(fields.get("c0"), "0; again");
            let last = columns - 1;
            assert!(last == 0 || fields.get(&format!("c{last}")) == last.to_string());
        }
    }

    #[test]
    fn a_row_is_written_in_the_order_of_the_columns() {
        let mut columns = Columns::default();
        for name in ["z", "c1", "y", "c0", Columns::REST, "x"] {
            columns.add(name);
        }
        let budget = Budget::default();
        let mut table = TableText::new(0, &budget);
        row(4).write(&columns, &mut table).unwrap();
        Fields::default().write(&columns, &mut table).unwrap();
        assert_eq!(
            String::from_utf8(table.finish()).unwrap(),
            "\"\",1,,0; again,c2: 2; c3: 3,\n\"\",,,,,\n"
        );
    }

    #[test]
    fn what_rows_share_is_written_with_each() {
        let mut columns = Columns::default();
        for name in ["id", "title", "text"] {
            columns.add(name);
        }
        let (mut own, mut shared) = (Fields::default(), Fields::default());
        own.put("id", "1/a");
        for (column, text) in [("id", "1"), ("title", "T"), ("text", "long text")] {
            shared.put(column, text);
        }
        let budget = Budget::default();
        let mut table = TableText::new(0, &budget);
        own.write_with(&shared, usize::MAX, &columns, &mut table).unwrap();
        own.write_with(&shared, 5, &columns, &mut table).unwrap();
        assert_eq!(String::from_utf8(table.finish()).unwrap(), "1/a,T,long text\n1/a,T,\n");
    }
}
