//! Says where in an entry a value is of a wrong type, and what was expected there.

use dateline_batch::checked::Cut;
use dateline_batch::finding::EntryFault;
use dateline_event::{Amount, Confidence, LinkKind, PlacePrecision, Role, Stance};
use dateline_format::{
    ActorEntry, EventEntry, KindEntry, LinkEntry, Parents, ParticipantEntry, PlaceEntry, PlaceRef, SourceEntry,
    SourceRef, WhenEntry,
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::repeated::repeated_key;
use crate::json_scan::deepest;

/// A key path and what is wrong there.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fault {
    pub path: String,
    pub reason: EntryFault,
}

/// Which type of entry is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Event,
    Actor,
    Place,
    Source,
}

/// Lists and objects in one another that `serde_json` reads.
const MAX_DEPTH: usize = 127;

impl Shape {
    /// Whether the bytes are an entry of this type.
    fn reads(self, bytes: &[u8]) -> bool {
        match self {
            Self::Event => serde_json::from_slice::<EventEntry>(bytes).is_ok(),
            Self::Actor => serde_json::from_slice::<ActorEntry>(bytes).is_ok(),
            Self::Place => serde_json::from_slice::<PlaceEntry>(bytes).is_ok(),
            Self::Source => serde_json::from_slice::<SourceEntry>(bytes).is_ok(),
        }
    }
}

/// The first fault of an entry that did not parse as `shape`.
pub(super) fn fault(bytes: &[u8], shape: Shape, error: serde_json::Error) -> Fault {
    let value: Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(error) => {
            let reason = if deepest(bytes) > MAX_DEPTH {
                EntryFault::TooDeep
            } else {
                let error = error.into();
                EntryFault::Invalid { error }
            };
            return Fault {
                path: String::new(),
                reason,
            };
        }
    };
    let Value::Object(members) = &value else {
        return wrong(String::new(), "an object", &value);
    };
    let found = match shape {
        Shape::Event => in_event(members),
        Shape::Actor => in_actor(members),
        Shape::Place => in_place(members),
        Shape::Source => in_source(members),
    };
    found.unwrap_or_else(|| match repeated_key(bytes, |text| shape.reads(text)) {
        Some((path, key)) => {
            let reason = EntryFault::Twice { key: key.into() };
            Fault { path, reason }
        }
        None => Fault {
            path: String::new(),
            reason: EntryFault::Other { error: error.into() },
        },
    })
}

const WHEN: &str = "an EDTF date, or an object with “edtf” and perhaps “words”, “resolved” and “zone”";

fn in_event(event: &Map<String, Value>) -> Option<Fault> {
    texts(event, "", &["id", "title", "text", "note"])
        .or_else(|| check::<WhenEntry>(event, "", "when", WHEN))
        .or_else(|| check::<KindEntry>(event, "", "kind", "a text or a list of texts"))
        .or_else(|| participants(event, ""))
        .or_else(|| {
            let expected = "an id, a name, a list of names, or an object with “path”";
            check::<PlaceRef>(event, "", "place", expected)
        })
        .or_else(|| each(event, "claims", in_claim))
        .or_else(|| {
            each(event, "links", |link, path| {
                check::<LinkKind>(link, path, "kind", "retaliation_for, follows, part_of or same_as")
                    .or_else(|| texts(link, path, &["to", "note"]))
                    .or_else(|| whole::<LinkEntry>(link, path, "“kind”, “to” and perhaps “note”"))
            })
        })
        .or_else(|| check::<Confidence>(event, "", "confidence", "low, medium or high"))
}

fn in_claim(claim: &Map<String, Value>, path: &str) -> Option<Fault> {
    check::<SourceRef>(
        claim,
        path,
        "source",
        "an id, an outlet's name, or an object with “outlet”",
    )
    .or_else(|| check::<Vec<String>>(claim, path, "citing", "a list of texts"))
    .or_else(|| {
        let stances = "asserts, claims_responsibility, denies, attributes or disputes";
        check::<Stance>(claim, path, "stance", stances)
    })
    .or_else(|| check::<WhenEntry>(claim, path, "when", WHEN))
    .or_else(|| check::<bool>(claim, path, "sums_up", "true or false"))
    .or_else(|| {
        let figures = claim.get("figures")?;
        let path = join(path, "figures");
        let Value::Object(figures) = figures else {
            return Some(wrong(path, "an object of numbers by what is counted", figures));
        };
        let amount = "a number, words, or an object of at_least, at_most, about, or low and high";
        figures
            .keys()
            .find_map(|key| check::<Amount>(figures, &path, key, amount))
    })
    .or_else(|| participants(claim, path))
    .or_else(|| texts(claim, path, &["words", "ref", "reprint_of"]))
}

fn in_actor(actor: &Map<String, Value>) -> Option<Fault> {
    missing(actor, &["id", "name"])
        .or_else(|| texts(actor, "", &["id", "name", "kind", "note"]))
        .or_else(|| check::<Vec<String>>(actor, "", "aliases", "a list of texts"))
        .or_else(|| {
            check::<Parents>(
                actor,
                "",
                "parent",
                "an id, or a list of objects with “id”, “from” and “to”",
            )
        })
}

fn in_place(place: &Map<String, Value>) -> Option<Fault> {
    missing(place, &["id", "name"])
        .or_else(|| texts(place, "", &["id", "name", "parent", "note"]))
        .or_else(|| check::<Vec<String>>(place, "", "aliases", "a list of texts"))
        .or_else(|| check::<f64>(place, "", "latitude", "a number of degrees"))
        .or_else(|| check::<f64>(place, "", "longitude", "a number of degrees"))
        .or_else(|| {
            let expected = "exact, near, district, province, area, country, international or unknown";
            check::<PlacePrecision>(place, "", "precision", expected)
        })
}

fn in_source(source: &Map<String, Value>) -> Option<Fault> {
    let all = ["id", "outlet", "title", "published", "link", "reprint_of", "note"];
    missing(source, &["id", "outlet"]).or_else(|| texts(source, "", &all))
}

fn participants(object: &Map<String, Value>, path: &str) -> Option<Fault> {
    let path = join(path, "actors");
    let value = object.get("actors")?;
    let Value::Array(actors) = value else {
        return Some(wrong(path, "a list of actors", value));
    };
    actors.iter().enumerate().find_map(|(index, value)| {
        let path = format!("{path}[{index}]");
        if let Value::Object(participant) = value {
            let roles = "perpetrator, target, victim, participant, speaker, claimed_by, attributed_to, denied_by \
                         or reporter";
            if let Some(fault) = check::<Role>(participant, &path, "role", roles) {
                return Some(fault);
            }
        }
        let is_good = serde_json::from_value::<ParticipantEntry>(value.clone()).is_ok();
        (!is_good).then(|| wrong(path, "an id, a name, or an object with “actor” and “role”", value))
    })
}

fn each(
    object: &Map<String, Value>,
    key: &str,
    look: impl Fn(&Map<String, Value>, &str) -> Option<Fault>,
) -> Option<Fault> {
    let value = object.get(key)?;
    let Value::Array(items) = value else {
        return Some(wrong(key.to_owned(), "a list", value));
    };
    items.iter().enumerate().find_map(|(index, item)| {
        let path = format!("{key}[{index}]");
        match item {
            Value::Object(item) => look(item, &path),
            other => Some(wrong(path, "an object", other)),
        }
    })
}

fn texts(object: &Map<String, Value>, path: &str, keys: &[&str]) -> Option<Fault> {
    keys.iter().find_map(|key| check::<String>(object, path, key, "a text"))
}

fn missing(object: &Map<String, Value>, keys: &[&'static str]) -> Option<Fault> {
    let key = keys.iter().find(|key| !object.contains_key(**key))?;
    Some(Fault {
        path: String::new(),
        reason: EntryFault::Missing { key },
    })
}

fn check<T: DeserializeOwned>(
    object: &Map<String, Value>,
    path: &str,
    key: &str,
    expected: &'static str,
) -> Option<Fault> {
    let value = object.get(key)?;
    let is_good = serde_json::from_value::<T>(value.clone()).is_ok();
    (!is_good).then(|| wrong(join(path, key), expected, value))
}

fn whole<T: DeserializeOwned>(object: &Map<String, Value>, path: &str, expected: &'static str) -> Option<Fault> {
    let value = Value::Object(object.clone());
    let is_good = serde_json::from_value::<T>(value.clone()).is_ok();
    (!is_good).then(|| wrong(path.to_owned(), expected, &value))
}

fn wrong(path: String, expected: &'static str, found: &Value) -> Fault {
    Fault {
        path,
        reason: EntryFault::Unexpected {
            expected,
            found: short(found).into(),
        },
    }
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}

/// A value as it reads in a sentence, cut after some 60 characters.
fn short(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(60) {
        Some((cut, _)) => format!("{}…", text.cut(..cut)),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_depth_is_that_of_the_parser() {
        for (depth, is_read) in [(MAX_DEPTH, true), (MAX_DEPTH + 1, false)] {
            let text = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
            assert_eq!(serde_json::from_str::<Value>(&text).is_ok(), is_read, "{depth}");
            assert_eq!(deepest(text.as_bytes()), depth);
        }
    }
}
