use std::borrow::Cow;

use super::cell::{Cell, scalar};
use crate::read::own::scan::{Members, skip_blank};

/// Takes the cells of a row: a column's name and what stands in it.
pub(super) type Put<'p> = &'p mut dyn FnMut(&str, Cell<'_>);

/// Objects in objects are taken apart to this depth; what is deeper stays JSON.
const MOST_DEPTH: usize = 12;

/// Hands on the members of an object; `name` stands before their keys and is the same again afterwards.
pub(super) fn object(bytes: &[u8], name: &mut String, depth: usize, put: Put<'_>) {
    for (key, value) in Members::new(bytes, skip_blank(bytes, 0)) {
        let value = bytes.get(value.range).unwrap_or_default();
        member(key, value, name, depth, put);
    }
}

/// Hands on one member of an object.
pub(super) fn member(key: &[u8], value: &[u8], name: &mut String, depth: usize, put: Put<'_>) {
    let before = name.len();
    if before > 0 {
        name.push('.');
    }
    name.push_str(&self::key(key));
    let is_filled = value.get(skip_blank(value, 1)) != Some(&b'}');
    if value.first() == Some(&b'{') && is_filled && depth < MOST_DEPTH {
        object(value, name, depth + 1, put);
    } else {
        put(name, Cell::Json(value));
    }
    name.truncate(before);
}

/// A key's text from its bytes between the quotes. A key of nothing is a name too.
pub(super) fn key(bytes: &[u8]) -> Cow<'_, str> {
    if bytes.is_empty() {
        return "(no name)".into();
    }
    if memchr::memchr(b'\\', bytes).is_none() {
        return String::from_utf8_lossy(bytes);
    }
    let quoted = [b"\"", bytes, b"\""].concat();
    scalar(&quoted).into_owned().into()
}
