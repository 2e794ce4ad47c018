use std::path::Path;

use super::{
    Container, Content, Document, Error, ErrorKind, Mapping, MappingError, Progress, ReadAs, containers, encoding,
    load, own, table,
};

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
    read_file_as(path, &ReadAs::default(), progress)
}

/// As [`read_file`], with a word on how the file is to be understood.
pub fn read_file_as(path: &Path, read_as: &ReadAs, progress: &Progress) -> Result<Document, Error> {
    let read = |read_as: &ReadAs| {
        let bytes = load::load(path, progress)?;
        read_content(path, bytes, read_as, progress)
    };
    let document = read(read_as).and_then(|document| match overriding(&document) {
        Some(read_as) => read(&read_as),
        None => Ok(document),
    });
    document.map_err(|kind| Error {
        path: path.to_owned(),
        kind,
    })
}

/// The events in the first `most` bytes of a file, for a first look while all of it is read.
///
/// `None` if the file is not at least four times as long, or if its beginning says nothing alone, as that of one JSON
/// value, or a packed file.
pub fn read_beginning(path: &Path, most: usize, read_as: &ReadAs) -> Option<Document> {
    let read = |read_as: &ReadAs| {
        let bytes = load::load_beginning(path, most)?;
        if containers::needs_all(&bytes) {
            return None;
        }
        read_content(path, bytes, read_as, &Progress::default()).ok()
    };
    let mut document = read(read_as)?;
    if let Some(read_as) = overriding(&document) {
        document = read(&read_as)?;
    }
    document.forget_last();
    Some(document)
}

/// The remembered mapping by which a document was read, if it asks for another encoding, delimiter or sheet than was
/// found: then all must be read again from the bytes.
fn overriding(document: &Document) -> Option<ReadAs> {
    let columns = document.report.columns.as_ref()?;
    let is_other = columns.is_remembered && columns.mapping.has_overrides();
    is_other.then(|| ReadAs::Mapped(columns.mapping.clone()))
}

/// As [`read_file`], from bytes in memory; `path` only names them.
pub fn read_bytes(path: &Path, bytes: Vec<u8>, progress: &Progress) -> Result<Document, Error> {
    read_bytes_as(path, bytes, &ReadAs::default(), progress)
}

/// As [`read_bytes`], with a word on how they are to be understood.
pub fn read_bytes_as(path: &Path, bytes: Vec<u8>, read_as: &ReadAs, progress: &Progress) -> Result<Document, Error> {
    read_content(path, bytes, read_as, progress).map_err(|kind| Error {
        path: path.to_owned(),
        kind,
    })
}

fn read_content(path: &Path, bytes: Vec<u8>, read_as: &ReadAs, progress: &Progress) -> Result<Document, ErrorKind> {
    let size = bytes.len() as u64;
    let (bytes, packed, decisions) = match containers::unpack(bytes, progress)? {
        Ok(packed) => (packed.bytes, packed.name, packed.decisions),
        Err(bytes) => (bytes, String::new(), Vec::new()),
    };
    let sheet = read_as.given().and_then(|given| given.sheet.as_deref());
    let mut content = match containers::open_binary(bytes, sheet, progress)? {
        Ok(opened) => Content::of(path, opened, "binary".to_owned()),
        Err(bytes) => {
            let given = read_as.given().map(Mapping::encoding).transpose()?.flatten();
            let (bytes, encoding) = match given {
                Some(given) => encoding::from_given(bytes, given),
                None => encoding::to_utf8(bytes)?,
            };
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
                if matches!(read_as, ReadAs::Mapped(_)) {
                    return Err(MappingError::NoTable(document.report.format).into());
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
    table::read(content, read_as, progress)
}
