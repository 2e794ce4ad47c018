use dateline_event::fold::fold;

use super::Cells;

/// The names of a table's columns. They are looked for by key: folded, with `_` between words (`Event Date` is `event_date`).
#[derive(Clone, Debug, Default)]
pub struct Header {
    names: Vec<String>,
    /// Folded, with `_` between words.
    keys: Vec<String>,
}

impl Header {
    /// What stands between the names of a header of two rows, the upper one first.
    pub(crate) const BELOW: &'static str = " / ";

    /// What stands behind the name of a column for values whose name stands twice in a row: it means nothing more.
    pub(crate) const AGAIN: &'static str = " (again)";

    pub(super) fn new(cells: &Cells<'_>) -> Self {
        Self::from_names(cells.iter().map(|name| name.trim().to_owned()).collect())
    }

    pub(crate) fn new_from(names: &[String]) -> Self {
        Self::from_names(names.to_vec())
    }

    /// For a format whose files have no header.
    pub(super) fn of(names: &[&str]) -> Self {
        Self::from_names(names.iter().map(|&name| name.to_owned()).collect())
    }

    /// For a table without a header row.
    pub(super) fn numbered(columns: usize) -> Self {
        Self::from_names(vec![String::new(); columns])
    }

    fn from_names(mut names: Vec<String>) -> Self {
        for (index, name) in names.iter_mut().enumerate() {
            if name.is_empty() {
                *name = numbered_name(index);
            }
        }
        let keys = names.iter().map(|name| column_key(name)).collect();
        Self { names, keys }
    }

    /// The names of both rows of a header of two.
    #[inline]
    pub(super) fn in_two_rows(name: &str) -> Option<(&str, &str)> {
        // Asked of every row: one byte is found faster than several.
        let may_be = name.as_bytes().contains(&b'/');
        may_be.then(|| name.split_once(Self::BELOW)).flatten()
    }

    /// Whether no column has a name.
    pub(crate) fn is_nameless(&self) -> bool {
        let mut names = self.names.iter().enumerate();
        names.all(|(column, name)| Self::is_number(name, column))
    }

    /// Whether what a column is called only says where it stands, since it has no name.
    pub(super) fn is_number(name: &str, column: usize) -> bool {
        name == numbered_name(column)
    }

    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// The column's name as the file has it; "column 3" where it has none.
    pub fn name(&self, column: usize) -> std::borrow::Cow<'_, str> {
        match self.names.get(column) {
            Some(name) => name.as_str().into(),
            None => numbered_name(column).into(),
        }
    }

    /// The names in the order of the columns.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// As [`Header::name`]; "" without a column.
    pub fn name_of(&self, column: Option<usize>) -> String {
        column.map(|column| self.name(column).into_owned()).unwrap_or_default()
    }

    /// `Some` if it has all of these names.
    pub fn has(&self, keys: &[&str]) -> Option<()> {
        keys.iter().all(|key| self.find(&[key]).is_some()).then_some(())
    }

    /// Folded names with `_` between words, in the order of the columns.
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    /// The first column that has the first of these names, else the next.
    pub fn find(&self, keys: &[&str]) -> Option<usize> {
        keys.iter()
            .find_map(|key| self.keys.iter().position(|found| found == key))
    }
}

fn numbered_name(column: usize) -> String {
    format!("column {}", column + 1)
}

/// A name as [`Header::keys`] has it: `Event Date` → `event_date`, `sideA-name` → `sidea_name`.
pub(crate) fn column_key(name: &str) -> String {
    let mut key = String::new();
    for c in fold(name).chars() {
        if c.is_alphanumeric() {
            key.push(c);
        } else if !key.is_empty() && !key.ends_with('_') {
            key.push('_');
        }
    }
    key.trim_end_matches('_').to_owned()
}
