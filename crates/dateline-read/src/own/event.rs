//! From an entry of the own format to an event, with its ids resolved by the file's tables.

mod claim;
mod participant;
mod place;
mod when;

use dateline_batch::finding::{NameFault, Reason};
use dateline_event::{Event, Link, Place};
use dateline_format::{EventEntry, FieldsEntry, KindEntry, LinkEntry};
use serde_json::{Map, Value};

use super::tables::Tables;

/// Takes what is odd: the key path and the reason.
pub(super) type Find<'a> = &'a mut dyn FnMut(&str, Reason);

/// Makes events of entries and collects what has no place in an event's parts as its fields.
pub(super) struct Resolver<'a, 'f> {
    tables: &'a Tables,
    find: Find<'f>,
    fields: Vec<(String, String)>,
}

impl<'a, 'f> Resolver<'a, 'f> {
    pub fn new(tables: &'a Tables, find: Find<'f>) -> Self {
        Self {
            tables,
            find,
            fields: Vec::new(),
        }
    }

    /// The event; its id and title may still be empty.
    pub fn event(mut self, entry: EventEntry) -> Event {
        self.keep(String::new(), entry.other);
        match entry.fields {
            None => {}
            Some(FieldsEntry::Named(fields)) => self.keep(String::new(), fields),
            Some(FieldsEntry::Pairs(fields)) => self.fields.extend(fields),
        }
        let kind = match entry.kind {
            None => Vec::new(),
            Some(KindEntry::One(kind)) => vec![kind],
            Some(KindEntry::Path(path)) => self.within_bounds(path, "kind"),
        };
        let when = entry.when.and_then(|when| self.when(when, "when"));
        let actors = self.participants(entry.actors, "actors");
        let place = entry.place.map(|place| self.place(place)).unwrap_or_default();
        let claims = (0..)
            .zip(entry.claims)
            .map(|(index, claim)| self.claim(claim, index))
            .collect();
        let links = (0..)
            .zip(entry.links)
            .map(|(index, link)| self.link(link, index))
            .collect();
        Event {
            id: entry.id,
            when,
            kind,
            title: entry.title,
            text: entry.text,
            actors,
            place,
            claims,
            links,
            confidence: entry.confidence,
            note: entry.note,
            noted: entry.noted,
            fields: self.fields,
        }
    }

    /// A path of as many names as are bounded; what is more becomes a field.
    fn within_bounds(&mut self, mut path: Vec<String>, column: &str) -> Vec<String> {
        let max = self.tables.max_names;
        if path.len() > max {
            let rest = path.split_off(max);
            (self.find)(column, NameFault::LongPath { max }.into());
            self.fields
                .push((format!("{column} (further names)"), rest.join(Place::SEPARATOR)));
        }
        path
    }

    fn link(&mut self, entry: LinkEntry, index: usize) -> Link {
        self.keep(format!("links[{index}]."), entry.other);
        Link {
            kind: entry.kind,
            to: entry.to,
            note: entry.note,
        }
    }

    /// Keeps keys that the format does not name as fields: texts as they are, all else as compact JSON.
    fn keep(&mut self, mut path: String, other: Map<String, Value>) {
        let length = path.len();
        for (key, value) in other {
            path.truncate(length);
            path.push_str(&key);
            let text = match value {
                Value::String(text) => text,
                value => value.to_string(),
            };
            self.fields.push((path.clone(), text));
        }
    }
}
