use std::borrow::Cow;

use crate::json_scan::Elements;
use crate::table::Header;

/// The content of a cell before it is needed as text.
#[derive(Clone, Debug)]
pub(super) enum Cell<'c> {
    /// A JSON value as it stands in the file.
    Json(&'c [u8]),
    Text(Cow<'c, str>),
    /// A JSON value whose key stood in the same object before.
    Again(&'c [u8]),
}

impl<'c> Cell<'c> {
    /// Its text: strings without quotes, null as nothing, lists of scalars joined by "; ", all else as it is written.
    pub fn text(&self) -> Cow<'c, str> {
        match self {
            Self::Text(text) => text.clone(),
            Self::Json(bytes) | Self::Again(bytes) => match bytes.first() {
                Some(b'[') => list(bytes),
                _ => scalar(bytes),
            },
        }
    }

    /// The column in which it stands, of what it is called.
    pub fn column<'n>(&self, name: &'n str) -> Cow<'n, str> {
        match self {
            Self::Again(_) => Cow::Owned([name, Header::AGAIN].concat()),
            Self::Json(_) | Self::Text(_) => Cow::Borrowed(name),
        }
    }
}

/// The text of a string, number, true or false; "" for null.
pub(super) fn scalar(bytes: &[u8]) -> Cow<'_, str> {
    if bytes == b"null" {
        return Cow::Borrowed("");
    }
    let Some(inner) = bytes.strip_prefix(b"\"") else {
        return String::from_utf8_lossy(bytes);
    };
    let inner = inner.strip_suffix(b"\"").unwrap_or(inner);
    if memchr::memchr(b'\\', inner).is_none() {
        return String::from_utf8_lossy(inner);
    }
    // A lone half of a surrogate pair, or a stray line break, is no reason to lose the text.
    serde_json::from_slice(bytes).map_or_else(|_| String::from_utf8_lossy(inner), Cow::Owned)
}

fn list(bytes: &[u8]) -> Cow<'_, str> {
    let is_nested = |element: &[u8]| matches!(element.first(), Some(b'{' | b'['));
    let elements = || Elements::new(bytes, 0).filter_map(|element| bytes.get(element.range));
    if elements().any(is_nested) {
        return String::from_utf8_lossy(bytes);
    }
    let mut text = String::new();
    for element in elements().map(scalar).filter(|element| !element.is_empty()) {
        if !text.is_empty() {
            text.push_str("; ");
        }
        text.push_str(&element);
    }
    text.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_texts() {
        for (json, expected) in [
            (r#""a\u00e9\n""#, "aé\n"),
            (r#""plain""#, "plain"),
            (r#""half \ud800""#, r"half \ud800"),
            ("1.10", "1.10"),
            ("12345678901234567890", "12345678901234567890"),
            ("null", ""),
            ("true", "true"),
            (r#"["a", null, 2]"#, "a; 2"),
            (r#"[{"a": 1}]"#, r#"[{"a": 1}]"#),
            ("[]", ""),
        ] {
            assert_eq!(Cell::Json(json.as_bytes()).text(), expected);
        }
    }
}
