use dateline_case::{EventKey, MarkedEvent, Origin, OwnEventId};

use super::OpenData;
use crate::event::{Event, words};
use crate::store::{RowId, Store};

/// How a row's event is named in a case: its key, where it stands, and one line for people. Some microseconds.
pub fn marked_event(store: &Store, row: RowId, open: &OpenData) -> MarkedEvent {
    let event = store.event_in_file(row);
    let is_added = store.file(store.file_of(row)).is_some_and(|file| file.is_added);
    if let Some(own) = event.id.parse::<OwnEventId>().ok().filter(|_| is_added) {
        return MarkedEvent {
            key: own.key(),
            origin: None,
            label: MarkedEvent::short_label(&label(&event)),
        };
    }
    let origin = store.origin(row).and_then(|(path, number)| {
        Some(Origin {
            file: open.id_of(store.file_of(row))?,
            member: path.member,
            sheet: path.sheet,
            row: number.number(),
        })
    });
    MarkedEvent {
        key: key(&event.id, &store.raw(row)),
        origin,
        label: MarkedEvent::short_label(&label(&event)),
    }
}

/// An id counts only if it stands in the row: readers make one of the content for rows that have none.
fn key(id: &str, raw: &str) -> EventKey {
    EventKey::new(Some(id).filter(|id| raw.contains(id)), raw)
}

/// How a row's event is named in every case, as bytes; `further` tells apart rows that are equal in every letter.
#[cfg(feature = "archive")]
pub fn event_id_in(store: &Store, row: RowId, further: usize) -> [u8; 16] {
    let raw = store.raw(row);
    let key = key(&store.id(row), &raw);
    let id = key.event();
    match further {
        0 => *id.as_bytes(),
        further => *EventKey::new(Some(&format!("{id} {further}")), &raw).event().as_bytes(),
    }
}

/// The line for people of a row's event, as a case keeps it.
pub(super) fn label_of(store: &Store, row: RowId) -> String {
    MarkedEvent::short_label(&label(&store.event_as_given(row)))
}

/// Its date and its title.
pub(super) fn label(event: &Event) -> String {
    let when = event.when.as_ref().map(words::describe_when);
    let parts = when.into_iter().chain([event.title.clone()]);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
