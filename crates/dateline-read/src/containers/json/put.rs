use std::borrow::Cow;

use super::cell::{Cell, scalar};
use crate::own;

/// Takes the cells of a row: a column's name and what stands in it.
pub(super) type Put<'p> = &'p mut dyn FnMut(&str, Cell<'_>);

/// Bytes of a key that are a column's name: it is the beginning of the names of all that is in it.
const LONGEST_KEY: usize = 500;

/// A key's text from its bytes between the quotes. A key of nothing is a name too, and of a very long one its beginning and
/// what tells it from others.
pub(super) fn key(bytes: &[u8]) -> Cow<'_, str> {
    if let Some(beginning) = bytes.get(..LONGEST_KEY).filter(|_| bytes.len() > LONGEST_KEY) {
        return format!("{}… {:016x}", text(beginning), own::hash(bytes)).into();
    }
    text(bytes)
}

fn text(bytes: &[u8]) -> Cow<'_, str> {
    if bytes.is_empty() {
        return "(no name)".into();
    }
    if memchr::memchr(b'\\', bytes).is_none() {
        return String::from_utf8_lossy(bytes);
    }
    let quoted = [b"\"", bytes, b"\""].concat();
    scalar(&quoted).into_owned().into()
}
