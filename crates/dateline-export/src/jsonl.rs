use std::io::{self, Write};

use dateline_event::Event;
use dateline_format::{Entries, FORMAT, Known, VERSION};
use serde_json::json;

/// Writes events in the own format as JSON Lines: a head, then one entry a line. Each actor, place and source stands
/// before the first event that names it, so that one event at a time is in memory.
pub fn write_jsonl(out: &mut dyn Write, events: impl Iterator<Item = Event>, known: &Known) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &json!({"format": FORMAT, "version": VERSION}))?;
    writeln!(out)?;
    let mut entries = Entries::new(known);
    for event in events {
        let entry = entries.event(&event);
        for line in entries.take_new() {
            serde_json::to_writer(&mut *out, &line)?;
            writeln!(out)?;
        }
        serde_json::to_writer(&mut *out, &entry)?;
        writeln!(out)?;
    }
    Ok(())
}
