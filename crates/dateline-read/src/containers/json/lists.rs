use std::sync::Arc;

use dateline_batch::checked::Cut;
use indexmap::IndexMap;

use super::list::{Inner, List};
use super::put::key;
use super::shape::Shape;
use super::{flatten, sample};
use crate::json_scan::{Elements, Members, first_element};
use crate::table::{Formats, Rated};

/// Lists are looked for to this depth below the outermost object.
const MAX_DEPTH: usize = 4;
/// More keys than an envelope around a list has.
const MAX_KEYS: usize = 1000;
/// More lists than are told apart.
const MAX_LISTS: usize = 100;
/// Longer texts of an entry are not repeated with each entry of a list in it.
const MAX_REPEATED: usize = 200;

/// A list of objects, or lists at the same place in each entry of a list.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Keys from the outermost object, with dots between.
    pub path: String,
    pub list: List,
    pub count: usize,
    pub shape: Shape,
}

impl Candidate {
    /// The list whose `[` stands at `start`; `within` ends where the list does.
    fn new(within: &[u8], path: &str, start: usize) -> Self {
        let first = first_element(within, start);
        let first = first.map_or(&[][..], |first| within.cut(first.range));
        Self {
            path: path.to_owned(),
            list: List::Array(start),
            count: Elements::new(within, start).count(),
            shape: Shape::of(first),
        }
    }

    /// What its first entries tell; `None` if they say nothing.
    pub fn look(&self, bytes: &[u8], formats: &Formats) -> Option<Rated> {
        sample::look(bytes, &self.list, &self.shape, formats)
    }

    pub fn is_of_failures(&self) -> bool {
        matches!(self.path.as_str(), "error" | "errors")
    }

    /// Whether it only says more of what is in the other lists: X's and JSON:API's, Elasticsearch's, Google's.
    pub fn is_beside(&self) -> bool {
        let first = self.path.split_once('.').map_or(self.path.as_str(), |(first, _)| first);
        matches!(
            first,
            "includes" | "included" | "aggregations" | "facets" | "rawSignals"
        )
    }

    /// The keys of its first entry.
    fn keys<'b>(&self, bytes: &'b [u8]) -> Vec<&'b [u8]> {
        let mut keys = match self.list {
            List::Array(at) => first_element(bytes, at).map_or_else(Vec::new, |first| {
                Members::new(bytes.cut(..first.range.end), first.range.start)
                    .map(|(key, _)| key)
                    .collect()
            }),
            _ => Vec::new(),
        };
        keys.sort_unstable();
        keys
    }

    /// Joins lists beside it whose entries have the same keys, each with the key under which it stands.
    pub fn with_alike(self, bytes: &[u8], others: &mut Vec<Self>) -> Self {
        let keys = self.keys(bytes);
        let parent = |path: &str| path.rsplit_once('.').map(|(parent, _)| parent.to_owned());
        let is_alike = |other: &mut Self| {
            matches!(self.shape, Shape::Plain)
                && !keys.is_empty()
                && parent(&other.path) == parent(&self.path)
                && other.keys(bytes) == keys
        };
        let mut alike: Vec<Self> = others.extract_if(.., is_alike).collect();
        if alike.is_empty() {
            return self;
        }
        let shape = self.shape.clone();
        alike.push(self);
        alike.sort_by_key(|list| list.list.start());
        let paths: Vec<&str> = alike.iter().map(|list| list.path.as_str()).collect();
        let inner = alike.iter().map(|list| Inner {
            start: list.list.start(),
            parent: Arc::from([("list".to_owned(), list.path.clone())]),
        });
        Self {
            path: paths.join("”, “"),
            list: List::Many(inner.collect()),
            count: alike.iter().map(|list| list.count).sum(),
            shape,
        }
    }
}

/// All lists of objects in the object that begins at `at`, those of other lists not counted.
pub(super) fn find(bytes: &[u8], at: usize) -> Vec<Candidate> {
    let mut found = Vec::new();
    look(bytes, at, &mut String::new(), 0, &mut |path, start, within| {
        if found.len() < MAX_KEYS {
            found.push(Candidate::new(within, path, start));
        }
    });
    found
}

/// The lists of objects that stand in the entries of a list, each with the texts of its entry.
pub(super) fn find_inner(bytes: &[u8], outer: &Candidate) -> Vec<Candidate> {
    let List::Array(at) = outer.list else {
        return Vec::new();
    };
    let mut found: IndexMap<String, Candidate> = IndexMap::new();
    for entry in Elements::new(bytes, at) {
        let start = entry.range.start;
        let within = bytes.cut(..entry.range.end);
        if within.get(start) != Some(&b'{') {
            continue;
        }
        let mut parent = None;
        look(within, start, &mut String::new(), 1, &mut |path, start, within_list| {
            if found.len() >= MAX_LISTS && !found.contains_key(path) {
                return;
            }
            let one = Candidate::new(within_list, path, start);
            let parent = parent.get_or_insert_with(|| texts(within.cut(entry.range.clone())));
            let inner = Inner {
                start,
                parent: parent.clone(),
            };
            if let Some(known) = found.get_mut(path) {
                known.count += one.count;
                if let List::Many(lists) = &mut known.list {
                    lists.push(inner);
                }
                return;
            }
            let dot = if outer.path.is_empty() { "" } else { "." };
            let list = Candidate {
                path: format!("{}{dot}{path}", outer.path),
                list: List::Many(vec![inner]),
                ..one
            };
            found.insert(path.to_owned(), list);
        });
    }
    found.into_values().collect()
}

/// The texts of an entry that are to stand with each entry of a list in it.
fn texts(entry: &[u8]) -> Arc<[(String, String)]> {
    let mut texts = Vec::new();
    flatten::entry(entry, &mut |column, cell| {
        let text = cell.text();
        let is_short = !text.is_empty() && text.len() <= MAX_REPEATED;
        if is_short && !text.starts_with(['[', '{']) && texts.len() < MAX_LISTS {
            texts.push((format!("parent {column}"), text.into_owned()));
        }
    });
    texts.into()
}

/// Hands on the path and start of each list of objects in an object, with the bytes up to the list's end.
fn look(bytes: &[u8], at: usize, path: &mut String, depth: usize, see: &mut dyn FnMut(&str, usize, &[u8])) {
    for (name, value) in Members::new(bytes, at).take(MAX_KEYS) {
        let before = path.len();
        if before > 0 {
            path.push('.');
        }
        path.push_str(&key(name));
        let start = value.range.start;
        match bytes.get(start) {
            Some(b'{') if depth < MAX_DEPTH => look(bytes, start, path, depth + 1, see),
            Some(b'[') => {
                let within = bytes.cut(..value.range.end);
                let first = first_element(within, start).and_then(|first| within.get(first.range.start));
                if first == Some(&b'{') {
                    see(path, start, within);
                }
            }
            _ => {}
        }
        path.truncate(before);
    }
}
