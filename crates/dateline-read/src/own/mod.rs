//! The own format in both of its forms, and a clear refusal of JSON in any other.

mod aliases;
mod chunk;
mod coordinates;
mod decoder;
mod document;
mod event;
mod json;
mod jsonl;
mod links;
mod loose;
mod parents;
mod parse;
mod search;
mod spellings;
mod tables;
#[cfg(test)]
mod tests;
mod text;
mod whole;

use super::ErrorKind;
use crate::first::First;
use crate::json_scan::looks_like_json;
use dateline_batch::{Document, FilePath, Progress};
pub(crate) use jsonl::is_of_name;
pub(crate) use parse::hash;
pub(super) use whole::whole_event;

/// Whether the bytes are of the own format, in either form.
pub(super) fn recognise(bytes: &[u8]) -> bool {
    looks_like_json(bytes) && (jsonl::recognise(bytes) || json::recognise(bytes))
}

/// Reads a file of the own format; `bytes` are UTF-8. Of one object only the `first` events are read, if not all are wanted.
pub(super) fn read(
    path: &FilePath,
    bytes: Vec<u8>,
    first: Option<First>,
    progress: &Progress,
) -> Result<Document, ErrorKind> {
    if jsonl::recognise(&bytes) {
        jsonl::read(path, bytes, progress)
    } else {
        json::read(path, bytes, first, progress)
    }
}
