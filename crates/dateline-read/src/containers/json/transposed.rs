//! Tables by column, as pandas writes them if it is not told otherwise: `{"date": {"0": …, "1": …}, "title": {"0": …}}`, or in lists:
//! `{"date": […], "title": […]}`.

use dateline_batch::checked::Cut;

use crate::json_scan::{Elements, Members, skip_blank, value_at};

/// Larger files are not held in memory twice.
const MAX: usize = 256 << 20;

/// The same as a list of objects; `None` if the text is anything else, or if the list would be longer than `longest` bytes, as
/// each object has the names of the columns.
pub(super) fn rows(text: &[u8], longest: u64) -> Option<Vec<u8>> {
    let begin = skip_blank(text, 0);
    if text.get(begin) != Some(&b'{') || text.len() > MAX {
        return None;
    }
    if begins_with_list(text, begin) {
        return of_lists(text, begin, longest);
    }
    if !begins_so(text, begin) {
        return None;
    }
    let whole = value_at(text, begin);
    if !whole.is_whole || skip_blank(text, whole.range.end) < text.len() {
        return None;
    }
    let names: Vec<&[u8]> = Members::new(text, begin).map(|(name, _)| name).collect();
    let column = |(_, value): (_, crate::json_scan::Value)| Members::new(text, value.range.start);
    let mut columns: Vec<Members<'_>> = Members::new(text, begin).map(column).collect();
    let mut rows = b"[".to_vec();
    loop {
        let mut cells = columns
            .iter_mut()
            .zip(&names)
            .map(|(column, name)| Some((*name, column.next()?)));
        let Some((first, (key, value))) = cells.next()? else {
            // All columns end together.
            return cells.all(|cell| cell.is_none()).then(|| {
                rows.push(b']');
                rows
            });
        };
        let mut put = |name: &[u8], value: &[u8]| {
            let before: &[u8] = if rows.ends_with(b"[") || rows.ends_with(b"\n") {
                b"{\""
            } else {
                b",\""
            };
            rows.extend_from_slice(&[before, name, b"\":", value].concat());
        };
        put(first, text.get(value.range)?);
        for cell in cells {
            let (name, (of, value)) = cell?;
            if of != key {
                return None;
            }
            put(name, text.get(value.range)?);
        }
        rows.extend_from_slice(b"},\n");
        if rows.len() as u64 > longest {
            return None;
        }
    }
}

/// The same of two lists or more of as many texts and numbers each, and nothing else.
fn of_lists(text: &[u8], begin: usize, longest: u64) -> Option<Vec<u8>> {
    let mut columns = Vec::new();
    for (name, value) in Members::new(text, begin) {
        let is_list = text.get(value.range.start) == Some(&b'[') && value.is_whole;
        columns.push((
            name,
            Elements::new(text.get(..value.range.end).filter(|_| is_list)?, value.range.start),
        ));
    }
    let mut rows = b"[".to_vec();
    let mut count = 0;
    loop {
        let cells: Vec<Option<&[u8]>> = columns
            .iter_mut()
            .map(|(_, column)| Some(text.cut(column.next()?.range)))
            .collect();
        if cells.iter().all(Option::is_none) {
            break;
        }
        for ((name, _), cell) in columns.iter().zip(cells) {
            let cell = cell.filter(|cell| !matches!(cell.first(), Some(b'{' | b'[')))?;
            let before: &[u8] = if matches!(rows.last(), Some(b'[' | b'\n')) {
                b"{\""
            } else {
                b",\""
            };
            rows.extend_from_slice(&[before, name, b"\":", cell].concat());
        }
        rows.extend_from_slice(b"},\n");
        count += 1;
        if rows.len() as u64 > longest {
            return None;
        }
    }
    rows.push(b']');
    (columns.len() > 1 && count > 1).then_some(rows)
}

/// Whether the first member is a list of texts or numbers.
fn begins_with_list(text: &[u8], begin: usize) -> bool {
    let head = text.cut(begin..text.len().min(begin + 1000));
    let list = memchr::memchr(b':', head).map(|colon| skip_blank(head, colon + 1));
    list.is_some_and(|at| {
        let first = head.get(skip_blank(head, at + 1));
        head.get(at) == Some(&b'[') && first.is_some_and(|first| !matches!(first, b'{' | b'[' | b']'))
    })
}

/// Whether each of the first members is an object whose keys are numbers from 0.
fn begins_so(text: &[u8], begin: usize) -> bool {
    // A look that costs nothing where the first value is long.
    let head = text.cut(begin..text.len().min(begin + 1000));
    let inner = memchr::memchr(b':', head).map(|colon| skip_blank(head, colon + 1));
    let key = inner.map(|inner| skip_blank(head, inner + 1));
    if inner.is_none_or(|at| head.get(at) != Some(&b'{')) || key.is_none_or(|at| head.get(at..at + 3) != Some(b"\"0\""))
    {
        return false;
    }
    let mut members = Members::new(text, begin).take(3).peekable();
    members.peek().is_some()
        && members.all(|(_, value)| {
            let is_object = text.get(value.range.start) == Some(&b'{');
            let mut keys = Members::new(text, value.range.start).map(|(key, _)| key);
            is_object && keys.next() == Some(b"0") && matches!(keys.next(), None | Some(b"1"))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_become_rows() {
        let found = rows(br#" {"a": {"0": 1, "1": null}, "b": {"0": "x", "1": {"c": 2}}} "#, 1000).unwrap();
        assert_eq!(
            String::from_utf8(found).unwrap(),
            "[{\"a\":1,\"b\":\"x\"},\n{\"a\":null,\"b\":{\"c\": 2}},\n]"
        );
        let found = rows(br#"{"a": [1, null], "b": ["x", "y"]}"#, 1000).unwrap();
        assert_eq!(
            String::from_utf8(found).unwrap(),
            "[{\"a\":1,\"b\":\"x\"},\n{\"a\":null,\"b\":\"y\"},\n]"
        );
        for other in [
            r#"{"a": [1, 2], "b": [1]}"#,
            r#"{"a": [1, 2], "b": "x"}"#,
            r#"{"a": [1, 2], "b": [[1], 2]}"#,
            r#"{"a": [1, 2]}"#,
            r#"{"a": [1], "b": [2]}"#,
            r#"{"a": {"0": 1, "1": 2}, "b": {"0": 1}}"#,
            r#"{"a": {"0": 1, "1": 2}, "b": {"0": 1, "2": 2}}"#,
            r#"{"a": {"x": 1}}"#,
            r#"{"a": 1}"#,
            r#"[{"0": 1}]"#,
            "{}",
            r#"{"a": {"0": 1"#,
        ] {
            assert_eq!(rows(other.as_bytes(), 1000), None, "{other}");
        }
        assert_eq!(rows(br#"{"a": {"0": 1, "1": null}}"#, 10), None);
    }
}
