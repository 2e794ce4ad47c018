//! Reads an entry key by key, where it cannot be read as a whole: what is wrong with one value costs that value alone.
//!
//! A value that is no JSON, nests too deep, is of a wrong type or has a key that stands before it in the same object is
//! told and kept as it stands. Null says nothing, wherever it stands.

mod event;
mod names;

use dateline_batch::checked::Cut;
use dateline_batch::finding::EntryFault;
use indexmap::IndexMap;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::{Map, Value};

pub(super) use names::NamesEntry;

use super::text::shortened;
use crate::json_scan::{Elements, Members, NULL, deepest, skip_blank};

/// The members of an object by their keys, each as it stands.
type Object<'a> = IndexMap<String, &'a [u8]>;

/// Lists and objects in one another that `serde_json` reads.
const MAX_DEPTH: usize = 127;

/// The field that holds an entry which is no event, word for word.
pub(super) const RAW_FIELD: &str = "entry";

const TEXT: &str = "a text";
const TEXTS: &str = "a list of texts";
const LIST: &str = "a list";
const OBJECT: &str = "an object";

/// Reads values, and keeps what is wrong with them.
pub(super) struct Loose<'f> {
    tell: &'f mut dyn FnMut(&str, EntryFault),
    /// What could not be read: the key path, and the text there.
    pub kept: Vec<(String, String)>,
    /// Whether something was told that is no JSON.
    has_invalid: bool,
}

impl<'f> Loose<'f> {
    /// `tell` hears of each fault, with the key path.
    pub fn new(tell: &'f mut dyn FnMut(&str, EntryFault)) -> Self {
        Self {
            tell,
            kept: Vec::new(),
            has_invalid: false,
        }
    }

    /// The members of an entry; `None` if it is no object.
    ///
    /// Where the text breaks the grammar of JSON beyond a single value, that is told too.
    fn entry<'a>(&mut self, bytes: &'a [u8]) -> Option<Object<'a>> {
        let object = self.object(bytes, "");
        if object.is_none() {
            self.tell_wrong("", OBJECT, bytes);
        }
        object
    }

    /// What is wrong with an entry as a whole and was told of no part of it.
    fn check(&mut self, bytes: &[u8]) {
        let Err(error) = serde_json::from_slice::<IgnoredAny>(bytes) else {
            return;
        };
        if !self.has_invalid {
            (self.tell)("", EntryFault::Invalid { error: error.into() });
        }
        // Nobody knows what stands behind the fault.
        self.kept.push((RAW_FIELD.to_owned(), text(bytes)));
    }

    /// The members of an object; of a key that stands twice the first.
    fn object<'a>(&mut self, bytes: &'a [u8], path: &str) -> Option<Object<'a>> {
        let at = skip_blank(bytes, 0);
        if bytes.get(at) != Some(&b'{') {
            return None;
        }
        let mut object = Object::default();
        for (key, value) in Members::new(bytes, at) {
            let (key, value) = (unescaped(key), bytes.cut(value.range));
            if object.contains_key(&key) {
                (self.tell)(
                    path,
                    EntryFault::Twice {
                        key: key.as_str().into(),
                    },
                );
                self.kept.push((join(path, &key), text(value)));
            } else if value != NULL {
                object.insert(key, value);
            }
        }
        Some(object)
    }

    /// A value taken out of an object; `None` if there is none or it is wrong.
    fn take<T: DeserializeOwned>(
        &mut self,
        object: &mut Object<'_>,
        path: &str,
        (key, expected): (&str, &'static str),
    ) -> Option<T> {
        let bytes = object.shift_remove(key)?;
        self.value(bytes, &join(path, key), expected)
    }

    fn value<T: DeserializeOwned>(&mut self, bytes: &[u8], path: &str, expected: &'static str) -> Option<T> {
        let value = serde_json::from_slice(bytes).ok();
        if value.is_none() {
            self.wrong(path, expected, bytes);
        }
        value
    }

    fn text(&mut self, object: &mut Object<'_>, path: &str, key: &str) -> String {
        self.take(object, path, (key, TEXT)).unwrap_or_default()
    }

    /// The texts of a list that stands under a key.
    fn texts(&mut self, object: &mut Object<'_>, path: &str, key: &str) -> Option<Vec<String>> {
        let bytes = object.shift_remove(key)?;
        self.list(bytes, &join(path, key), TEXTS, |loose, bytes, path| {
            loose.value(bytes, path, TEXT)
        })
    }

    /// What `read` makes of each element of a list.
    fn list<'a, T>(
        &mut self,
        bytes: &'a [u8],
        path: &str,
        expected: &'static str,
        mut read: impl FnMut(&mut Self, &'a [u8], &str) -> Option<T>,
    ) -> Option<Vec<T>> {
        if bytes.first() != Some(&b'[') {
            self.wrong(path, expected, bytes);
            return None;
        }
        let mut list = Vec::new();
        for (index, element) in Elements::new(bytes, 0).enumerate() {
            let element = bytes.cut(element.range);
            if element != NULL {
                list.extend(read(self, element, &format!("{path}[{index}]")));
            }
        }
        Some(list)
    }

    /// The members that the format does not name.
    fn other(&mut self, object: Object<'_>, path: &str) -> Map<String, Value> {
        let mut other = Map::new();
        for (key, bytes) in object {
            match serde_json::from_slice(bytes) {
                Ok(value) => {
                    other.insert(key, value);
                }
                Err(_) => self.wrong(&join(path, &key), "a value", bytes),
            }
        }
        other
    }

    /// Tells that a value is wrong, and keeps it.
    fn wrong(&mut self, path: &str, expected: &'static str, found: &[u8]) {
        self.tell_wrong(path, expected, found);
        self.kept.push((path.to_owned(), text(found)));
    }

    fn tell_wrong(&mut self, path: &str, expected: &'static str, found: &[u8]) {
        let fault = if deepest(found) > MAX_DEPTH {
            EntryFault::TooDeep
        } else {
            match serde_json::from_slice::<IgnoredAny>(found) {
                Ok(_) => EntryFault::Unexpected {
                    expected,
                    found: short(found).into(),
                },
                Err(error) => EntryFault::Invalid { error: error.into() },
            }
        };
        self.has_invalid |= !matches!(fault, EntryFault::Unexpected { .. });
        (self.tell)(path, fault);
    }

    fn missing(&mut self, path: &str, key: &'static str) {
        (self.tell)(path, EntryFault::Missing { key });
    }
}

/// A text as it is meant, any other value as it stands.
fn text(bytes: &[u8]) -> String {
    let text = serde_json::from_slice::<String>(bytes);
    text.unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}

/// A value as it reads in a sentence, cut after some 60 characters.
fn short(bytes: &[u8]) -> String {
    let text = match serde_json::from_slice::<Value>(bytes) {
        Ok(value) => value.to_string(),
        Err(_) => String::from_utf8_lossy(bytes).into_owned(),
    };
    let cut = shortened(&text, 60);
    if cut.len() < text.len() {
        format!("{cut}…")
    } else {
        text
    }
}

/// A key as it is meant, from between its quotes.
fn unescaped(key: &[u8]) -> String {
    let quoted = [b"\"", key, b"\""].concat();
    serde_json::from_slice(&quoted).unwrap_or_else(|_| String::from_utf8_lossy(key).into_owned())
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
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
