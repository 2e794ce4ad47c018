//! The own format in both of its forms, and a clear refusal of JSON in any other.

mod aliases;
mod chunk;
mod circle;
mod decoder;
mod document;
mod event;
mod fault;
mod json;
mod jsonl;
mod links;
mod parents;
mod parse;
mod scan;
mod search;
mod spellings;
mod tables;
#[cfg(test)]
mod tests;
mod whole;

use std::path::Path;

use self::scan::skip_blank;
use super::{Document, ErrorKind, Progress};
pub(super) use whole::whole_event;

/// Whether the bytes begin as JSON does.
pub(in crate::read) fn looks_like_json(bytes: &[u8]) -> bool {
    matches!(bytes.get(skip_blank(bytes, 0)), Some(b'{' | b'['))
}

/// Reads JSON that is of the own format; `bytes` are UTF-8. Other JSON is refused.
pub(super) fn read(path: &Path, bytes: Vec<u8>, progress: &Progress) -> Result<Document, ErrorKind> {
    if jsonl::recognise(&bytes) {
        jsonl::read(path, bytes, progress)
    } else if json::recognise(&bytes) {
        json::read(path, bytes, progress)
    } else {
        Err(ErrorKind::NotRecognised(refusal(&bytes)))
    }
}

fn refusal(bytes: &[u8]) -> String {
    let begin = skip_blank(bytes, 0);
    let missing = if bytes.get(begin) == Some(&b'{') {
        "it holds no \"format\": \"dateline\""
    } else {
        "that is an object, or one object a line"
    };
    format!("is JSON, but not in the Dateline format: {missing}")
}
