//! Lists at any depth: towns that hold lists of incidents, objects of which each key is a day or a country.

use std::ops::Range;
use std::sync::Arc;

use dateline_batch::checked::Cut;

use super::cell::{Cell, scalar};
use super::key_time::KeyTime;
use super::keyed::{Keyed, around, keyed, keyed_inner};
use super::list::Inner;
use super::put::key;
use super::shape::Shape;
use super::{flatten, geojson};
use crate::formats;
use crate::json_scan::{Elements, Members, first_element};

/// Lists are looked for to this depth below the outermost object.
const MAX_DEPTH: usize = 8;
/// More keys than an envelope around a list has.
const MAX_KEYS: usize = 1000;
/// Longer texts of an entry are not repeated with each entry of a list in it.
const MAX_REPEATED: usize = 1000;
/// More texts than are repeated.
const MAX_TEXTS: usize = 100;

/// What stands with each entry of a list: columns and texts.
type Parents = Arc<[(String, String)]>;

/// Goes down into lists and objects, and hands on each list of objects that it meets.
pub(super) struct Walk<'b, 's> {
    bytes: &'b [u8],
    /// How many entries of each list are gone into.
    entries: usize,
    /// The path of the only lists that are wanted, and what leads there; all if it is `None`.
    wanted: Option<&'s str>,
    path: String,
    see: &'s mut dyn FnMut(&str, Inner),
}

/// Where the walk is.
struct Place {
    parents: Parents,
    /// The entry that the walk is in, whose texts stand with each entry of a list in it.
    entry: Option<Range<usize>>,
    /// The length of the path to the list that holds the entry.
    path: usize,
    /// The key of the list that holds the entry.
    name: String,
    /// What the keys around it tell of time.
    time: KeyTime,
    depth: usize,
}

impl Place {
    /// With the texts of the entry, but those of the list at `path` in it.
    fn all(&self, bytes: &[u8], path: &str) -> Parents {
        let Some(entry) = &self.entry else {
            return self.parents.clone();
        };
        let mut all = self.parents.to_vec();
        let list = path.get(self.path..).unwrap_or_default().trim_start_matches('.');
        let list = list.split(".*").next().unwrap_or_default();
        let is_of_list = |column: &str| {
            let rest = column.strip_prefix(list).filter(|_| !list.is_empty());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let entry = bytes.cut(entry.clone());
        let mut put = |column: &str, cell: Cell<'_>| {
            let text = cell.text();
            let is_short = !text.is_empty() && text.len() <= MAX_REPEATED && !is_of_list(column);
            if is_short && !text.starts_with(['[', '{']) && all.len() < MAX_TEXTS {
                let column = self.column(column, &all);
                all.push((column, text.into_owned()));
            }
        };
        match Shape::of(entry) {
            Shape::Feature => geojson::cells(entry, &mut put),
            _ => flatten::entry(entry, &mut put),
        }
        all.into()
    }

    /// What the column of an entry is called beside the entries of a list in it. Where it only says `name`, the list says of what.
    fn column(&self, column: &str, known: &[(String, String)]) -> String {
        let plain = format!("parent {column}");
        let is_general = matches!(
            column,
            "name" | "title" | "label" | "id" | "code" | "nombre" | "nom" | "nome"
        );
        let is_known = known.iter().any(|(name, _)| *name == plain);
        if (is_general && !self.name.is_empty()) || is_known {
            return format!("parent {}.{column}", self.name);
        }
        plain
    }

    /// In a member of an object whose keys are no names of fields; `parents` stand with each, and `path` is as long as that of the
    /// object.
    fn below_key(&self, parents: &Parents, key: &str, path: usize) -> Self {
        let mut all = parents.to_vec();
        let time = self.time.with(key);
        if let Some(time) = &time {
            all.retain(|(column, _)| column != KeyTime::COLUMN);
            all.push((KeyTime::COLUMN.to_owned(), time.text().to_owned()));
        } else {
            all.push((key_column(&self.name, &all), key.to_owned()));
        }
        Self {
            parents: all.into(),
            entry: None,
            path,
            name: self.name.clone(),
            time: time.unwrap_or_else(|| self.time.clone()),
            depth: self.depth + 1,
        }
    }
}

impl<'b, 's> Walk<'b, 's> {
    /// Through what begins at `at`. Of each list no more than `entries` are gone into, and of lists with another path than `wanted` none.
    pub fn run(
        bytes: &'b [u8],
        at: usize,
        entries: usize,
        wanted: Option<&'s str>,
        see: &'s mut dyn FnMut(&str, Inner),
    ) {
        let mut walk = Self {
            bytes,
            entries,
            wanted,
            path: String::new(),
            see,
        };
        let place = Place {
            parents: Arc::from([]),
            entry: None,
            path: 0,
            name: String::new(),
            time: KeyTime::Never,
            depth: 0,
        };
        match bytes.get(at) {
            Some(b'[') => walk.list(at, bytes.len(), &place),
            Some(b'{') => walk.object_or_keyed(keyed(bytes, at, &place.time), at, bytes.len(), &place),
            _ => {}
        }
    }

    /// Whether what stands here, or something in it, is wanted.
    fn is_wanted(&self) -> bool {
        self.wanted.is_none_or(|wanted| {
            let rest = wanted.strip_prefix(self.path.as_str());
            rest.is_some_and(|rest| self.path.is_empty() || rest.is_empty() || rest.starts_with('.'))
        })
    }

    fn see(&mut self, start: usize, is_object: bool, parents: &Parents, time: Option<&KeyTime>) {
        if self.wanted.is_none_or(|wanted| wanted == self.path) {
            let inner = Inner {
                start,
                is_object,
                parent: parents.clone(),
                time: time.cloned(),
            };
            (self.see)(&self.path, inner);
        }
    }

    /// Whether lists in the entries of this one are looked for.
    fn goes_into_entries(&self) -> bool {
        self.wanted.is_none_or(|wanted| wanted != self.path)
    }

    fn list(&mut self, start: usize, end: usize, place: &Place) {
        let within = self.bytes.cut(..end);
        let first = first_element(within, start).and_then(|first| within.get(first.range.start));
        let is_of_texts = first == Some(&b'"') && place.time != KeyTime::Never && place.entry.is_none();
        if (first != Some(&b'{') && !is_of_texts) || !self.is_wanted() {
            return;
        }
        let parents = place.all(self.bytes, &self.path);
        self.see(start, false, &parents, None);
        if place.depth >= MAX_DEPTH || !self.goes_into_entries() {
            return;
        }
        for element in Elements::new(within, start).take(self.entries) {
            if within.get(element.range.start) == Some(&b'{') {
                self.entry(element.range, &parents, place);
            }
        }
    }

    fn entry(&mut self, range: Range<usize>, parents: &Parents, outer: &Place) {
        let name = self.path.rsplit('.').find(|name| *name != KEYS).unwrap_or_default();
        let place = Place {
            parents: parents.clone(),
            entry: Some(range.clone()),
            path: self.path.len(),
            name: name.to_owned(),
            time: KeyTime::Never,
            depth: outer.depth + 1,
        };
        self.object(range.start, range.end, &place);
    }

    fn object(&mut self, start: usize, end: usize, place: &Place) {
        let within = self.bytes.cut(..end);
        for (name, value) in Members::new(within, start).take(MAX_KEYS) {
            let before = self.path.len();
            if before > 0 {
                self.path.push('.');
            }
            self.path.push_str(&key(name));
            if self.is_wanted() {
                match within.get(value.range.start) {
                    Some(b'[') => self.list(value.range.start, value.range.end, place),
                    Some(b'{') if place.depth < MAX_DEPTH => {
                        let place = Place {
                            parents: place.parents.clone(),
                            entry: place.entry.clone(),
                            path: place.path,
                            name: place
                                .entry
                                .as_ref()
                                .map_or_else(|| key(name).into_owned(), |_| place.name.clone()),
                            time: place.time.clone(),
                            depth: place.depth + 1,
                        };
                        let kind = keyed(within.cut(..value.range.end), value.range.start, &place.time);
                        self.object_or_keyed(kind, value.range.start, value.range.end, &place);
                    }
                    _ => {}
                }
            }
            self.path.truncate(before);
        }
    }

    fn object_or_keyed(&mut self, kind: Option<Keyed>, start: usize, end: usize, place: &Place) {
        let Some(kind) = kind else {
            return self.object(start, end, place);
        };
        let before = self.path.len();
        if before > 0 {
            self.path.push('.');
        }
        self.path.push_str(KEYS);
        if self.is_wanted() {
            let mut parents = place.all(self.bytes, &self.path);
            let around = around(self.bytes.cut(..end), start, &place.time);
            let is_timed = place.time != KeyTime::Never || !around.is_empty();
            if !around.is_empty() {
                let beside = around.into_iter().filter_map(|(name, value)| {
                    let text = scalar(self.bytes.get(value.range)?).into_owned();
                    (!text.is_empty() && text.len() <= MAX_REPEATED).then(|| (format!("parent {}", key(name)), text))
                });
                parents = parents.iter().cloned().chain(beside).collect();
            }
            if matches!(kind, Keyed::Entries | Keyed::Texts) {
                let time = is_timed.then_some(&place.time);
                self.see(start, true, &parents, time);
            }
            if kind != Keyed::Texts && (kind != Keyed::Entries || self.goes_into_entries()) {
                self.members(kind, start..end, &parents, place);
            }
        }
        self.path.truncate(before);
    }

    fn members(&mut self, kind: Keyed, object: Range<usize>, parents: &Parents, place: &Place) {
        let within = self.bytes.cut(..object.end);
        for (name, value) in Members::new(within, object.start).take(self.entries) {
            let (name, at, end) = (key(name), value.range.start, value.range.end);
            let below = place.below_key(parents, &name, self.path.len());
            match (kind, within.get(at)) {
                (Keyed::Lists, Some(b'[')) => self.list(at, end, &below),
                (Keyed::Entries, Some(b'{')) => {
                    let parents = below.parents.clone();
                    self.entry(at..end, &parents, &below);
                }
                (Keyed::Objects, Some(b'{')) if place.depth < MAX_DEPTH => {
                    let kind = keyed_inner(within.cut(..end), at, &below.time);
                    self.object_or_keyed(kind, at, end, &below);
                }
                _ => {}
            }
        }
    }
}

/// What the column of keys is called: as what holds them is, if that says where something was or who did it.
pub(super) fn key_column(holder: &str, known: &[(String, String)]) -> String {
    let of_list = holder.trim_start_matches("by").trim_start_matches('_').to_lowercase();
    let singular = [
        of_list.strip_suffix("ies").map(|stem| format!("{stem}y")),
        of_list.strip_suffix('s').map(str::to_owned),
        Some(of_list.clone()),
    ];
    let told = singular
        .into_iter()
        .flatten()
        .find(|name| formats::tells_where_or_who(name));
    let told = told.map(|told| format!("parent {told}"));
    if let Some(told) = told.filter(|told| !known.iter().any(|(column, _)| column == told)) {
        return told;
    }
    let keys = known
        .iter()
        .filter(|(column, _)| column.starts_with(KEY_COLUMN))
        .count();
    match keys {
        0 => KEY_COLUMN.to_owned(),
        keys => format!("{KEY_COLUMN} {}", keys + 1),
    }
}

/// The column of keys that are no names of fields and tell no time.
const KEY_COLUMN: &str = "parent key";

/// Stands in a path for the keys of an object that are no names of fields.
pub(super) const KEYS: &str = "*";
