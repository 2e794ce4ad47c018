use std::path::Path;

use super::{Document, Error, ErrorKind, Progress};

/// Reads a file of any known format.
pub fn read_file(path: &Path, _progress: &Progress) -> Result<Document, Error> {
    Err(Error {
        path: path.to_owned(),
        kind: ErrorKind::NotRecognised("is of no format that is known".to_owned()),
    })
}
