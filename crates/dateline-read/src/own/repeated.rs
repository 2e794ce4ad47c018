use std::ops::Range;

use dateline_batch::checked::Cut;
use indexmap::IndexMap;

use crate::json_scan::{Elements, Members, skip_blank};

/// So many repeated keys are tried in an entry that cannot be read.
const MAX_TRIED: usize = 32;

/// A key that stands more than once in one object.
struct Repeated {
    /// Where the object stands in the entry: `claims[1]`.
    path: String,
    key: String,
    /// The bytes of all its members but the last, each with the comma behind it.
    spare: Vec<Range<usize>>,
}

/// Where a member stands, with the comma behind it, and its value.
struct Member {
    range: Range<usize>,
    value: usize,
}

/// The path of an object and the key in it that stands twice, if that is what keeps an entry from being read: without the
/// other keys that stand twice it still does not satisfy `is_good`.
///
/// `bytes` are JSON that nests no deeper than `serde_json` reads.
pub(super) fn repeated_key(bytes: &[u8], is_good: impl Fn(&[u8]) -> bool) -> Option<(String, String)> {
    let mut all = Vec::new();
    look(bytes, 0, "", &mut all);
    let without = |kept: Option<usize>| {
        let spare = all.iter().enumerate().filter(|(index, _)| Some(*index) != kept);
        let mut spare: Vec<Range<usize>> = spare.flat_map(|(_, repeated)| repeated.spare.iter().cloned()).collect();
        spare.sort_by_key(|range| range.start);
        let mut text = Vec::with_capacity(bytes.len());
        let mut end = 0;
        for range in spare {
            text.extend_from_slice(bytes.cut(end..range.start));
            end = range.end;
        }
        text.extend_from_slice(bytes.cut(end..));
        text
    };
    if !is_good(&without(None)) {
        return None;
    }
    let found = (0..all.len().min(MAX_TRIED)).find(|index| !is_good(&without(Some(*index))))?;
    all.into_iter().nth(found).map(|repeated| (repeated.path, repeated.key))
}

/// Notes the keys that repeat in the value at `at` and, where they do not themselves, in all that is in it.
fn look(bytes: &[u8], at: usize, path: &str, all: &mut Vec<Repeated>) {
    let at = skip_blank(bytes, at);
    match bytes.get(at) {
        Some(b'{') => look_in_object(bytes, at, path, all),
        Some(b'[') => {
            for (index, element) in Elements::new(bytes, at).enumerate() {
                look(bytes, element.range.start, &format!("{path}[{index}]"), all);
            }
        }
        _ => {}
    }
}

fn look_in_object(bytes: &[u8], at: usize, path: &str, all: &mut Vec<Repeated>) {
    let mut members: IndexMap<String, Vec<Member>> = IndexMap::new();
    let mut start = at + 1;
    for (key, value) in Members::new(bytes, at) {
        let comma = skip_blank(bytes, value.range.end);
        let end = comma + usize::from(bytes.get(comma) == Some(&b','));
        members.entry(unescaped(key)).or_default().push(Member {
            range: start..end,
            value: value.range.start,
        });
        start = end;
    }
    for (key, mut members) in members {
        // Only the last counts.
        let Some(last) = members.pop() else { continue };
        let inner = if path.is_empty() {
            key.clone()
        } else {
            format!("{path}.{key}")
        };
        if !members.is_empty() {
            all.push(Repeated {
                path: path.to_owned(),
                key,
                spare: members.into_iter().map(|member| member.range).collect(),
            });
        }
        look(bytes, last.value, &inner, all);
    }
}

/// A key as it is meant, from between its quotes.
fn unescaped(key: &[u8]) -> String {
    let quoted = [b"\"", key, b"\""].concat();
    serde_json::from_slice(&quoted).unwrap_or_else(|_| String::from_utf8_lossy(key).into_owned())
}

#[cfg(test)]
mod tests {
    use dateline_format::EventEntry;

    use super::*;

    #[track_caller]
    fn check(json: &str, expected: Option<(&str, &str)>) {
        assert!(serde_json::from_str::<EventEntry>(json).is_err(), "{json}");
        let found = repeated_key(json.as_bytes(), |text| {
            serde_json::from_slice::<EventEntry>(text).is_ok()
        });
        let expected = expected.map(|(path, key)| (path.to_owned(), key.to_owned()));
        assert_eq!(found, expected, "{json}");
    }

    #[test]
    fn the_key_that_stands_twice_is_named_with_its_object() {
        check(r#"{"when": "2021", "id": "1", "when" : "2022"}"#, Some(("", "when")));
        check(r#"{"id": "1", "when": "2021", "id": "2", "id":"3"}"#, Some(("", "id")));
        check(
            r#" {"claims": [{"words": "a"}, {"words": "a", "words": "b"}]}"#,
            Some(("claims[1]", "words")),
        );
        check(
            r#"{"place": {"path": ["a"], "latitude": 1.0, "path": ["b"]}}"#,
            Some(("place", "path")),
        );
        check(r#"{"title": "a", "titl\u0065": "b"}"#, Some(("", "title")));
    }

    #[test]
    fn a_key_of_no_meaning_may_stand_twice() {
        check(
            r#"{"x": 1, "x": {"id": 1, "id": 2}, "title": "a", "note": "b", "title": "c"}"#,
            Some(("", "title")),
        );
    }

    #[test]
    fn another_fault_is_not_laid_on_it() {
        check(r#"{"x": 1, "x": 2, "title": 3}"#, None);
        check(r#"{"title": "a", "title": "b", "when": 3}"#, None);
    }
}
