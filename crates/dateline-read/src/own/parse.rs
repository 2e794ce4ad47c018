//! From the bytes of one entry to a whole event, whatever the bytes hold.

use dateline_batch::Reason;
use dateline_batch::checked::Cut;
use dateline_batch::finding::{EntryFault, RowFault};
use dateline_event::{Event, Noted};
use dateline_format::EventEntry;
use rustc_hash::FxHashMap;
use serde_json::Value;

use super::event::{Find, Resolver};
use super::loose::{Loose, RAW_FIELD};
use super::tables::Tables;
use crate::json_scan::{Members, skip_blank};

/// The event in `bytes`. Of what is no object an undated event is made that keeps its text as a field.
pub(super) fn event(bytes: &[u8], tables: &Tables, find: Find<'_>) -> Event {
    let mut event = entry(bytes, tables, find);
    if event.id.is_empty() {
        event.id = format!("{:016x}", hash(bytes.trim_ascii()));
    }
    if event.title.trim().is_empty() {
        event.title = title(&event);
    }
    event
}

/// As [`event`], with an id and a title only if the entry has them.
pub(super) fn entry(bytes: &[u8], tables: &Tables, find: Find<'_>) -> Event {
    let mut found: Vec<(String, Reason)> = Vec::new();
    let read = serde_json::from_slice::<EventEntry>(bytes);
    let may_repeat = !read.as_ref().is_ok_and(|entry| entry.noted.is_empty());
    let mut tell = |path: &str, reason: Reason| {
        if may_repeat {
            found.push((path.to_owned(), reason));
        } else {
            find(path, reason);
        }
    };
    let (read, kept) = if let Ok(entry) = read {
        (Some(entry), Vec::new())
    } else {
        let mut tell = |path: &str, fault: EntryFault| tell(path, fault.into());
        let mut loose = Loose::new(&mut tell);
        (loose.event(bytes), loose.kept)
    };
    let Some(mut entry) = read else {
        tell_once(found, &[], find);
        return unreadable(bytes);
    };
    keep_numbers(&mut entry, bytes);
    let mut event = Resolver::new(tables, &mut tell).event(entry);
    event.fields.extend(kept);
    tell_once(found, &event.noted, find);
    event
}

/// Tells what was found and what was noted before. What is found again is told once, by the column in which it was noted.
fn tell_once(found: Vec<(String, Reason)>, noted: &[Noted], find: Find<'_>) {
    let mut untold: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for Noted { column, words } in noted {
        untold.entry(words).or_default().push(column);
    }
    for (path, reason) in found {
        let words = reason.to_string();
        let columns = untold.get_mut(words.as_str()).filter(|columns| !columns.is_empty());
        let column = columns.map(|columns| {
            let here = columns.iter().position(|column| *column == path);
            columns.swap_remove(here.unwrap_or_default())
        });
        find(column.unwrap_or(&path), reason);
    }
    for Noted { column, words } in noted {
        let at = untold.get_mut(words.as_str()).and_then(|columns| {
            let here = columns.iter().position(|other| other == column)?;
            Some(columns.swap_remove(here))
        });
        if let Some(column) = at {
            find(
                column,
                RowFault::Noted {
                    words: words.as_str().into(),
                }
                .into(),
            );
        }
    }
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
