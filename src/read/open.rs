use std::path::Path;

use super::{Document, Error, ErrorKind, Progress, own};

/// Stands in for the reader of all formats, which another branch writes: own JSON only.
pub fn read_file(path: &Path, progress: &Progress) -> Result<Document, Error> {
    let read = || {
        if path.is_dir() {
            return Err(ErrorKind::Folder);
        }
        let mut bytes = std::fs::read(path)?;
        if bytes.trim_ascii().is_empty() {
            return Err(ErrorKind::Empty);
        }
        if bytes.starts_with(b"\xef\xbb\xbf") {
            bytes.drain(..3);
        }
        progress.add_total(bytes.len() as u64);
        if own::looks_like_json(&bytes) {
            own::read(path, bytes, progress)
        } else {
            Err(ErrorKind::NotRecognised(
                "is in no format that Dateline reads".to_owned(),
            ))
        }
    };
    read().map_err(|kind| Error {
        path: path.to_owned(),
        kind,
    })
}
