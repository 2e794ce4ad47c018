use std::path::Path;

use super::{Container, Content, Document, Error, ErrorKind, Progress, containers, encoding, load, own, table};

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
/// value, or a packed file.
pub fn read_beginning(path: &Path, most: usize) -> Option<Document> {
    let bytes = load::load_beginning(path, most)?;
    if containers::needs_all(&bytes) {
        return None;
    }
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
    let (bytes, packed, decisions) = match containers::unpack(bytes, progress)? {
        Ok(packed) => (packed.bytes, packed.name, packed.decisions),
        Err(bytes) => (bytes, String::new(), Vec::new()),
    };
    let mut content = match containers::open_binary(bytes, progress)? {
        Ok(opened) => Content::of(path, opened, "binary".to_owned()),
        Err(bytes) => {
            let (bytes, encoding) = encoding::to_utf8(bytes)?;
            if bytes.iter().all(u8::is_ascii_whitespace) {
                return Err(ErrorKind::Empty);
            }
            if own::recognise(&bytes) {
                let mut document = own::read(path, bytes, progress)?;
                let report = &mut document.report;
                (report.encoding, report.bytes) = (encoding, size);
                report.decisions.splice(0..0, decisions);
                if !packed.is_empty() {
                    report.format = format!("{}, {packed}", report.format);
                }
                return Ok(document);
            }
            match containers::open_text(bytes, progress)? {
                Ok(opened) => Content::of(path, opened, encoding),
                Err(bytes) => Content {
                    path: path.to_owned(),
                    bytes,
                    encoding,
                    size,
                    container: Container::default(),
                },
            }
        }
    };
    content.size = size;
    content.container.packed = packed;
    content.container.decisions.splice(0..0, decisions);
    table::read(content, progress)
}
