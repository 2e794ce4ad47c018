//! Lists within an entry that are no more than texts: rich text in pieces, and objects of the same kind side by side.

use dateline_batch::checked::Cut;
use indexmap::IndexMap;

use super::cell::{Cell, scalar};
use super::put::{Put, key};
use crate::json_scan::{Elements, Members};

/// Longer lists, and wider objects in them, stay JSON.
const MAX: usize = 100;

/// Hands on a list as text or as columns; false if it has to stay as it is.
pub(super) fn list(value: &[u8], name: &mut String, put: Put<'_>) -> bool {
    if value.first() != Some(&b'[') || !holds_objects(value) {
        return false;
    }
    if let Some(text) = rich_text(value) {
        put(name, Cell::Text(text.into()));
        return true;
    }
    let Some(columns) = columns(value) else {
        return false;
    };
    let before = name.len();
    for (column, texts) in columns {
        name.push('.');
        name.push_str(&column);
        put(name, Cell::Text(texts.join("; ").into()));
        name.truncate(before);
    }
    true
}

fn elements(list: &[u8]) -> impl Iterator<Item = &[u8]> {
    Elements::new(list, 0).map(|value| list.cut(value.range))
}

fn holds_objects(list: &[u8]) -> bool {
    elements(list).take(MAX).any(|element| element.first() == Some(&b'{'))
}

/// The text of pieces, some of which are strings and some objects with a text: Telegram's messages, Notion's pages.
fn rich_text(list: &[u8]) -> Option<String> {
    let has_strings = elements(list).any(|element| element.first() == Some(&b'"'));
    let mut text = String::new();
    for element in elements(list) {
        if element.first() == Some(&b'"') {
            text.push_str(&scalar(element));
            continue;
        }
        if element.first() != Some(&b'{') {
            return None;
        }
        let find = |wanted: &[u8]| {
            let (_, value) = Members::new(element, 0).find(|(key, _)| *key == wanted)?;
            let value = element.get(value.range)?;
            (value.first() == Some(&b'"')).then(|| scalar(value))
        };
        let piece = match find(b"plain_text") {
            Some(piece) => piece,
            None if has_strings || find(b"type").is_some() => find(b"text")?,
            None => return None,
        };
        text.push_str(&piece);
        if let Some(link) = find(b"href").filter(|link| !piece.contains(&**link)) {
            text.extend([" (", &link, ")"]);
        }
    }
    Some(text)
}

/// A column for each key of the objects, with a place for each object, if all that they hold are single values.
fn columns(list: &[u8]) -> Option<IndexMap<String, Vec<String>>> {
    let mut columns: IndexMap<String, Vec<String>> = IndexMap::new();
    let mut count = 0;
    for element in elements(list) {
        if element.first() != Some(&b'{') || count >= MAX {
            return None;
        }
        for (name, value) in Members::new(element, 0) {
            let value = element.get(value.range)?;
            if matches!(value.first(), Some(b'{' | b'[')) || columns.len() > MAX {
                return None;
            }
            let texts = columns.entry(key(name).into_owned()).or_default();
            if texts.len() > count {
                return None;
            }
            texts.resize(count, String::new());
            texts.push(scalar(value).into_owned());
        }
        count += 1;
    }
    columns.retain(|_, texts| {
        let is_filled = texts.iter().any(|text| !text.is_empty());
        texts.resize(count, String::new());
        is_filled
    });
    (!columns.is_empty()).then_some(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str, expected: &[(&str, &str)]) {
        let mut found = Vec::new();
        let is_taken = list(json.as_bytes(), &mut "x".to_owned(), &mut |column, cell| {
            found.push((column.to_owned(), cell.text().into_owned()));
        });
        let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!((found.as_slice(), is_taken), (expected, !expected.is_empty()));
    }

    #[test]
    fn pieces_are_one_text() {
        check(
            r#"["Strike on ", {"type": "bold", "text": "Hīt"}, {"type": "text_link", "text": ", see", "href": "https://a.example/"}]"#,
            &[("x", "Strike on Hīt, see (https://a.example/)")],
        );
        check(
            r#"[{"type": "text", "text": {"content": "A"}, "plain_text": "A"}, {"plain_text": "B"}]"#,
            &[("x", "AB")],
        );
    }

    #[test]
    fn objects_side_by_side_are_columns() {
        check(
            r#"[{"id": 1, "name": "A"}, {"id": 2}, {"name": "C", "id": null}]"#,
            &[("x.id", "1; 2; "), ("x.name", "A; ; C")],
        );
        check(r#"[{"id": 1, "in": {"a": 1}}]"#, &[]);
        check(r#"[{"a": 1}, 2]"#, &[]);
        check(r#"["a", "b"]"#, &[]);
        check(r#"[{"a": null}]"#, &[]);
        check(
            r#"[{"text": "a", "n": 1}, {"text": "b", "n": 2}]"#,
            &[("x.text", "a; b"), ("x.n", "1; 2")],
        );
    }
}
