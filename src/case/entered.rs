//! Events that somebody entered in the case.

use std::path::Path;

use dateline_case::{EventId, Marks};
use rustc_hash::FxHashMap;

use super::event_json::of_json;
use crate::batch::{Document, FilePath, Progress};
use crate::event::Event;
use crate::own::Known;
use crate::{export, read};

/// What was entered, as a file of its own; and where each event stands in it.
pub(super) fn entered(marks: &Marks, case: &Path) -> (Option<Document>, FxHashMap<EventId, (u64, Event)>) {
    let read = |own: &dateline_case::OwnEvent| {
        let event = of_json(&own.json)?;
        let told = format!("Entered by {}, {}: no file has it.", own.entered.by, own.entered.at);
        Some(Event {
            id: own.id.to_string(),
            note: [event.note.as_str(), told.as_str()].join(" ").trim().to_owned(),
            ..event
        })
    };
    let events: Vec<Event> = marks.own_events.iter().filter_map(read).collect();
    if events.is_empty() {
        return (None, FxHashMap::default());
    }
    let mut text = Vec::new();
    let written = export::write_json(&mut text, events.into_iter(), &Known::default());
    debug_assert!(written.is_ok(), "memory takes all that is written");
    let document = read::read_bytes(case, text, &Progress::default()).ok();
    let document = document.map(|document| Document {
        path: FilePath::from(case),
        ..document
    });
    let known: FxHashMap<String, EventId> = marks
        .own_events
        .iter()
        .map(|own| (own.id.to_string(), own.event()))
        .collect();
    let rows = document.iter().flat_map(|document| {
        let rows = document.batches.iter().flat_map(|batch| &batch.rows);
        rows.map(|row| (row.record.offset, document.decoder.event(row.record)))
    });
    let places = rows.filter_map(|(offset, event)| Some((*known.get(&event.id)?, (offset, event))));
    let places = places.collect();
    (document, places)
}
