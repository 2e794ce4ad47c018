use std::borrow::Cow;

use super::fold::fold;

/// What is counted, in one spelling: case, accents, blanks around it, and underscores for blanks say nothing.
pub(crate) fn thing(what: &str) -> Cow<'_, str> {
    let is_plain = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase() && byte != b'_';
    if what.bytes().all(is_plain) {
        Cow::Borrowed(what.trim())
    } else {
        Cow::Owned(fold(what).replace('_', " ").trim().to_owned())
    }
}
