use std::sync::Arc;

use dateline_store::{RowId, Store};
use rustc_hash::FxHashMap;

/// A cache of the titles of events that were drawn lately: to decode an event costs microseconds, too much for hundreds
/// of them in every frame.
#[derive(Clone, Debug, Default)]
pub struct Titles {
    young: FxHashMap<RowId, Arc<str>>,
    old: FxHashMap<RowId, Arc<str>>,
}

impl Titles {
    /// At most twice as many are kept; those not asked for lately go first.
    const GENERATION: usize = 4096;

    /// The title of an event on one line, cut after 200 characters.
    pub fn title(&mut self, store: &Store, row: RowId) -> Arc<str> {
        if let Some(title) = self.young.get(&row) {
            return Arc::clone(title);
        }
        let title = self
            .old
            .remove(&row)
            .unwrap_or_else(|| one_line(&store.event(row).title));
        if self.young.len() >= Self::GENERATION {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(row, Arc::clone(&title));
        title
    }

    /// Forgets all: the rows are those of another store now.
    pub fn clear(&mut self) {
        self.young.clear();
        self.old.clear();
    }
}

/// The beginning of a text, with line breaks as spaces: a label never shows more.
fn one_line(text: &str) -> Arc<str> {
    text.chars()
        .take(200)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect::<String>()
        .trim()
        .into()
}
