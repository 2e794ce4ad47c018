use std::path::PathBuf;

use super::shown_row;
use crate::event::Event;
use crate::store::Store;

/// The selected event with all that its file says of it, decoded once.
#[derive(Clone, Debug)]
pub struct Detail {
    pub row: u32,
    pub event: Event,
    /// The file and the row's number in it.
    pub origin: Option<(PathBuf, u32)>,
    /// The row as it stands in the file; its beginning, if it is long.
    pub raw: String,
}

impl Detail {
    pub fn new(store: &Store, row: u32) -> Self {
        Self {
            row,
            event: store.event(row),
            origin: store.origin(row),
            raw: shown_row::beginning(&store.raw(row), shown_row::MOST),
        }
    }
}
