//! timemap's events (Forensic Architecture) and Bellingcat's export of them: sources, filters and associations are lists of
//! objects, or objects by id, and become columns of their own.

use dateline_batch::checked::Cut;

use super::cell::{Cell, scalar};
use super::flatten::{self, member, object};
use super::put::{Put, key};
use crate::json_scan::{Elements, Members, skip_blank};

pub(super) fn cells(event: &[u8], put: Put<'_>) {
    for (name, value) in Members::new(event, skip_blank(event, 0)) {
        let value = event.cut(value.range);
        match name {
            b"sources" if has_objects(value) => for_each(value, &mut |source| {
                object(source, &mut "sources".to_owned(), 1, &mut |column, cell| match column {
                    "sources.path" | "sources.url" | "sources.paths" => put("url", cell),
                    // A name that no reader takes for an outlet.
                    "sources.id" => put("source id", cell),
                    "sources.description" | "sources.title" => put("source", cell),
                    _ => put(column, cell),
                });
            }),
            b"filters" | b"associations" if has_objects(value) => for_each(value, &mut |entry| {
                filter(&key(name), entry, put);
            }),
            b"associations" => put("category", Cell::Json(value)),
            _ => member(name, value, &mut String::new(), 0, put),
        }
    }
}

/// `{"key": "Weapon System", "value": "Cluster munition"}` as a column of this name.
fn filter(list: &str, entry: &[u8], put: Put<'_>) {
    let member = |wanted: &[u8]| {
        let found = Members::new(entry, 0).find(|(key, _)| *key == wanted);
        found.map(|(_, value)| entry.cut(value.range))
    };
    match (member(b"key"), member(b"value")) {
        (Some(name), Some(value)) => put(&scalar(name), Cell::Json(value)),
        _ => match member(b"title").or_else(|| member(b"id")) {
            Some(title) => put("category", Cell::Json(title)),
            None => flatten::object(entry, &mut list.to_owned(), 1, put),
        },
    }
}

fn has_objects(value: &[u8]) -> bool {
    match value.first() {
        Some(b'{') => Members::new(value, 0)
            .next()
            .is_some_and(|(_, member)| value.get(member.range.start) == Some(&b'{')),
        Some(b'[') => value.get(skip_blank(value, 1)) == Some(&b'{'),
        _ => false,
    }
}

/// Each object of a list, or of an object of objects.
fn for_each(value: &[u8], see: &mut dyn FnMut(&[u8])) {
    let mut see_object = |range: std::ops::Range<usize>| {
        if let Some(entry) = value.get(range).filter(|entry| entry.first() == Some(&b'{')) {
            see(entry);
        }
    };
    if value.first() == Some(&b'{') {
        Members::new(value, 0).for_each(|(_, member)| see_object(member.range));
    } else {
        Elements::new(value, 0).for_each(|element| see_object(element.range));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_and_sources_are_columns() {
        let event = r#"{"id": "CIV0001", "date": "3/4/2022",
            "sources": [{"id": "s1", "path": "https://a.example/1", "description": "A"}, {"id": "s2", "path": "https://b.example/2"}],
            "filters": [{"key": "Weapon System", "value": "Missile"}, {"key": "Type", "value": "School"}]}"#;
        let mut found = Vec::new();
        cells(event.as_bytes(), &mut |column, cell| {
            found.push(format!("{column}={}", cell.text()));
        });
        assert_eq!(
            found.join("|"),
            "id=CIV0001|date=3/4/2022|source id=s1|url=https://a.example/1|source=A|source id=s2|url=https://b.example/2|\
             Weapon System=Missile|Type=School"
        );
    }
}
