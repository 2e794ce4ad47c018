use dateline_batch::decision::FirstPart;
use dateline_batch::finding::{FileFault, Reason};
use dateline_batch::format::Packing;
use dateline_batch::unread::Refusal;
use dateline_batch::{Document, Encoding, FilePath, Mapping, MappingError, Progress};

use crate::cancelling::until_cancelled;
use crate::containers::{Container, ExtractedTable, Opened, Opening, Unpacked};
use crate::content::Content;
use crate::encoding::Decoded;
use crate::error::ErrorKind;
use crate::first::First;
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
            let Decoded {
                text: bytes,
                encoding,
                mut findings,
            } = match given {
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
                report.findings.append(findings);
                report.findings.sort();
                if matches!(read_as, ReadAs::Mapped(_)) {
                    return Err(MappingError::NoTable(Box::new(document.report.format)).into());
                }
                return Ok(vec![document]);
            }
            let mut contents: Vec<Content> = match containers::open_text(bytes, &opening)? {
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
            };
            // Told once, of the first.
            if let Some(first) = contents.first_mut() {
                findings.append(std::mem::take(&mut first.container.findings));
                first.container.findings = findings;
            }
            contents
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
    let documents: Vec<Document> = documents.collect::<Result<_, ErrorKind>>()?;
    match documents.iter().map(lacking).collect::<Option<Vec<_>>>() {
        // A mapping that fits no sheet is meant for another file.
        Some(lacking) if !lacking.is_empty() => {
            let column = lacking.into_iter().next().unwrap_or_default();
            Err(MappingError::NoColumn(column).into())
        }
        _ => Ok(documents),
    }
}

/// A column that the mapping names and the sheet lacks.
fn lacking(document: &Document) -> Option<String> {
    let mut findings = document.report.findings.kept().iter();
    findings.find_map(|finding| match &finding.reason {
        Reason::File(FileFault::LacksColumn { column }) => Some(column.0.to_string()),
        _ => None,
    })
}
