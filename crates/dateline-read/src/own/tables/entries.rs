//! What actors, places and sources have in common as entries of a list.

use std::hash::Hash;

use dateline_batch::Findings;
use dateline_batch::finding::NameFault;
use rustc_hash::FxHashMap;

use crate::own::spellings::Spellings;
use crate::own::text::shortened;

/// Drops entries whose id was used before, each with a finding, and numbers the others.
pub(super) fn keep_first<T>(
    entries: &mut Vec<T>,
    table: &str,
    spellings: &mut Spellings,
    id_of: impl Fn(&T) -> &String,
    findings: &mut Findings,
) {
    let mut number = 0;
    entries.retain(|entry| {
        let is_new = spellings.add_id(id_of(entry), number);
        if is_new {
            number += 1;
        } else {
            let id = shortened(id_of(entry), 60).into();
            findings.push_of_file(table, NameFault::RepeatedId { id });
        }
        is_new
    });
}

/// Whether each key occurs more than once.
pub(super) fn shared<K: Hash + Eq>(keys: impl Iterator<Item = K>) -> Vec<bool> {
    let keys: Vec<K> = keys.collect();
    let mut counts: FxHashMap<&K, u32> = FxHashMap::default();
    for key in &keys {
        *counts.entry(key).or_default() += 1;
    }
    keys.iter()
        .map(|key| counts.get(key).is_some_and(|&count| count > 1))
        .collect()
}

/// The names; those that are shared have their id appended in parentheses.
pub(super) fn with_ids<'a>(is_shared: &[bool], entries: impl Iterator<Item = (&'a String, &'a String)>) -> Vec<String> {
    let name = |((name, id), &is_shared): ((&String, &String), &bool)| {
        if is_shared {
            format!("{name} ({id})")
        } else {
            name.clone()
        }
    };
    entries.zip(is_shared).map(name).collect()
}

/// A note, and below it the keys that the format does not name, so that they can be read too.
pub(super) fn with_other(mut note: String, other: &serde_json::Map<String, serde_json::Value>) -> String {
    for (key, value) in other {
        let line = match value {
            serde_json::Value::String(text) => format!("{key}: {text}"),
            value => format!("{key}: {value}"),
        };
        if !note.is_empty() {
            note.push('\n');
        }
        note.push_str(&line);
    }
    note
}
