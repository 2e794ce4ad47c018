use super::{Columns, TableText};
use crate::error::ErrorKind;

/// The cells of one row by the names of their columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Adds a text; one for a column that has one already is joined to it by "; ".
    pub fn put(&mut self, column: &str, text: impl Into<String> + AsRef<str>) {
        if text.as_ref().is_empty() {
            return;
        }
        match self.0.iter_mut().find(|(known, _)| known == column) {
            Some((_, known)) => {
                known.push_str("; ");
                known.push_str(text.as_ref());
            }
            None => self.0.push((column.to_owned(), text.into())),
        }
    }

    /// Adds the columns of another row that this one does not have.
    pub fn append_new(&mut self, other: &Self) {
        let known = self.0.len();
        for (column, text) in &other.0 {
            if !self.0.iter().take(known).any(|(known, _)| known == column) {
                self.0.push((column.clone(), text.clone()));
            }
        }
    }

    pub fn get(&self, column: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == column);
        found.map_or("", |(_, text)| text)
    }

    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(column, _)| column.as_str())
    }

    /// Writes the row.
    pub fn write(&self, columns: &Columns, table: &mut TableText) -> Result<(), ErrorKind> {
        for column in columns.names() {
            if column == Columns::REST {
                let rest = self.0.iter().filter(|(column, _)| columns.find(column).is_none());
                let rest: Vec<String> = rest.map(|(column, text)| format!("{column}: {text}")).collect();
                table.cell(&rest.join("; "));
            } else {
                table.cell(self.get(column));
            }
        }
        table.end_row()
    }
}
