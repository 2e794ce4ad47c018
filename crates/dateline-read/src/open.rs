use std::path::Path;

use dateline_batch::{CancelToken, Document, FilePath, Progress};

use crate::archive::read_archive;
use crate::beginning::{Cut, head};
use crate::containers::{Packed, Unpacked};
use crate::error::{Error, ErrorKind};
use crate::first::First;
use crate::read_as::ReadAs;
use crate::read_text::{Context, overriding, read_text};
use crate::table::Formats;
use crate::{containers, load};
use dateline_batch::decision::FirstPart;
use dateline_batch::format::Packing;
use dateline_batch::unread::Refusal;

/// Reads a file of any known format, recognised by its content and never by its name.
///
/// Reports to `progress` and stops when it is cancelled. Only a file that cannot be read at all is an error; what is
/// wrong with single rows is in the document's report. Of several files of events in an archive, or several sheets in a
/// workbook, it is the one with the most events: [`read_path`] gives all.
///
/// ```
/// use dateline_read as read;
/// let folder = tempfile::tempdir().unwrap();
/// let path = folder.path().join("events.csv");
/// std::fs::write(&path, "date,actor,place\n2014-06-10,IS,Mosul\n").unwrap();
/// let document = read::read_file(&path, &dateline_batch::Progress::default()).unwrap();
/// assert_eq!(document.report.events, 1);
/// ```
///
/// # Errors
/// If nothing of it can be read.
pub fn read_file(path: &Path, progress: &Progress) -> Result<Document, Error> {
    read_file_as(path, &ReadAs::default(), progress)
}

/// As [`read_file`], with a word on how the file is to be understood.
///
/// # Errors
/// As [`read_file`].
pub fn read_file_as(path: &Path, read_as: &ReadAs, progress: &Progress) -> Result<Document, Error> {
    let documents = read_path(path, &|_| read_as.clone(), progress)?;
    main_of(documents).map_err(|kind| error(path, kind))
}

/// Reads all files of events at a path: one as a rule, each of those in a zip archive, each sheet of a workbook in which
/// several hold the same table. `read_as` says how each is to be understood.
///
/// # Errors
/// If nothing of it can be read.
pub fn read_path(
    path: &Path,
    read_as: &dyn Fn(&FilePath) -> ReadAs,
    progress: &Progress,
) -> Result<Vec<Document>, Error> {
    read(path, None, read_as, progress)
}

/// As [`read_path`], but in an archive only the file that is named.
///
/// # Errors
/// If it cannot be read.
pub fn read_at(at: &FilePath, read_as: &ReadAs, progress: &Progress) -> Result<Vec<Document>, Error> {
    read(&at.disk, at.member.as_deref(), &|_| read_as.clone(), progress)
}

fn read(
    path: &Path,
    member: Option<&str>,
    read_as: &dyn Fn(&FilePath) -> ReadAs,
    progress: &Progress,
) -> Result<Vec<Document>, Error> {
    let at = FilePath::from(path);
    let formats = Formats::default();
    let context = Context::new(&formats, progress);
    let get = || load::load(path, progress);
    let documents = get().and_then(|bytes| {
        let size = bytes.len() as u64;
        match containers::unpack(bytes, progress)? {
            Unpacked::Several(archive) => read_archive(path, archive, member, read_as, context),
            unpacked => {
                let read = |unpacked, read_as: &ReadAs| read_text(&at, unpacked, size, read_as, context);
                let documents = read(unpacked, &read_as(&at))?;
                match overriding(&documents) {
                    Some(read_as) => read(containers::unpack(get()?, progress)?, &read_as),
                    None => Ok(documents),
                }
            }
        }
    });
    let modified = std::fs::metadata(path).and_then(|known| known.modified()).ok();
    let documents = documents.map(|mut documents| {
        for document in &mut documents {
            document.report.modified = modified;
        }
        documents
    });
    documents.map_err(|kind| {
        let kind = match kind {
            ErrorKind::TooLarge { needed, available, .. } if member.is_none() => ErrorKind::TooLarge {
                needed,
                available,
                has_beginning: First::is_of(path, progress),
            },
            kind => kind,
        };
        error(path, kind)
    })
}

/// Reads only the beginning of a file; the report says [how much](dateline_batch::Report::beginning) that is, if it is not all.
///
/// # Errors
/// If nothing of it can be read, or if it is of a kind that says nothing without its end, as a web page, or an archive.
pub fn read_first(path: &Path, first: First, read_as: &ReadAs, progress: &Progress) -> Result<Vec<Document>, Error> {
    let at = FilePath::from(path);
    let read = |read_as: &ReadAs| -> Result<_, ErrorKind> {
        let head = head(path)?;
        if !containers::needs_all(&head) {
            first_lines(&at, first, read_as, progress)
        } else if containers::has_first_rows(&head) {
            first_rows(&at, first, read_as, progress)
        } else {
            Err(Refusal::NoBeginning.into())
        }
    };
    let documents = read(read_as).and_then(|documents| match overriding(&documents) {
        Some(read_as) => read(&read_as),
        None => Ok(documents),
    });
    documents.map_err(|kind| error(path, kind))
}

/// Reads the first lines of a text.
fn first_lines(at: &FilePath, first: First, read_as: &ReadAs, progress: &Progress) -> Result<Vec<Document>, ErrorKind> {
    let Cut {
        text,
        packing,
        is_whole,
        of,
    } = first.cut(&at.disk, progress)?;
    let (bytes, size) = (text.len() as u64, std::fs::metadata(&at.disk)?.len());
    let unpacked = match packing {
        Packing::Plain => Unpacked::Plain(text),
        packing => Unpacked::One(Packed { bytes: text, packing }),
    };
    let formats = Formats::default();
    let mut documents = read_text(at, unpacked, size, read_as, Context::new(&formats, progress))?;
    if !is_whole {
        for document in &mut documents {
            document.tell_part(FirstPart::Bytes { bytes, of });
        }
    }
    Ok(documents)
}

/// Reads the first rows of what is laid out in another way: all of it is in memory for that.
fn first_rows(at: &FilePath, first: First, read_as: &ReadAs, progress: &Progress) -> Result<Vec<Document>, ErrorKind> {
    let bytes = load::load(&at.disk, progress)?;
    let size = bytes.len() as u64;
    let formats = Formats::default();
    let context = Context {
        first: Some(first),
        ..Context::new(&formats, progress)
    };
    match containers::unpack(bytes, progress)? {
        Unpacked::Several(_) => Err(Refusal::NoBeginning.into()),
        unpacked => read_text(at, unpacked, size, read_as, context),
    }
}

/// The events in the first `max` bytes of a file, for a first look while all of it is read.
///
/// `None` if the file is not at least four times as long, or if its beginning says nothing alone, as that of one JSON
/// value, or a packed file; or if somebody cancels.
pub fn read_beginning(path: &Path, max: usize, read_as: &ReadAs, cancel: &CancelToken) -> Option<Document> {
    let (formats, progress) = (Formats::default(), Progress::stopped_by(cancel.clone()));
    let context = Context::new(&formats, &progress);
    let read = |read_as: &ReadAs| {
        let bytes = load::load_beginning(path, max)?;
        if containers::needs_all(&bytes) {
            return None;
        }
        let (at, size) = (FilePath::from(path), bytes.len() as u64);
        read_text(&at, Unpacked::Plain(bytes), size, read_as, context).ok()
    };
    let mut documents = read(read_as)?;
    if let Some(read_as) = overriding(&documents) {
        documents = read(&read_as)?;
    }
    let mut document = documents.pop()?;
    document.forget_last();
    Some(document)
}

/// As [`read_file`], from bytes in memory; `path` only names them.
///
/// # Errors
/// As [`read_file`].
pub fn read_bytes(path: &Path, bytes: Vec<u8>, progress: &Progress) -> Result<Document, Error> {
    read_bytes_as(path, bytes, &ReadAs::default(), progress)
}

/// As [`read_bytes`], with a word on how they are to be understood.
///
/// # Errors
/// As [`read_file`].
pub fn read_bytes_as(path: &Path, bytes: Vec<u8>, read_as: &ReadAs, progress: &Progress) -> Result<Document, Error> {
    read_bytes_with(path, bytes, &Formats::default(), read_as, progress)
}

/// As [`read_bytes_as`], with other formats of tables than those that are known.
///
/// # Errors
/// As [`read_file`].
pub fn read_bytes_with(
    path: &Path,
    bytes: Vec<u8>,
    formats: &Formats,
    read_as: &ReadAs,
    progress: &Progress,
) -> Result<Document, Error> {
    let documents = unpack_bytes(path, bytes, formats, read_as, progress);
    documents.and_then(main_of).map_err(|kind| error(path, kind))
}

/// As [`read_path`], from bytes in memory, such as what a stream gave; `path` only names them.
///
/// # Errors
/// As [`read_path`].
pub fn read_stream(path: &Path, bytes: Vec<u8>, read_as: &ReadAs, progress: &Progress) -> Result<Vec<Document>, Error> {
    let documents = unpack_bytes(path, bytes, &Formats::default(), read_as, progress);
    documents.map_err(|kind| error(path, kind))
}

fn unpack_bytes(
    path: &Path,
    bytes: Vec<u8>,
    formats: &Formats,
    read_as: &ReadAs,
    progress: &Progress,
) -> Result<Vec<Document>, ErrorKind> {
    let size = bytes.len() as u64;
    let context = Context::new(formats, progress);
    load::begin(size, progress.budget());
    match containers::unpack(bytes, progress)? {
        Unpacked::Several(archive) => read_archive(path, archive, None, &|_| read_as.clone(), context),
        unpacked => read_text(&path.into(), unpacked, size, read_as, context),
    }
}

fn error(path: &Path, kind: ErrorKind) -> Error {
    Error {
        path: path.to_owned(),
        kind,
    }
}

/// The one with the most events.
fn main_of(documents: Vec<Document>) -> Result<Document, ErrorKind> {
    let main = documents
        .into_iter()
        .rev()
        .max_by_key(|document| document.report.events);
    main.ok_or(Refusal::Empty.into())
}
