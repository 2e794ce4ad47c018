use std::borrow::Cow;
use std::sync::Arc;

use dateline_batch::{Decode, Record};
use dateline_event::Event;
use rustc_hash::FxHashMap;

/// A file of which some rows are other events than it says.
pub(super) struct OverlaidDecoder {
    pub file: Arc<dyn Decode>,
    /// By the offset of the row.
    pub events: FxHashMap<u64, Event>,
}

impl Decode for OverlaidDecoder {
    fn event(&self, record: Record) -> Event {
        let event = self.events.get(&record.offset);
        event.map_or_else(|| self.file.event(record), Event::clone)
    }

    fn id(&self, record: Record) -> String {
        self.file.id(record)
    }

    fn has_own_id(&self, record: Record) -> bool {
        self.file.has_own_id(record)
    }

    fn search_text(&self, record: Record) -> Cow<'_, str> {
        match self.events.get(&record.offset) {
            Some(event) => Cow::Owned(event.all_words()),
            None => self.file.search_text(record),
        }
    }

    fn text_in_place(&self) -> Option<&[u8]> {
        self.file.text_in_place()
    }

    fn raw(&self, record: Record) -> Cow<'_, str> {
        self.file.raw(record)
    }

    fn is_overlaid(&self, record: Record) -> bool {
        self.events.contains_key(&record.offset)
    }

    fn event_in_file(&self, record: Record) -> Event {
        self.file.event_in_file(record)
    }
}
