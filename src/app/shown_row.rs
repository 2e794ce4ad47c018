use std::sync::Arc;

use crate::store::Store;

/// A row of a file that a finding is about.
pub struct RowRequest {
    pub store: Arc<Store>,
    pub file: usize,
    pub record: u32,
}

/// A row as it stands in its file, and the event that it became.
pub struct ShownRow {
    pub store: Arc<Store>,
    pub file: usize,
    pub record: u32,
    /// `None` if it made no event.
    pub row: Option<u32>,
    /// Whether the event is shown from another row or file in which it stands too.
    pub is_repeat: bool,
    /// Its beginning, if it is long.
    pub raw: String,
}

/// Characters that are shown.
pub const MOST: usize = 4000;

impl ShownRow {
    /// Looks at the numbers of all rows.
    pub fn find(request: RowRequest) -> Self {
        let RowRequest { store, file, record } = request;
        let own = store.row_of(file, record).map(|row| (row, store.raw(row)));
        let is_repeat = own.is_none();
        let found = own.or_else(|| store.shown_for(file, record));
        let (row, raw) = found.map_or((None, String::new()), |(row, raw)| (Some(row), beginning(&raw, MOST)));
        Self {
            store,
            file,
            record,
            row,
            is_repeat,
            raw,
        }
    }
}

/// The first characters of a text, with "…" if there are more.
pub fn beginning(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
