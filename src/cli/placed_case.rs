use std::path::Path;
use std::sync::Arc;

use dateline_case::Marks;

use super::{Failure, notes};
use crate::batch::CancelToken;
use crate::case::{CaseOverlay, DataFiles, Events, marked_rows};
use crate::query::MarkedRows;
use crate::store::Store;

/// A case whose events were looked for in some files: that is done once, since it may read all of them.
pub(super) struct PlacedCase<'a> {
    marks: &'a Marks,
    /// Its events among the rows of the files as they are.
    in_files: Events,
    overlay: CaseOverlay,
}

impl<'a> PlacedCase<'a> {
    /// Looks for the events of the case with this path among the rows of a store's files.
    pub fn new(store: &Arc<Store>, marks: &'a Marks, data: &DataFiles, case: &Path) -> Result<Self, Failure> {
        let base = store.in_files();
        let in_files = Events::find(&base, marks, data, &CancelToken::NEVER)?;
        let overlay = CaseOverlay::of(&base, marks, &in_files, case);
        Ok(Self {
            marks,
            in_files,
            overlay,
        })
    }

    /// The same files with what the case says of their events, and beside them. What it says of something that the files do not
    /// say any more is noted.
    pub fn corrected(&self, store: &Arc<Store>) -> Result<Arc<Store>, Failure> {
        self.overlay.told().iter().for_each(|words| notes::note(words));
        Ok(store.with_overlay(&self.overlay.overlay, &CancelToken::NEVER)?)
    }

    /// Its events among the rows of a store of the same files.
    pub fn events(&self, store: &Store) -> Events {
        self.overlay.events_in(store, &self.in_files)
    }

    /// Which rows of a store with these events have which of its marks. Events that are not found, or say something else now, are
    /// noted.
    pub fn marked(&self, store: &Store, events: &Events) -> Arc<MarkedRows> {
        for words in events.told(self.marks) {
            notes::note(&words);
        }
        Arc::new(marked_rows(store, self.marks, events))
    }
}
