use dateline_batch::checked::Cut;
use dateline_dates as dates;
use rustc_hash::FxHashSet;

use super::key_time::KeyTime;
use super::put::key;
use crate::json_scan::{Members, Value, first_element, skip_blank};

/// What the members of an object are whose keys are no names of fields, but days, places, numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keyed {
    /// Entries.
    Entries,
    /// Lists of entries.
    Lists,
    /// Objects of which the same is true.
    Objects,
    /// Texts, under times.
    Texts,
}

/// So many members tell.
const MEMBERS: usize = 40;

/// Keys of parts that one object has side by side.
const FIELDS: [&str; 27] = [
    "data",
    "events",
    "incidents",
    "sources",
    "actors",
    "places",
    "items",
    "results",
    "records",
    "features",
    "entries",
    "victims",
    "perpetrators",
    "rows",
    "meta",
    "metadata",
    "info",
    "title",
    "groups",
    "locations",
    "people",
    "persons",
    "links",
    "events_data",
    "aggregations",
    "facets",
    "includes",
];

/// What the members of the object whose `{` stands at `at` are, within what the keys around it tell of time; `None` if its keys are
/// names of fields.
pub(super) fn keyed(bytes: &[u8], at: usize, time: &KeyTime) -> Option<Keyed> {
    keyed_to(bytes, at, 3, false, time)
}

/// As [`keyed`] for an object beside others whose keys are no names of fields either: it may have one member only.
pub(super) fn keyed_inner(bytes: &[u8], at: usize, time: &KeyTime) -> Option<Keyed> {
    keyed_to(bytes, at, 3, true, time)
}

fn keyed_to(bytes: &[u8], at: usize, depth: u8, is_inner: bool, time: &KeyTime) -> Option<Keyed> {
    let mut members: Vec<(&[u8], Value)> = Members::new(bytes, at).take(MEMBERS).collect();
    let is_aside = |(name, value): &(&[u8], Value)| is_aside(bytes, (name, value), time);
    if members.iter().filter(|member| is_aside(member)).count() < members.len() && holds_times(bytes, at, time) {
        members.retain(|member| !is_aside(member));
    }
    let names: Vec<String> = members.iter().map(|(name, _)| key(name).into_owned()).collect();
    let are_times = !names.is_empty() && names.iter().all(|name| time.with(name).is_some());
    let is_text = |(_, value): &(&[u8], Value)| bytes.get(value.range.start) == Some(&b'"');
    if are_times && *time != KeyTime::Never && members.iter().all(is_text) {
        return Some(Keyed::Texts);
    }
    let holds = |value: &Value, bracket: u8| {
        let begin = value.range.start;
        let inner = bytes.get(skip_blank(bytes, begin + 1));
        let filled = if bracket == b'[' {
            let first = first_element(bytes.cut(..value.range.end), begin);
            let first = first.and_then(|first| bytes.get(first.range.start));
            first == Some(&b'{') || (are_times && first == Some(&b'"'))
        } else {
            inner == Some(&b'"')
        };
        bytes.get(begin) == Some(&bracket) && filled
    };
    let count = |bracket: u8| members.iter().filter(|(_, value)| holds(value, bracket)).count();
    let (lists, objects) = (count(b'['), count(b'{'));
    let bracket = if lists > objects { b'[' } else { b'{' };
    let structured = lists.max(objects);
    let is_field = |name: &[u8]| FIELDS.iter().any(|field| name.eq_ignore_ascii_case(field.as_bytes()));
    if structured == 0 || structured * 10 < members.len() * 8 || members.iter().any(|(name, _)| is_field(name)) {
        return None;
    }
    let are_days = names.iter().all(|name| is_day(name));
    let are_values =
        are_times || are_days || (names.len() > 1 && names.iter().all(|name| is_number(name) || is_day(name)));
    let entries = members
        .iter()
        .zip(&names)
        .filter(|((_, value), _)| holds(value, bracket));
    let keys: Vec<FxHashSet<&[u8]>> = entries.clone().map(|((_, value), _)| keys_of(bytes, value)).collect();
    let is_alike = || keys.windows(2).all(|pair| matches!(pair, [a, b] if are_alike(a, b)));
    let are_names = names.iter().all(|name| is_name(name));
    let is_keyed = are_values || ((keys.len() > 1 || is_inner) && (are_names || keys.len() > 2) && is_alike());
    if bracket == b'[' {
        return is_keyed.then_some(Keyed::Lists);
    }
    let inner: Vec<Option<Keyed>> = match depth.checked_sub(1) {
        Some(depth) => entries
            .map(|((_, value), name)| {
                let within = time.with(name).unwrap_or_else(|| time.clone());
                let bytes = bytes.cut(..value.range.end);
                keyed_to(bytes, value.range.start, depth, names.len() > 1, &within)
            })
            .collect(),
        None => Vec::new(),
    };
    let are_keyed = !inner.is_empty() && inner.iter().all(Option::is_some);
    if are_keyed && (are_values || are_names || names.len() > 1) {
        return Some(Keyed::Objects);
    }
    is_keyed.then_some(Keyed::Entries)
}

/// What stands beside the members of an object whose keys tell times: texts and numbers, by their keys.
pub(super) fn around<'b>(bytes: &'b [u8], at: usize, time: &KeyTime) -> Vec<(&'b [u8], Value)> {
    if !holds_times(bytes, at, time) {
        return Vec::new();
    }
    let members = Members::new(bytes, at).take(MEMBERS);
    members
        .filter(|(name, value)| is_aside(bytes, (name, value), time))
        .collect()
}

/// Whether the keys of all objects and lists in an object tell times, and there are some.
fn holds_times(bytes: &[u8], at: usize, time: &KeyTime) -> bool {
    let structured = Members::new(bytes, at).take(MEMBERS);
    let mut structured = structured
        .filter(|(_, value)| matches!(bytes.get(value.range.start), Some(b'{' | b'[')))
        .peekable();
    structured.peek().is_some() && structured.all(|(name, _)| time.with(&key(name)).is_some())
}

/// Whether a member is a text or a number under a key that tells no time.
fn is_aside(bytes: &[u8], (name, value): (&[u8], &Value), time: &KeyTime) -> bool {
    !matches!(bytes.get(value.range.start), Some(b'{' | b'[')) && time.with(&key(name)).is_none()
}

fn is_number(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a key is a day or another time that is written with digits.
pub(super) fn is_day(name: &str) -> bool {
    let has_digits = name.bytes().filter(u8::is_ascii_digit).count() >= 4;
    has_digits && name.len() <= 40 && dates::read(name, dates::DateStyle::default()).is_some()
}

/// Whether a key is written as names are, and no names of fields: `North Sudan`, `Україна`.
fn is_name(name: &str) -> bool {
    let first = name.chars().next();
    first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase()) && !name.contains('_')
}

/// The keys of an object, or of the first object of a list.
fn keys_of<'b>(bytes: &'b [u8], value: &Value) -> FxHashSet<&'b [u8]> {
    let within = bytes.cut(..value.range.end);
    let object = match within.get(value.range.start) {
        Some(b'[') => first_element(within, value.range.start).map(|first| first.range.start),
        _ => Some(value.range.start),
    };
    object.map_or_else(FxHashSet::default, |object| {
        Members::new(within, object)
            .take(MEMBERS)
            .map(|(name, _)| name)
            .collect()
    })
}

/// Whether two have most keys in common.
fn are_alike(a: &FxHashSet<&[u8]>, b: &FxHashSet<&[u8]>) -> bool {
    let both = a.intersection(b).count();
    let all = a.len() + b.len() - both;
    both * 2 >= all && both > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_are_no_names_of_fields_are_told() {
        for (json, expected) in [
            (
                r#"{"2021-04-01": [{"a": 1}], "2021-04-02": [{"b": 1}]}"#,
                Some(Keyed::Lists),
            ),
            (r#"{"2021-04-01": [{"a": 1}]}"#, Some(Keyed::Lists)),
            (r#"{"17": {"a": 1}, "18": {"b": 1}}"#, Some(Keyed::Entries)),
            (
                r#"{"Landia": [{"a": 1, "b": 2}], "Other Land": [{"a": 1}]}"#,
                Some(Keyed::Lists),
            ),
            (
                r#"{"Landia": {"Alpha": [{"a": 1}]}, "Otherland": {"Beta": [{"a": 1}], "Gamma": [{"a": 2}]}}"#,
                Some(Keyed::Objects),
            ),
            (
                r#"{"Landia": {"2021": [{"a": 1}]}, "Otherland": {"2021": [{"a": 1}], "2022": [{"a": 2}]}}"#,
                Some(Keyed::Objects),
            ),
            (
                r#"{"events": [{"id": 1, "date": 2}], "sources": [{"id": 1, "date": 2}]}"#,
                None,
            ),
            (r#"{"start": {"year": 1}, "end": {"year": 2}}"#, None),
            (
                r#"{"location": {"lat": 1, "lon": 2}, "perpetrator": {"name": "A"}, "target": {"name": "B"}}"#,
                None,
            ),
            (r#"{"2012": {"03": {"17": {"a": 1}}}}"#, Some(Keyed::Objects)),
            (r#"{"2012": {"March": [{"a": 1}]}}"#, Some(Keyed::Objects)),
            (r#"{"2012": {"03": {"17": "a"}}}"#, Some(Keyed::Objects)),
            (r#"{"place": "a", "2012-03-17": {"a": 1}}"#, Some(Keyed::Entries)),
            (r#"{"2012-03-17": ["a", "b"]}"#, Some(Keyed::Lists)),
            (r#"{"tags": ["a", "b"], "names": ["c"]}"#, None),
            (r#"{"a": 1, "b": {"c": 1}}"#, None),
            ("{}", None),
        ] {
            assert_eq!(keyed(json.as_bytes(), 0, &KeyTime::Never), expected, "{json}");
        }
    }
}
