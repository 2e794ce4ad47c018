use std::borrow::Cow;
use std::sync::Arc;

use dateline_batch::{Decode, OwnColumn, Readings, Record};
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

    fn columns(&self) -> Option<Vec<String>> {
        self.file.columns()
    }

    /// Where the file names its columns, they hold what it says. Else an event's own columns are those of the event that counts.
    fn cells(&self, records: &[Record], column: &OwnColumn, see: &mut dyn FnMut(usize, &str)) {
        if self.file.columns().is_some() {
            return self.file.cells(records, column, see);
        }
        for (at, record) in records.iter().enumerate() {
            match self.events.get(&record.offset) {
                None => self
                    .file
                    .cells(std::slice::from_ref(record), column, &mut |_, text| see(at, text)),
                Some(event) => column.text_in(event).into_iter().for_each(|text| see(at, text)),
            }
        }
    }

    fn readings(&self, column: &OwnColumn, texts: &[&str]) -> Readings {
        self.file.readings(column, texts)
    }

    fn is_overlaid(&self, record: Record) -> bool {
        self.events.contains_key(&record.offset)
    }

    fn event_in_file(&self, record: Record) -> Event {
        self.file.event_in_file(record)
    }
}
