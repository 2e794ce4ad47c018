use std::sync::Arc;

use dateline_batch::checked::Cut;

use super::cell::scalar;
use super::list::List;
use super::shape::Shape;
use crate::json_scan::{Elements, Members, skip_blank};

/// The list of lists that begins at `at`; its columns are called so, or as its first entry says.
pub(super) fn list(bytes: &[u8], at: usize, names: Option<Vec<String>>) -> Option<(List, Shape)> {
    let first = Elements::new(bytes, at).next()?.range;
    if bytes.get(first.start) != Some(&b'[') {
        return None;
    }
    let cells = Elements::new(bytes, first.start);
    let cells = || cells.clone().map(|cell| bytes.cut(cell.range));
    let (at, names) = match names {
        Some(names) => (at, names),
        // What is given goes on behind the names.
        None if cells().all(|cell| cell.first() == Some(&b'"') && cell.len() > 2) => {
            (first.end - 1, cells().map(|cell| scalar(cell).into_owned()).collect())
        }
        None => (at, Vec::new()),
    };
    Some((List::Array(at), Shape::Cells(Arc::from(names))))
}

/// A list of lists in an object, with its key and the names of its columns.
pub(super) fn in_envelope(bytes: &[u8], begin: usize) -> Option<(String, (List, Shape))> {
    const LISTS: [&[u8]; 4] = [b"data", b"values", b"rows", b"records"];
    let (key, value) = Members::new(bytes, begin).find(|(key, value)| {
        let inner = skip_blank(bytes, value.range.start + 1);
        LISTS.contains(key) && bytes.get(value.range.start) == Some(&b'[') && bytes.get(inner) == Some(&b'[')
    })?;
    let list = list(bytes, value.range.start, names(bytes, begin))?;
    Some((String::from_utf8_lossy(key).into_owned(), list))
}

/// The names of columns that stand beside the list, or in `meta.view.columns`.
fn names(bytes: &[u8], begin: usize) -> Option<Vec<String>> {
    const NAMES: [&[u8]; 4] = [b"columns", b"fields", b"headers", b"header"];
    let find = |begin: usize, wanted: &[&[u8]]| {
        let mut members = Members::new(bytes, begin);
        members
            .find(|(key, _)| wanted.contains(key))
            .map(|(_, value)| value.range.start)
    };
    let of_socrata = || find(find(find(begin, &[b"meta"])?, &[b"view"])?, &[b"columns"]);
    let at = find(begin, &NAMES).or_else(of_socrata)?;
    if bytes.get(at) != Some(&b'[') {
        return None;
    }
    let name = |value: &[u8]| match value.first() {
        Some(b'{') => {
            let mut members = Members::new(value, 0);
            let (_, name) = members.find(|(key, _)| matches!(*key, b"name" | b"label" | b"title"))?;
            Some(scalar(value.get(name.range)?).into_owned())
        }
        _ => Some(scalar(value).into_owned()),
    };
    Elements::new(bytes, at)
        .map(|value| name(bytes.get(value.range)?))
        .collect()
}
