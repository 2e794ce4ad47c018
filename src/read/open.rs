use std::path::Path;

use super::{Content, Document, Error, ErrorKind, Progress, encoding, load, own, table};

/// Reads a file of any known format, recognised by its content and never by its name.
///
/// Reports to `progress` and stops when it is cancelled. Only a file that cannot be read at all is an error; what is
/// wrong with single rows is in the document's report.
///
/// ```
/// use dateline::read;
/// let folder = tempfile::tempdir().unwrap();
/// let path = folder.path().join("events.csv");
/// std::fs::write(&path, "date,actor,place\n2014-06-10,IS,Mosul\n").unwrap();
/// let document = read::read_file(&path, &read::Progress::default()).unwrap();
/// assert_eq!(document.report.events, 1);
/// ```
pub fn read_file(path: &Path, progress: &Progress) -> Result<Document, Error> {
    let document = load::load(path, progress).and_then(|bytes| read_content(path, bytes, progress));
    document.map_err(|kind| Error {
        path: path.to_owned(),
        kind,
    })
}

/// The events in the first `most` bytes of a file, for a first look while all of it is read.
///
/// `None` if the file is not at least four times as long, or if its beginning says nothing alone, as that of one JSON
/// value.
pub fn read_beginning(path: &Path, most: usize) -> Option<Document> {
    let bytes = load::load_beginning(path, most)?;
    let mut document = read_content(path, bytes, &Progress::default()).ok()?;
    document.forget_last();
    Some(document)
}

/// As [`read_file`], from bytes in memory; `path` only names them.
pub fn read_bytes(path: &Path, bytes: Vec<u8>, progress: &Progress) -> Result<Document, Error> {
    read_content(path, bytes, progress).map_err(|kind| Error {
        path: path.to_owned(),
        kind,
    })
}

fn read_content(path: &Path, bytes: Vec<u8>, progress: &Progress) -> Result<Document, ErrorKind> {
    let size = bytes.len() as u64;
    let (bytes, encoding) = encoding::to_utf8(bytes)?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ErrorKind::Empty);
    }
    dispatch(
        Content {
            path: path.to_owned(),
            bytes,
            encoding,
            size,
        },
        progress,
    )
}

/// One line for each format; the first that takes the content reads it.
fn dispatch(content: Content, progress: &Progress) -> Result<Document, ErrorKind> {
    if own::looks_like_json(&content.bytes) {
        let mut document = own::read(&content.path, content.bytes, progress)?;
        document.report.encoding = content.encoding;
        document.report.bytes = content.size;
        return Ok(document);
    }
    table::read(content, progress)
}
