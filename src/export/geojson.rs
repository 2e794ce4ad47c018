use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::event::Event;
use crate::event::calendar::iso_moment;

/// Writes events as a GeoJSON feature collection (RFC 7946); an event without coordinates has no geometry.
pub fn write_geojson(out: &mut dyn Write, events: impl Iterator<Item = Event>) -> io::Result<()> {
    write!(out, "{{\"type\":\"FeatureCollection\",\"features\":[")?;
    for (index, event) in events.enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &feature(&event))?;
    }
    writeln!(out, "\n]}}")
}

fn feature(event: &Event) -> Value {
    let geometry = match (event.place.latitude, event.place.longitude) {
        (Some(latitude), Some(longitude)) => json!({"type": "Point", "coordinates": [longitude, latitude]}),
        _ => Value::Null,
    };
    json!({"type": "Feature", "id": event.id, "geometry": geometry, "properties": properties(event)})
}

/// Only plain values, since many programs take no others.
fn properties(event: &Event) -> Map<String, Value> {
    let mut properties = Map::new();
    let mut put = |key: &str, text: String| {
        if !text.is_empty() {
            properties.insert(key.to_owned(), Value::String(text));
        }
    };
    put("title", event.title.clone());
    if let Some(when) = &event.when {
        put("when", when.edtf.clone());
        put("earliest_start", iso_moment(when.bounds.earliest_start));
        put("latest_end", iso_moment(when.bounds.latest_end));
        put("when_words", when.words.clone());
    }
    put("kind", event.kind.join(crate::event::Place::SEPARATOR));
    put("place", event.place.to_line());
    if let Some(precision) = event.place.precision {
        put("place_precision", precision.label().to_owned());
    }
    let actors: Vec<String> = event
        .actors
        .iter()
        .map(|actor| format!("{} ({})", actor.name, actor.role.label()))
        .collect();
    put("actors", actors.join("; "));
    put("text", event.text.clone());
    let sources: Vec<&str> = event.claims.iter().map(|claim| claim.source.outlet.as_str()).collect();
    put("sources", sources.join("; "));
    put("note", event.note.clone());
    for (name, text) in &event.fields {
        properties.entry(name).or_insert_with(|| Value::String(text.clone()));
    }
    properties.insert("claims".to_owned(), json!(event.claims.len()));
    properties.insert("sources_disagree".to_owned(), json!(event.is_disputed()));
    properties
}
