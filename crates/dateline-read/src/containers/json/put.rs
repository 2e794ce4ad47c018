use std::borrow::Cow;

use super::cell::{Cell, scalar};

/// Takes the cells of a row: a column's name and what stands in it.
pub(super) type Put<'p> = &'p mut dyn FnMut(&str, Cell<'_>);

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
