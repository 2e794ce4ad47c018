//! Finds where JSON values begin and end without parsing them: no recursion, no copy, and at a cut it says so.

use std::ops::Range;

use crate::cancelling::{STEP, goes_on, is_cancelled};

/// A stretch of bytes that holds one value, and whether the value ends in it or the file is cut before its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Value {
    pub range: Range<usize>,
    pub is_whole: bool,
}

/// The members of an object whose `{` stands at `at`: each key's raw bytes and its value. The last value may be cut.
#[derive(Clone)]
pub(crate) struct Members<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// The elements of an array whose `[` stands at `at`. The last one may be cut.
#[derive(Clone)]
pub(crate) struct Elements<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// The first byte at or after `at` that is not white space.
pub(crate) fn skip_blank(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let blank = rest.iter().position(|byte| !byte.is_ascii_whitespace());
    at + blank.unwrap_or(rest.len())
}

/// Whether the bytes begin as JSON does.
pub(crate) fn looks_like_json(bytes: &[u8]) -> bool {
    matches!(bytes.get(skip_blank(bytes, 0)), Some(b'{' | b'['))
}

/// The value that begins at `at`.
pub(crate) fn value_at(bytes: &[u8], at: usize) -> Value {
    let end = match bytes.get(at) {
        Some(b'{' | b'[') => nested_end(bytes, at),
        Some(b'"') => string_end(bytes, at),
        _ => scalar_end(bytes, at),
    };
    Value {
        range: at..end.unwrap_or(bytes.len()),
        is_whole: end.is_some(),
    }
}

/// The end of an object or array; it counts brackets of either form alike, since the parser looks at them later.
fn nested_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    let mut depth = 0_usize;
    loop {
        let step = at + STEP;
        while at < step {
            match bytes.get(at)? {
                b'{' | b'[' => depth += 1,
                b'}' | b']' => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(at + 1);
                    }
                }
                b'"' => {
                    at = string_end(bytes, at)?;
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
        if is_cancelled() {
            return None;
        }
    }
}

/// How many lists and objects stand in one another at most; what stands in a text counts for nothing.
pub(crate) fn deepest(bytes: &[u8]) -> usize {
    let (mut at, mut depth, mut deepest) = (0, 0_usize, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'"' => {
                let Some(end) = string_end(bytes, at) else { break };
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    deepest
}

fn string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut at = at + 1;
    loop {
        let found = at + memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes.get(found) == Some(&b'"') {
            return Some(found + 1);
        }
        at = found + 2;
    }
}

fn scalar_end(bytes: &[u8], at: usize) -> Option<usize> {
    let is_end = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b',' | b']' | b'}' | b':');
    let length = bytes.get(at..)?.iter().position(is_end)?;
    // A stray comma or bracket is a value of one byte, so that every step gets on.
    Some(at + length.max(1))
}

impl<'a> Members<'a> {
    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at: at + 1 }
    }
}

impl<'a> Iterator for Members<'a> {
    type Item = (&'a [u8], Value);

    fn next(&mut self) -> Option<Self::Item> {
        let mut at = skip_blank(self.bytes, self.at);
        if self.bytes.get(at) == Some(&b',') {
            at = skip_blank(self.bytes, at + 1);
        }
        if self.bytes.get(at) != Some(&b'"') {
            self.at = self.bytes.len();
            return None;
        }
        let key_end = string_end(self.bytes, at)?;
        let key = self.bytes.get(at + 1..key_end - 1)?;
        at = skip_blank(self.bytes, key_end);
        if self.bytes.get(at) != Some(&b':') {
            self.at = self.bytes.len();
            return None;
        }
        at = skip_blank(self.bytes, at + 1);
        if at >= self.bytes.len() {
            self.at = at;
            return None;
        }
        let value = value_at(self.bytes, at);
        self.at = value.range.end;
        goes_on(value.range.len() + key.len()).then_some((key, value))
    }
}

impl<'a> Elements<'a> {
    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at: at + 1 }
    }
}

/// The first element of the array whose `[` stands at `at` that is not null.
pub(crate) fn first_element(bytes: &[u8], at: usize) -> Option<Value> {
    Elements::new(bytes, at).find(|element| bytes.get(element.range.clone()) != Some(NULL))
}

/// Nothing, as JSON writes it.
pub(crate) const NULL: &[u8] = b"null";

impl Iterator for Elements<'_> {
    type Item = Value;

    fn next(&mut self) -> Option<Value> {
        let mut at = skip_blank(self.bytes, self.at);
        if self.bytes.get(at) == Some(&b',') {
            at = skip_blank(self.bytes, at + 1);
        }
        if at >= self.bytes.len() || self.bytes.get(at) == Some(&b']') {
            self.at = self.bytes.len();
            return None;
        }
        let value = value_at(self.bytes, at);
        self.at = value.range.end;
        goes_on(value.range.len()).then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use dateline_batch::CancelToken;

    use super::*;
    use crate::cancelling::until_cancelled;

    fn elements(text: &str) -> Vec<&str> {
        Elements::new(text.as_bytes(), 0)
            .map(|value| &text[value.range])
            .collect()
    }

    #[test]
    fn values_are_found_whatever_they_hold() {
        assert_eq!(
            elements(r#"[ {"a": "}\"]"}, [1, [2]] ,"x,y", 3.5,null]"#),
            [r#"{"a": "}\"]"}"#, "[1, [2]]", r#""x,y""#, "3.5", "null"]
        );
        assert_eq!(elements("[]"), [""; 0]);
        let first = |text: &str| first_element(text.as_bytes(), 0).map(|element| text[element.range].to_owned());
        assert_eq!(first("[null, null, {}]").as_deref(), Some("{}"));
        assert_eq!((first("[null]"), first("[]")), (None, None));
        assert_eq!(elements("[}, :]"), ["}", ":"]);
    }

    #[test]
    fn a_cut_shows_in_the_last_value() {
        let text = br#"{"events": [{"id": "a"}, {"id": "b"#;
        let (key, events) = Members::new(text, 0).next().unwrap();
        assert_eq!(key, b"events");
        assert!(!events.is_whole);
        let whole: Vec<bool> = Elements::new(text, events.range.start)
            .map(|value| value.is_whole)
            .collect();
        assert_eq!(whole, [true, false]);
    }

    #[test]
    fn depth_is_counted_beside_texts() {
        for (text, depth) in [
            ("", 0),
            ("1", 0),
            (r#"{"a": [{}], "b": [1]}"#, 3),
            (r#"["[[[\"[", []]"#, 2),
            ("]]{[", 2),
        ] {
            assert_eq!(deepest(text.as_bytes()), depth, "{text}");
        }
    }

    #[test]
    fn scans_end_when_somebody_cancels() {
        let text = format!("[{}]", "{\"a\": [1]},".repeat(STEP / 4));
        let count = || {
            (
                Elements::new(text.as_bytes(), 0).count(),
                value_at(text.as_bytes(), 0).is_whole,
            )
        };
        let cancel = CancelToken::default();
        assert_eq!(until_cancelled(&cancel, count), (STEP / 4, true));
        cancel.cancel();
        let (elements, is_whole) = until_cancelled(&cancel, count);
        assert!(elements < STEP / 4 && !is_whole);
        assert_eq!(count(), (STEP / 4, true));
    }

    #[test]
    fn depth_costs_no_stack() {
        let deep = "[".repeat(1_000_000);
        assert!(!value_at(deep.as_bytes(), 0).is_whole);
    }
}
