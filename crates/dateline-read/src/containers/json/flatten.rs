use dateline_batch::checked::Cut;
use rustc_hash::FxHashSet;

use super::cell::Cell;
use super::put::{self, Put};
use super::{position, texts};
use crate::json_scan::{Members, skip_blank};

/// Objects in objects are taken apart to this depth; what is deeper stays JSON.
const MAX_DEPTH: usize = 12;

/// Members that only hold what an entry says: Elasticsearch's hits, Airtable's records, JSON:API, `ArcGIS`.
const WRAPPERS: [&[u8]; 5] = [b"_source", b"fields", b"attributes", b"properties", b"node"];

/// Hands on the members of an entry. What is in a wrapper counts as the entry's own, unless that has the same key. An entry
/// of one object is that object, and its key a cell.
pub(super) fn entry(bytes: &[u8], put: Put<'_>) {
    let at = skip_blank(bytes, 0);
    let mut members = Members::new(bytes, at);
    if let (Some((key, value)), None) = (members.next(), members.next())
        && bytes.get(value.range.start) == Some(&b'{')
    {
        put("entry", Cell::Text(put::key(key)));
        return unwrapped(bytes.cut(value.range), put);
    }
    unwrapped(bytes, put);
}

fn unwrapped(bytes: &[u8], put: Put<'_>) {
    let at = skip_blank(bytes, 0);
    let mut own: Option<FxHashSet<&[u8]>> = None;
    let mut keys = Keys::default();
    for (key, value) in Members::new(bytes, at) {
        let value = bytes.cut(value.range);
        if !keys.is_new(key) {
            put(&put::key(key), Cell::Again(value));
            continue;
        }
        if !WRAPPERS.contains(&key) || value.first() != Some(&b'{') {
            member(key, value, &mut String::new(), 0, put);
            continue;
        }
        for (inner, value_of_it) in Members::new(value, 0) {
            let own = own.get_or_insert_with(|| Members::new(bytes, at).map(|(key, _)| key).collect());
            let mut name = if own.contains(inner) {
                put::key(key).into_owned()
            } else {
                String::new()
            };
            member(inner, value.cut(value_of_it.range), &mut name, 1, put);
        }
    }
}

/// Hands on the members of an object; `name` stands before their keys and is the same again afterwards.
pub(super) fn object(bytes: &[u8], name: &mut String, depth: usize, put: Put<'_>) {
    let mut keys = Keys::default();
    for (key, value) in Members::new(bytes, skip_blank(bytes, 0)) {
        let value = bytes.cut(value.range);
        if keys.is_new(key) {
            member(key, value, name, depth, put);
        } else {
            put(&format!("{name}.{}", put::key(key)), Cell::Again(value));
        }
    }
}

/// The keys of an object that came so far.
#[derive(Default)]
struct Keys<'k> {
    /// A bit for each, by its length and last letter: of most keys it tells that they are new.
    bits: u64,
    known: Vec<&'k [u8]>,
}

impl<'k> Keys<'k> {
    fn is_new(&mut self, key: &'k [u8]) -> bool {
        // More keys than an entry has are not compared with each other.
        const MOST: usize = 500;
        let last = key.last().copied().unwrap_or_default();
        let bit = 1 << ((usize::from(last) * 7 + key.len()) % 64);
        let is_new = self.bits & bit == 0 || self.known.len() > MOST || !self.known.contains(&key);
        self.bits |= bit;
        self.known.push(key);
        is_new
    }
}

/// Hands on one member of an object.
pub(super) fn member(key: &[u8], value: &[u8], name: &mut String, depth: usize, put: Put<'_>) {
    let before = name.len();
    if before > 0 {
        name.push('.');
    }
    name.push_str(&put::key(key));
    if let Some(degrees) = position::ten_millionths(key, value) {
        name.truncate(name.len() - position::TEN_MILLIONTHS.len());
        put(name, Cell::Text(degrees.into()));
        return name.truncate(before);
    }
    let is_filled = value.get(skip_blank(value, 1)) != Some(&b'}');
    if value.first() == Some(&b'{') && is_filled && depth < MAX_DEPTH {
        object(value, name, depth + 1, put);
    } else if !texts::list(value, name, put) {
        put(name, Cell::Json(value));
        position::pair(value, name, put);
    }
    name.truncate(before);
}
