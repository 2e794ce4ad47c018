//! The selected event as text for the clipboard, its time as its source gives it.

use super::detail::Detail;
use crate::event::words::describe_when;
use crate::export;
use crate::store::Store;

/// Everything that is known of the event, part by part.
pub fn event_as_text(store: &Store, detail: &Detail) -> String {
    export::text(&store.event_as_given(detail.row))
}

/// The event as a file of the own format, with the actors, places and sources that it names.
pub fn event_as_json(store: &Store, detail: &Detail) -> String {
    let mut bytes = Vec::new();
    let known = export::describing(store);
    let written = export::write_json(&mut bytes, std::iter::once(export::to_save(store, detail.row)), &known);
    debug_assert!(written.is_ok(), "writing into memory failed");
    let text = String::from_utf8(bytes);
    debug_assert!(text.is_ok(), "JSON is UTF-8");
    text.unwrap_or_default()
}

/// A line for each source, then the event itself: what and when, its id in the file, and where it stands there.
pub fn citation(_store: &Store, detail: &Detail) -> String {
    let event = &detail.event;
    let when = event.when.as_ref().map(describe_when);
    let id = detail.has_own_id.then(|| format!("id {}", event.id));
    let origin = detail
        .origin
        .as_ref()
        .map(|(path, row)| format!("{}, row {row}", path.name()));
    let title = (!event.title.is_empty()).then(|| format!("“{}”", event.title));
    let parts: Vec<String> = [title, when, id, origin].into_iter().flatten().collect();
    let sources = export::citation(event);
    let lines = [sources, parts.join(", ")];
    let lines: Vec<&str> = lines
        .iter()
        .map(String::as_str)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}
