use dateline_batch::{CancelToken, Cancelled, own_columns};
use indexmap::IndexMap;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use super::column_names::ColumnNames;
use crate::{File, RowId, Store};

/// A column that some of the open files have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileColumn {
    /// As the first of them calls it; where one file has several that are called so but for case and signs between words, all but the
    /// first have a number behind it: `note (2)`.
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
        Ok(self.all_column_names(cancel)?.into_columns())
    }

    /// The columns of the open files that are called so but for case and signs between words.
    ///
    /// # Errors
    /// [`Cancelled`] soon after `cancel` says so.
    pub fn columns_alike(&self, name: &str, cancel: &CancelToken) -> Result<Vec<String>, Cancelled> {
        Ok(self.all_column_names(cancel)?.names_alike(name))
    }

    /// The names of the columns of all files.
    pub(super) fn all_column_names(&self, cancel: &CancelToken) -> Result<ColumnNames, Cancelled> {
        let mut rest = self.in_file_order();
        let mut files = Vec::with_capacity(self.files().len());
        for (number, file) in self.numbered_files() {
            let (rows, others) = rest.split_at(rest.partition_point(|&row| self.file_of(row) <= number));
            rest = others;
            let names = match file.decoder.columns() {
                Some(names) => names,
                None => self.names_in(file, rows, cancel)?,
            };
            files.push((number, names));
        }
        Ok(ColumnNames::new(files, Self::MAX_FILE_COLUMNS))
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
