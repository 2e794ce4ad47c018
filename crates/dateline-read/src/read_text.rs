use dateline_batch::decision::FirstPart;
use dateline_batch::format::Packing;
use dateline_batch::unread::Refusal;
use dateline_batch::{Document, Encoding, FilePath, Mapping, MappingError, Progress};

use crate::containers::{Container, ExtractedTable, Opened, Opening, Unpacked};
use crate::content::Content;
use crate::error::ErrorKind;
use crate::first::First;
use crate::json_scan::until_cancelled;
use crate::read_as::ReadAs;
use crate::table::Formats;
use crate::{containers, encoding, own, table};

/// What files are read with.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub formats: &'a Formats,
    /// How much of each table is wanted, if it is not all and the text is not cut.
    pub first: Option<First>,
    pub progress: &'a Progress,
}

impl<'a> Context<'a> {
    /// For whole files.
    pub fn new(formats: &'a Formats, progress: &'a Progress) -> Self {
        Self {
            formats,
            first: None,
            progress,
        }
    }
}

/// The remembered mapping by which a document was read, if it asks for another encoding, delimiter or sheet than was
/// found: then all must be read again from the bytes.
pub(super) fn overriding(documents: &[Document]) -> Option<ReadAs> {
    let columns = documents.first()?.report.columns.as_ref()?;
    let is_other = columns.is_remembered && columns.mapping.has_overrides();
    is_other.then(|| ReadAs::Mapped(columns.mapping.clone()))
}

/// Reads what was unpacked: one document, or one for each sheet of a workbook that is read. `size` is that of the file on
/// disk, or in its archive.
pub(super) fn read_text(
    at: &FilePath,
    unpacked: Unpacked,
    size: u64,
    read_as: &ReadAs,
    context: Context<'_>,
) -> Result<Vec<Document>, ErrorKind> {
    let (bytes, packing) = match unpacked {
        Unpacked::Plain(bytes) => (bytes, Packing::Plain),
        Unpacked::One(packed) => (packed.bytes, packed.packing),
        // An archive in an archive was refused before.
        Unpacked::Several(_) => return Err(Refusal::NoTable.into()),
    };
    let opening = Opening {
        formats: context.formats,
        sheet: read_as.given().and_then(|given| given.sheet.as_deref()),
        first: context.first,
        progress: context.progress,
    };
    let contents = match containers::open_binary(bytes, &opening)? {
        Opened::Tables(tables) => {
            let is_one_of_several = tables.len() > 1;
            let to_content = |table: ExtractedTable| {
                let sheet = table.container.sheet.clone().filter(|_| is_one_of_several);
                let at = FilePath { sheet, ..at.clone() };
                Content::of(&at, table, Encoding::Binary)
            };
            tables.into_iter().map(to_content).collect()
        }
        Opened::Plain(bytes) => {
            let given = read_as.given().map(Mapping::encoding).transpose()?.flatten();
            let (bytes, encoding) = match given {
                Some(given) => encoding::from_given(bytes, given, context.progress)?,
                None => encoding::to_utf8(bytes, context.progress)?,
            };
            if bytes.iter().all(u8::is_ascii_whitespace) {
                return Err(Refusal::Empty.into());
            }
            let is_own = until_cancelled(context.progress.cancel_token(), || own::recognise(&bytes));
            if context.progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
            if is_own {
                let mut document = own::read(at, bytes, context.first, context.progress)?;
                let report = &mut document.report;
                (report.encoding, report.bytes) = (encoding, size);
                report.format.packing = packing;
                if matches!(read_as, ReadAs::Mapped(_)) {
                    return Err(MappingError::NoTable(Box::new(document.report.format)).into());
                }
                return Ok(vec![document]);
            }
            match containers::open_text(bytes, &opening)? {
                Opened::Tables(tables) => {
                    let to_content = |table| Content::of(at, table, encoding);
                    tables.into_iter().map(to_content).collect()
                }
                Opened::Plain(bytes) => vec![Content {
                    path: at.clone(),
                    bytes,
                    encoding,
                    size,
                    container: Container::default(),
                }],
            }
        }
    };
    let documents = contents.into_iter().map(|mut content| {
        content.size = size;
        content.container.packing = packing;
        let is_cut = content.container.is_cut;
        let mut document = table::read(content, read_as, context.formats, context.progress)?;
        if is_cut {
            document.tell_part(FirstPart::Rows);
        }
        Ok(document)
    });
    documents.collect()
}
