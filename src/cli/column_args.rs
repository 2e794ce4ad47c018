use std::sync::Arc;

use clap::Args;

use super::Failure;
use super::notes;
use crate::batch::CancelToken;
use crate::query::{ColumnComparison, ColumnTerm, Comparison, Filter};
use crate::store::{AddedColumn, Store};

/// Which values of the files' own columns are wanted.
#[derive(Debug, Default, Args)]
pub(super) struct ColumnArgs {
    /// Only events with this in a column of their file: weapon=drone, weapon= for nothing there, and in a column of numbers or
    /// dates also "age>=18", "seen<2016-03". Of one column either value will do and all comparisons must hold; all columns must
    #[arg(long, value_name = "COLUMN=VALUE")]
    column: Vec<ColumnTerm>,
    /// No events with this in a column of their file
    #[arg(long, value_name = "COLUMN=VALUE")]
    not_column: Vec<ColumnTerm>,
}

impl ColumnArgs {
    /// Reads the columns that are named, and others beside them, out of the files. Says on standard error which no file has, and
    /// what of the others is not told apart.
    pub fn index<'a>(
        &'a self,
        store: &Store,
        beside: impl Iterator<Item = &'a str>,
    ) -> Result<Vec<Arc<AddedColumn>>, Failure> {
        let mut columns: Vec<Arc<AddedColumn>> = Vec::new();
        let terms = self.column.iter().chain(&self.not_column);
        let mut asked: Vec<&str> = terms.map(|term| term.column.as_str()).chain(beside).collect();
        asked.sort_unstable();
        asked.dedup();
        for name in asked {
            let added = store
                .add_column(name, &CancelToken::NEVER, &mut |_| {})
                .map_err(|cancelled| Failure::new(cancelled.to_string()))?;
            match added {
                None => notes::note_unknown_column(store, name)?,
                Some(added) if columns.iter().any(|known| known.name() == added.name()) => {}
                Some(added) => {
                    notes::note_of_column(store, &added);
                    columns.push(Arc::new(added));
                }
            }
        }
        Ok(columns)
    }

    /// Asks a filter for what is wanted of the columns.
    ///
    /// # Errors
    /// If a column cannot be compared so.
    pub fn add_to(&self, filter: &mut Filter, columns: &[Arc<AddedColumn>]) -> Result<(), Failure> {
        for term in &self.column {
            let column = named(columns, &term.column);
            let name = column.map_or(&*term.column, AddedColumn::name);
            if term.comparison == Comparison::Equal {
                note_unknown(column, &term.with);
                filter.change_column(name, |wanted| wanted.include.push(term.with.clone()));
                continue;
            }
            let comparison = ColumnComparison {
                comparison: term.comparison,
                with: term.with.clone(),
            };
            if let Some(column) = column {
                let checked = comparison.check(column.scale());
                checked.map_err(|error| Failure::usage(format!("--column {name}: {error}")))?;
            }
            filter.change_column(name, |wanted| wanted.compared.push(comparison));
        }
        for term in &self.not_column {
            if term.comparison != Comparison::Equal {
                let ColumnTerm { comparison, with, .. } = term;
                return Err(Failure::usage(format!(
                    "--not-column leaves out values, as in weapon=drone; the opposite of {comparison} {with} is asked for by --column"
                )));
            }
            let column = named(columns, &term.column);
            note_unknown(column, &term.with);
            let name = column.map_or(&*term.column, AddedColumn::name);
            filter.change_column(name, |wanted| wanted.exclude.push(term.with.clone()));
        }
        Ok(())
    }
}

/// The column that a name stands for.
pub(super) fn named<'c>(columns: &'c [Arc<AddedColumn>], name: &str) -> Option<&'c AddedColumn> {
    let exact = columns.iter().find(|column| column.name() == name);
    let found = exact.or_else(|| columns.iter().find(|column| column.is_called(name)));
    found.map(Arc::as_ref)
}

fn note_unknown(column: Option<&AddedColumn>, value: &str) {
    if let Some(column) = column.filter(|column| column.find(value).is_empty()) {
        notes::note(&format!("no event has “{value}” in the column {}", column.name()));
    }
}
