use dateline_batch::checked::Cut;
use dateline_batch::format::WorkbookKind;

/// The first bytes of a compound file, as XLS and encrypted workbooks are.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// XLSX, XLSM and XLSB.
    Xlsx,
    Xls,
    Ods,
}

impl Kind {
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(COMPOUND) {
            return Some(Self::Xls);
        }
        let first = first_member(bytes)?;
        if first.starts_with(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet") {
            return Some(Self::Ods);
        }
        let parts = [
            &b"[Content_Types].xml"[..],
            b"_rels/",
            b"xl/",
            b"docProps/",
            b"customXml/",
        ];
        let is_first = parts.iter().any(|part| first.starts_with(part));
        (is_first || lists_workbook(bytes)).then_some(Self::Xlsx)
    }

    /// How the report calls it.
    pub fn family(self) -> WorkbookKind {
        match self {
            Self::Xlsx | Self::Xls => WorkbookKind::Excel,
            Self::Ods => WorkbookKind::OpenDocument,
        }
    }
}

/// The name of the first file in a zip archive, and what follows it.
fn first_member(bytes: &[u8]) -> Option<&[u8]> {
    const NAME: usize = 30;
    bytes.starts_with(b"PK\x03\x04").then(|| bytes.get(NAME..))?
}

/// Whether the list of files at the end of a zip archive has those of a workbook, whatever their order.
fn lists_workbook(bytes: &[u8]) -> bool {
    const LIST: usize = 1 << 16;
    let list = bytes.cut(bytes.len().saturating_sub(LIST)..);
    let has = |name: &str| memchr::memmem::find(list, name.as_bytes()).is_some();
    has("[Content_Types].xml") && (has("workbook.xml") || has("workbook.bin"))
}

/// Whether the bytes are a workbook, or begin as one does.
pub(in crate::containers) fn recognise(bytes: &[u8]) -> bool {
    Kind::of(bytes).is_some()
}
