use dateline_batch::{CancelToken, Cancelled, own_columns};
use dateline_event::fold::fold;
use indexmap::IndexMap;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use crate::{File, RowId, Store};

/// A column that some of the open files have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileColumn {
    /// As the first of them calls it.
    pub name: String,
    /// How many of the open files have it.
    pub files: usize,
}

impl Store {
    /// At most so many columns are listed.
    pub const MAX_FILE_COLUMNS: usize = 10_000;

    /// The columns of the open files, in their order. Files whose records have names of their own are read for it.
    ///
    /// # Errors
    /// [`Cancelled`] soon after `cancel` says so.
    pub fn file_columns(&self, cancel: &CancelToken) -> Result<Vec<FileColumn>, Cancelled> {
        let mut columns: IndexMap<String, FileColumn, FxBuildHasher> = IndexMap::default();
        let mut rest = self.in_file_order();
        for (number, file) in self.numbered_files() {
            let (rows, others) = rest.split_at(rest.partition_point(|&row| self.file_of(row) <= number));
            rest = others;
            let names = match file.decoder.columns() {
                Some(names) => names,
                None => self.names_in(file, rows, cancel)?,
            };
            let mut told = Vec::new();
            for name in names {
                let key = column_key(&name);
                if key.is_empty() || told.contains(&key) || columns.len() >= Self::MAX_FILE_COLUMNS {
                    continue;
                }
                columns
                    .entry(key.clone())
                    .or_insert(FileColumn { name, files: 0 })
                    .files += 1;
                told.push(key);
            }
        }
        Ok(columns.into_values().collect())
    }

    /// The names that records have, in the order in which they come first.
    fn names_in(&self, file: &File, rows: &[RowId], cancel: &CancelToken) -> Result<Vec<String>, Cancelled> {
        const RUN: usize = 1024;
        let names_of = |rows: &[RowId]| {
            cancel.check()?;
            let mut names: IndexMap<String, (), FxBuildHasher> = IndexMap::default();
            for record in rows.iter().filter_map(|&row| self.place_in_file(row)) {
                let event = file.decoder.event(record);
                for (name, _) in own_columns(&event).take(Self::MAX_FILE_COLUMNS) {
                    if !names.contains_key(name) {
                        names.insert(name.to_owned(), ());
                    }
                }
            }
            Ok(names)
        };
        let runs: Vec<_> = rows.par_chunks(RUN).map(names_of).collect::<Result<_, Cancelled>>()?;
        let mut names: IndexMap<String, (), FxBuildHasher> = IndexMap::default();
        for run in runs {
            names.extend(run);
            names.truncate(Self::MAX_FILE_COLUMNS);
        }
        Ok(names.into_keys().collect())
    }
}

impl File {
    /// What the file calls a column: the one of this name, else one that is called so but for case and signs between words;
    /// `None` if it has none. Where records have names of their own, each may have it.
    pub(super) fn column_called(&self, name: &str) -> Option<String> {
        let Some(names) = self.decoder.columns() else {
            return Some(name.to_owned());
        };
        let key = column_key(name);
        let exact = names.iter().find(|known| *known == name);
        let found = exact.or_else(|| names.iter().find(|known| column_key(known) == key));
        found.cloned()
    }
}

/// Whether two names stand for one column: they are the same but for case and signs between words.
pub fn is_same_column(one: &str, other: &str) -> bool {
    column_key(one) == column_key(other)
}

/// By what columns of several files are told to be one: `Event Date` is `event_date`.
pub(super) fn column_key(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        folded.trim().to_owned()
    } else {
        words.join(" ")
    }
}
