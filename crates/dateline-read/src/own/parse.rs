//! From the bytes of one entry to a whole event, whatever the bytes hold.

use dateline_batch::checked::Cut;
use dateline_event::Event;
use dateline_format::EventEntry;
use serde_json::Value;

use super::event::{Find, Resolver};
use super::fault::{Shape, fault};
use super::tables::Tables;
use crate::json_scan::{Members, skip_blank};

/// The field that holds an entry which is no event, word for word.
pub(super) const RAW_FIELD: &str = "entry";

/// The event in `bytes`. What does not parse becomes an undated event that keeps its text as a field.
pub(super) fn event(bytes: &[u8], tables: &Tables, find: Find<'_>) -> Event {
    let mut event = match serde_json::from_slice::<EventEntry>(bytes) {
        Ok(mut entry) => {
            keep_numbers(&mut entry, bytes);
            Resolver::new(tables, find).event(entry)
        }
        Err(error) => {
            let fault = fault(bytes, Shape::Event, error);
            find(&fault.path, fault.reason.into());
            unreadable(bytes)
        }
    };
    if event.id.is_empty() {
        event.id = format!("{:016x}", hash(bytes.trim_ascii()));
    }
    if event.title.trim().is_empty() {
        event.title = title(&event);
    }
    event
}

/// A hash that is the same on every machine and in every version: FNV-1a in 64 bits.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn unreadable(bytes: &[u8]) -> Event {
    Event {
        title: "Unreadable entry".to_owned(),
        fields: vec![(RAW_FIELD.to_owned(), String::from_utf8_lossy(bytes).into_owned())],
        ..Event::default()
    }
}

/// Keeps numbers of unknown keys as they are written: 1.10 is not 1.1.
fn keep_numbers(entry: &mut EventEntry, bytes: &[u8]) {
    let is_rounded = |value: &Value| matches!(value, Value::Number(number) if number.is_f64());
    if !entry.other.values().any(is_rounded) {
        return;
    }
    for (key, value) in Members::new(bytes, skip_blank(bytes, 0)) {
        let Some(known) = str::from_utf8(key).ok().and_then(|key| entry.other.get_mut(key)) else {
            continue;
        };
        if is_rounded(known) {
            let text = bytes.cut(value.range);
            *known = Value::String(String::from_utf8_lossy(text).into_owned());
        }
    }
}

/// A title for an event without one: kind, actors and place.
fn title(event: &Event) -> String {
    let actors: Vec<&str> = event.actors.iter().take(2).map(|actor| &*actor.name).collect();
    let actors = actors.join(" – ");
    let parts = [event.kind.last(), Some(&actors), event.place.path.last()];
    let parts: Vec<&str> = parts
        .into_iter()
        .flatten()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        "Untitled event".to_owned()
    } else {
        parts.join(", ")
    }
}
