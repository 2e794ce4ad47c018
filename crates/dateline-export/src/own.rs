use std::io::{self, Write};

use dateline_batch::{ActorInfo, Gathered, ParentInfo, PlaceInfo};
use dateline_event::{Event, Place};
use dateline_format::{ActorEntry, Document, Entries, FORMAT, Known, Line, Parent, Parents, PlaceEntry, VERSION};
use dateline_store::Store;
use serde_json::Map;

/// What the open files say of names apart from any event: each name with the spellings and parents of all files.
pub fn describing(store: &Store) -> Known {
    let mut gathered = Gathered::default();
    store.files().iter().for_each(|file| gathered.add(&file.directory));
    let directory = gathered.into_directory();
    let actors = directory.actors.iter();
    let places = directory.places.iter();
    Known {
        actors: actors.map(|actor| (actor.name.clone(), actor_entry(actor))).collect(),
        places: places.map(|place| (place.path.clone(), place_entry(place))).collect(),
    }
}

fn actor_entry(actor: &ActorInfo) -> ActorEntry {
    let parent = |parent: &ParentInfo| Parent {
        id: parent.name.clone(),
        from: parent.from.clone(),
        to: parent.to.clone(),
        note: String::new(),
    };
    ActorEntry {
        id: actor.name.clone(),
        name: actor.name.clone(),
        kind: actor.kind.clone(),
        aliases: actor.aliases.clone(),
        parent: match actor.parents.as_slice() {
            [] => None,
            [
                ParentInfo {
                    name,
                    from: None,
                    to: None,
                },
            ] => Some(Parents::One(name.clone())),
            parents => Some(Parents::Dated(parents.iter().map(parent).collect())),
        },
        note: actor.note.clone(),
        other: Map::new(),
    }
}

fn place_entry(place: &PlaceInfo) -> PlaceEntry {
    let (name, above) = place
        .path
        .split_last()
        .map_or((String::new(), &[][..]), |(name, above)| (name.clone(), above));
    PlaceEntry {
        id: place.path.join(Place::SEPARATOR),
        name,
        aliases: place.aliases.clone(),
        parent: (!above.is_empty()).then(|| above.join(Place::SEPARATOR)),
        latitude: place.latitude,
        longitude: place.longitude,
        precision: place.precision,
        note: place.note.clone(),
        other: Map::new(),
    }
}

/// Writes events as one JSON object of the own format, with all actors, places and sources that they name.
///
/// All entries are in memory at once; [`write_jsonl`](super::write_jsonl) holds one event at a time.
pub fn write_json(out: &mut dyn Write, events: impl Iterator<Item = Event>, known: &Known) -> io::Result<()> {
    let mut document = document();
    let mut entries = Entries::new(known);
    for event in events {
        document.events.push(entries.event(&event));
    }
    list(&mut document, &mut entries);
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

/// The event but its fields, with what is known of the names in it, as JSON of the own format in one line for a cell of
/// a table.
pub(super) fn whole(event: &Event, known: &Known) -> String {
    let mut event = event.clone();
    event.fields.clear();
    whole_with_fields(&event, known)
}

/// The event and what is known of the names in it as JSON of the own format in one line.
pub(super) fn whole_with_fields(event: &Event, known: &Known) -> String {
    let (mut entries, mut document) = (Entries::new(known), document());
    document.events.push(entries.event(event));
    list(&mut document, &mut entries);
    let text = serde_json::to_string(&document);
    debug_assert!(text.is_ok(), "the format's own types are JSON");
    text.unwrap_or_default()
}

fn document() -> Document {
    Document {
        format: FORMAT.to_owned(),
        version: VERSION,
        title: String::new(),
        description: String::new(),
        actors: Vec::new(),
        places: Vec::new(),
        sources: Vec::new(),
        events: Vec::new(),
        other: Map::new(),
    }
}

/// Lists the names that the entries refer to.
fn list(document: &mut Document, entries: &mut Entries<'_>) {
    for line in entries.take_new() {
        match line {
            Line::Actor(actor) => document.actors.push(actor),
            Line::Place(place) => document.places.push(place),
            Line::Source(source) => document.sources.push(source),
        }
    }
}
