use std::io::{self, Write};

use dateline_event::{Event, Kinship};
use dateline_format::Known;
use dateline_format::columns::{COLUMNS, WHOLE_WITH_FIELDS, cells, field_heading, key};
use serde_json::{Map, Value, json};

use super::own::whole_with_fields;

/// What GeoJSON says in its own way, beside the properties.
const BESIDE: [&str; 3] = ["Id", "Latitude", "Longitude"];

/// Writes events as a GeoJSON feature collection (RFC 7946); an event without coordinates has no geometry. Dateline
/// reads the same events from it, and what is `known` of their names.
pub fn write_geojson(
    out: &mut dyn Write,
    events: impl Iterator<Item = Event>,
    known: &Known,
    kinship: &dyn Kinship,
) -> io::Result<()> {
    write!(out, "{{\"type\":\"FeatureCollection\",\"features\":[")?;
    for (index, event) in events.enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &feature(&event, known, kinship))?;
    }
    writeln!(out, "\n]}}")
}

fn feature(event: &Event, known: &Known, kinship: &dyn Kinship) -> Value {
    let geometry = match (event.place.latitude, event.place.longitude) {
        (Some(latitude), Some(longitude)) => json!({"type": "Point", "coordinates": [longitude, latitude]}),
        _ => Value::Null,
    };
    json!({"type": "Feature", "id": event.id, "geometry": geometry, "properties": properties(event, known, kinship)})
}

/// Only texts, since many programs take nothing that nests.
fn properties(event: &Event, known: &Known, kinship: &dyn Kinship) -> Map<String, Value> {
    let own = COLUMNS.into_iter().zip(cells(event, kinship));
    let mut properties: Map<String, Value> = own
        .filter(|(name, text)| !text.is_empty() && !BESIDE.contains(name))
        .map(|(name, text)| (key(name), Value::String(text)))
        .collect();
    properties.insert(key(WHOLE_WITH_FIELDS), Value::String(whole_with_fields(event, known)));
    for (name, text) in &event.fields {
        let heading = field_heading(name).into_owned();
        properties.entry(heading).or_insert_with(|| Value::String(text.clone()));
    }
    properties
}
