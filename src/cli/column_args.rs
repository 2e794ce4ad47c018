use std::sync::Arc;

use clap::Args;

use super::Failure;
use super::notes;
use crate::batch::CancelToken;
use crate::query::{ColumnComparison, ColumnTerm, ColumnTextError, Comparison, Filter};
use crate::store::{AddedColumn, Store};

#[derive(Debug, Default, Args)]
pub(super) struct ColumnArgs {
    /// Only events with this in a column of their file: weapon=drone, weapon= for nothing there, and in a column of numbers or
    /// dates also "age>=18", "seen<2016-03". Of one column either value will do and all comparisons must hold; all columns must
    #[arg(long, value_name = "COLUMN=VALUE", value_parser = asks)]
    column: Vec<String>,
    /// No events with this in a column of their file
    #[arg(long, value_name = "COLUMN=VALUE", value_parser = asks)]
    not_column: Vec<String>,
}

/// That a text asks anything of a column; of which tells only the files.
fn asks(text: &str) -> Result<String, ColumnTextError> {
    match ColumnTerm::read(text, []) {
        Err(ColumnTextError::NoSign) => Err(ColumnTextError::NoSign),
        _ => Ok(text.to_owned()),
    }
}

/// What is asked of the columns of the files, and these.
#[derive(Default)]
pub(super) struct AskedColumns {
    pub columns: Vec<Arc<AddedColumn>>,
    /// Each name that was asked for, with which of the columns that is.
    called: Vec<(String, usize)>,
    wanted: Vec<ColumnTerm>,
    unwanted: Vec<ColumnTerm>,
}

impl ColumnArgs {
    /// Whether none is asked for.
    #[cfg(feature = "archive")]
    pub fn is_empty(&self) -> bool {
        self.column.is_empty() && self.not_column.is_empty()
    }

    /// Reads the columns that are named out of the files, some beside them, and those of a view; which of the view's no file has.
    /// Says on standard error what of them is not told apart.
    ///
    /// # Errors
    /// If no file has a column, or something is asked of it that is no question.
    pub fn index(
        &self,
        store: &Store,
        beside: &[&str],
        of_view: &[String],
    ) -> Result<(AskedColumns, Vec<String>), Failure> {
        let wanted = terms("--column", &self.column, store)?;
        let unwanted = terms("--not-column", &self.not_column, store)?;
        let (mut columns, mut called) = (Vec::<Arc<AddedColumn>>::new(), Vec::new());
        let asked = wanted.iter().chain(&unwanted).map(|term| term.column.as_str());
        let mut asked: Vec<(&str, bool)> = asked.chain(beside.iter().copied()).map(|name| (name, true)).collect();
        asked.extend(of_view.iter().map(|name| (name.as_str(), false)));
        asked.sort_unstable();
        asked.dedup();
        let mut missing = Vec::new();
        for (name, is_asked) in asked {
            let added = store.add_column(name, &CancelToken::NEVER, &mut |_| {})?;
            let added = match added {
                Some(added) => added,
                None if !is_asked => {
                    missing.push(name.to_owned());
                    continue;
                }
                None => return Err(notes::no_such_column(store, name)?),
            };
            let known = columns.iter().position(|known| known.name() == added.name());
            called.push((name.to_owned(), known.unwrap_or(columns.len())));
            if known.is_none() {
                notes::note_of_column(store, &added);
                columns.push(Arc::new(added));
            }
        }
        let asked = AskedColumns {
            columns,
            called,
            wanted,
            unwanted,
        };
        Ok((asked, missing))
    }
}

/// What is asked, the names of columns parted from the rest.
fn terms(flag: &str, texts: &[String], store: &Store) -> Result<Vec<ColumnTerm>, Failure> {
    let failed = |text: &str, error: ColumnTextError| Failure::usage(format!("{flag} {text}: {error}"));
    let mut names: Option<Vec<String>> = None;
    let mut terms = Vec::with_capacity(texts.len());
    for text in texts {
        if ColumnTerm::needs_names(text) && names.is_none() {
            let columns = store.file_columns(&CancelToken::NEVER)?;
            names = Some(columns.into_iter().map(|column| column.name).collect());
        }
        let known = || names.iter().flatten().map(String::as_str);
        let term = ColumnTerm::read(text, known()).map_err(|error| failed(text, error))?;
        // A shorter name may be meant as well.
        let shorter = known().filter(|name| name.len() < term.column.len());
        if let Ok(other) = ColumnTerm::read(text, shorter)
            && other.column != term.column
            && known().any(|name| name == other.column)
        {
            notes::note(&format!(
                "{flag} {text} asks for the column “{}”, not for the column “{}”",
                term.column, other.column
            ));
        }
        terms.push(term);
    }
    Ok(terms)
}

impl AskedColumns {
    /// Which of the columns is that of a name that was asked for.
    pub fn place_of(&self, name: &str) -> Option<usize> {
        let mut called = self.called.iter();
        called.find(|(asked, _)| asked == name).map(|(_, at)| *at)
    }

    /// The column of a name that was asked for.
    pub fn named(&self, name: &str) -> Option<&AddedColumn> {
        Some(self.columns.get(self.place_of(name)?)?)
    }

    /// Asks a filter for what is wanted of the columns.
    ///
    /// # Errors
    /// If a column cannot be compared so.
    pub fn add_to(&self, filter: &mut Filter) -> Result<(), Failure> {
        for term in &self.wanted {
            let column = self.named(&term.column);
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
        for term in &self.unwanted {
            if term.comparison != Comparison::Equal {
                let ColumnTerm { comparison, with, .. } = term;
                return Err(Failure::usage(format!(
                    "--not-column leaves out values, as in weapon=drone; the opposite of {comparison} {with} is asked for by --column"
                )));
            }
            let column = self.named(&term.column);
            note_unknown(column, &term.with);
            let name = column.map_or(&*term.column, AddedColumn::name);
            filter.change_column(name, |wanted| wanted.exclude.push(term.with.clone()));
        }
        Ok(())
    }
}

fn note_unknown(column: Option<&AddedColumn>, value: &str) {
    if let Some(column) = column.filter(|column| column.find(value).is_empty()) {
        notes::note(&format!("no event has “{value}” in the column {}", column.name()));
    }
}
