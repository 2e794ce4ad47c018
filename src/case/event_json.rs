use std::path::Path;

use crate::batch::Progress;
use crate::event::Event;
use crate::own::Known;
use crate::{export, read};

/// An event, or a part of one, as a document of the own format in one line: so a case keeps corrections and entered events.
pub fn to_json(event: &Event) -> String {
    let mut text = Vec::new();
    let written = export::write_json(&mut text, std::iter::once(event.clone()), &Known::default());
    debug_assert!(written.is_ok(), "memory takes all that is written");
    let value: Option<serde_json::Value> = serde_json::from_slice(&text).ok();
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The event that such a document holds; `None` if it holds none.
pub fn of_json(json: &str) -> Option<Event> {
    let path = Path::new("event.json");
    let document = read::read_bytes(path, json.as_bytes().to_vec(), &Progress::default()).ok()?;
    let row = document.batches.iter().flat_map(|batch| &batch.rows).next()?;
    Some(document.decoder.event(row.record))
}
