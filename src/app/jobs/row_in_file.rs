use std::sync::Arc;

use crate::app::excerpt::{MAX_RAW, excerpt};
use crate::app::same::Same;
use crate::batch::FileRow;
use crate::store::{FileId, RowId, Store};

/// Asks for a row of a file that a finding is about.
#[derive(PartialEq)]
pub struct RowRequest {
    pub store: Same<Store>,
    /// By its place among the open files.
    pub file: FileId,
    pub wanted: FileRow,
}

/// A row as it stands in its file, and the event that it became.
pub struct RowInFile {
    pub store: Arc<Store>,
    pub file: FileId,
    pub wanted: FileRow,
    /// `None` if it made no event.
    pub row: Option<RowId>,
    /// Whether the event is shown from another row or file in which it stands too.
    pub is_repeat: bool,
    /// Its beginning, if it is long.
    pub raw: String,
}

impl RowInFile {
    /// Looks at the numbers of all rows.
    pub fn find(request: &RowRequest) -> Self {
        let RowRequest { store, file, wanted } = request;
        let own = store.row_of(*file, *wanted).map(|row| (row, store.raw(row)));
        let is_repeat = own.is_none();
        let found = own.or_else(|| store.shown_for(*file, *wanted));
        let (row, raw) = found.map_or((None, String::new()), |(row, raw)| (Some(row), excerpt(&raw, MAX_RAW)));
        Self {
            store: store.0.clone(),
            file: *file,
            wanted: *wanted,
            row,
            is_repeat,
            raw,
        }
    }
}
