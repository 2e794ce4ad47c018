//! The entries that describe actors, places and sources, key by key.

use dateline_batch::finding::EntryFault;
use dateline_event::PlacePrecision;
use dateline_format::{ActorEntry, Parent, Parents, PlaceEntry, SourceEntry};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::event::{DEGREES, PLACE_PRECISIONS};
use super::{Loose, Object};

/// An entry that describes a name.
pub(in crate::own) trait NamesEntry: DeserializeOwned {
    /// What can be read of it; `None` if it is no object or has no name at all.
    fn loosely(bytes: &[u8], loose: &mut Loose<'_>) -> Option<Self>;

    /// Keys that the format does not name.
    fn other(&mut self) -> &mut Map<String, Value>;
}

impl NamesEntry for ActorEntry {
    fn loosely(bytes: &[u8], loose: &mut Loose<'_>) -> Option<Self> {
        let mut object = loose.entry(bytes)?;
        let (id, name) = loose.id_and_name(&mut object)?;
        Some(Self {
            id,
            name,
            kind: loose.text(&mut object, "", "kind"),
            aliases: loose.texts(&mut object, "", "aliases").unwrap_or_default(),
            parent: loose.parents(&mut object),
            note: loose.text(&mut object, "", "note"),
            other: loose.other(object, ""),
        })
    }

    fn other(&mut self) -> &mut Map<String, Value> {
        &mut self.other
    }
}

impl NamesEntry for PlaceEntry {
    fn loosely(bytes: &[u8], loose: &mut Loose<'_>) -> Option<Self> {
        let mut object = loose.entry(bytes)?;
        let (id, name) = loose.id_and_name(&mut object)?;
        Some(Self {
            id,
            name,
            aliases: loose.texts(&mut object, "", "aliases").unwrap_or_default(),
            parent: loose.take(&mut object, "", ("parent", super::TEXT)),
            latitude: loose.take::<f64>(&mut object, "", ("latitude", DEGREES)),
            longitude: loose.take::<f64>(&mut object, "", ("longitude", DEGREES)),
            precision: loose.take::<PlacePrecision>(&mut object, "", ("precision", PLACE_PRECISIONS)),
            note: loose.text(&mut object, "", "note"),
            other: loose.other(object, ""),
        })
    }

    fn other(&mut self) -> &mut Map<String, Value> {
        &mut self.other
    }
}

impl NamesEntry for SourceEntry {
    fn loosely(bytes: &[u8], loose: &mut Loose<'_>) -> Option<Self> {
        let mut object = loose.entry(bytes)?;
        // Claims could not refer to it.
        if !object.contains_key("id") {
            loose.missing("", "id");
            return None;
        }
        if !object.contains_key("outlet") {
            loose.missing("", "outlet");
        }
        Some(Self {
            id: loose.take(&mut object, "", ("id", super::TEXT))?,
            outlet: loose.text(&mut object, "", "outlet"),
            title: loose.text(&mut object, "", "title"),
            published: loose.text(&mut object, "", "published"),
            link: loose.text(&mut object, "", "link"),
            reprint_of: loose.take(&mut object, "", ("reprint_of", super::TEXT)),
            note: loose.text(&mut object, "", "note"),
            other: loose.other(object, ""),
        })
    }

    fn other(&mut self) -> &mut Map<String, Value> {
        &mut self.other
    }
}

impl Loose<'_> {
    /// The id and the name, each standing for the other where that is missing.
    fn id_and_name(&mut self, object: &mut Object<'_>) -> Option<(String, String)> {
        let mut take = |key: &'static str| {
            let is_there = object.contains_key(key);
            let text = self.take::<String>(object, "", (key, super::TEXT));
            (text, is_there)
        };
        let (id, name) = (take("id"), take("name"));
        match (id, name) {
            ((Some(id), _), (Some(name), _)) => Some((id, name)),
            ((Some(id), _), (None, is_there)) => {
                self.stands_for(is_there, "name", "id");
                Some((id.clone(), id))
            }
            ((None, is_there), (Some(name), _)) => {
                self.stands_for(is_there, "id", "name");
                Some((name.clone(), name))
            }
            ((None, has_id), (None, has_name)) => {
                if !has_id && !has_name {
                    self.missing("", "id");
                }
                None
            }
        }
    }

    fn stands_for(&mut self, is_told: bool, missing: &'static str, other: &'static str) {
        if !is_told {
            (self.tell)("", EntryFault::StandsFor { missing, other });
        }
    }

    fn parents(&mut self, object: &mut Object<'_>) -> Option<Parents> {
        const EXPECTED: &str = "an id, or a list of objects with “id”, “from” and “to”";
        let bytes = object.shift_remove("parent")?;
        if bytes.first() != Some(&b'[') {
            return self.value(bytes, "parent", EXPECTED).map(Parents::One);
        }
        let list = self.list(bytes, "parent", EXPECTED, |loose, bytes, path| {
            loose.value::<Parent>(bytes, path, "an object with “id”, “from” and “to”")
        });
        list.map(Parents::Dated)
    }
}
