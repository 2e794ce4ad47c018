use std::borrow::Cow;
use std::sync::Arc;

use dateline_batch::{Batch, Decode, Directory, Document, EventSummary, FileRow, Record, Report};
use dateline_event::Event;

/// Holds whole events; the offset of a record is its place among them.
struct Events(Vec<Event>);

impl Decode for Events {
    fn event(&self, record: Record) -> Event {
        let at = usize::try_from(record.offset).unwrap();
        self.0[at].clone()
    }

    fn search_text(&self, record: Record) -> Cow<'_, str> {
        self.event(record).title.into()
    }

    fn raw(&self, record: Record) -> Cow<'_, str> {
        self.search_text(record)
    }
}

/// A file with these events.
pub(crate) fn document_of(events: Vec<Event>) -> Document {
    let mut batch = Batch::default();
    for (event, before) in events.iter().zip(0..) {
        let record = Record {
            offset: before.into(),
            row: FileRow::after(before),
        };
        batch.push(&EventSummary::of(event), record);
    }
    Document {
        path: "events.json".into(),
        report: Report::default(),
        directory: Directory::default(),
        batches: vec![batch],
        decoder: Arc::new(Events(events)),
    }
}
