use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use crate::app::same::{Same, SameRows};
use crate::batch::CancelToken;
use crate::fold::fold;
use crate::query::ColumnCounts;
use crate::store::{AddedColumn, FileColumn, Store, ValueId};

/// Asks for a column of the files, read for all rows.
pub struct ColumnRequest {
    /// Of whatever naming.
    pub store: SameRows,
    pub name: String,
    /// How many rows are read.
    pub done: Arc<AtomicUsize>,
}

impl PartialEq for ColumnRequest {
    fn eq(&self, other: &Self) -> bool {
        self.store == other.store && self.name == other.name
    }
}

/// The column, or that no file has it.
pub struct ReadColumn {
    pub store: Arc<Store>,
    pub name: String,
    pub column: Option<AddedColumn>,
}

impl ReadColumn {
    /// `None` if it was cancelled. `on_part` is called whenever more rows are read.
    pub fn read(request: &ColumnRequest, cancel: &CancelToken, on_part: &dyn Fn()) -> Option<Self> {
        let ColumnRequest { store, name, done } = request;
        let mut tell = |rows: usize| {
            done.store(rows, Relaxed);
            on_part();
        };
        Some(Self {
            column: store.add_column(name, cancel, &mut tell).ok()?,
            store: store.0.clone(),
            name: name.clone(),
        })
    }
}

/// Asks which columns the open files have.
#[derive(PartialEq)]
pub struct FileColumnsRequest(pub SameRows);

/// Those.
pub struct FileColumns {
    pub store: Arc<Store>,
    pub columns: Vec<FileColumn>,
}

impl FileColumns {
    /// `None` if it was cancelled.
    pub fn find(FileColumnsRequest(store): &FileColumnsRequest, cancel: &CancelToken) -> Option<Self> {
        Some(Self {
            columns: store.file_columns(cancel).ok()?,
            store: store.0.clone(),
        })
    }
}

/// Asks for the values of an added column that hold a text.
#[derive(PartialEq)]
pub struct ColumnValuesRequest {
    pub column: Same<AddedColumn>,
    pub counts: Same<Vec<ColumnCounts>>,
    pub text: String,
}

/// Those values: the largest that are found among the ranked, then others with events in the order of the files.
#[derive(Clone)]
pub struct ColumnValues {
    pub column: Arc<AddedColumn>,
    pub counts: Arc<Vec<ColumnCounts>>,
    pub text: String,
    pub values: Arc<Vec<ValueId>>,
}

impl ColumnValues {
    /// `None` if it was cancelled.
    pub fn find(request: &ColumnValuesRequest, cancel: &CancelToken) -> Option<Self> {
        let ColumnValuesRequest { column, counts, text } = request;
        let counted = counts.iter().find(|counted| Arc::ptr_eq(&counted.column, column))?;
        let wanted = fold(text.trim());
        let mut values = Vec::new();
        let ranked: rustc_hash::FxHashSet<ValueId> = counted.ranking.iter().copied().collect();
        let further = column.values().filter(|value| !ranked.contains(value));
        for (index, value) in counted.ranking.iter().copied().chain(further).enumerate() {
            if index % 4096 == 0 && cancel.is_cancelled() {
                return None;
            }
            if fold(column.text(value)).contains(&wanted) {
                values.push(value);
            }
        }
        Some(Self {
            column: column.0.clone(),
            counts: counts.0.clone(),
            text: text.clone(),
            values: Arc::new(values),
        })
    }
}
