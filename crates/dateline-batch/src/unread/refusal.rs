use super::{OtherArchive, UnreadMembers};
use crate::format::WorkbookKind;

/// Why a file is not read although nothing is wrong with it: it is of a kind that is not read, or holds no events.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It holds no bytes, or nothing but white space.
    #[error("is empty")]
    Empty,
    /// It is text in which no table is found.
    #[error("is text, but no table or event file of a known kind")]
    NoTable,
    /// Its bytes are neither text nor those of a known kind of file.
    #[error("unknown file type")]
    NoText,
    /// A database of `SQLite`.
    #[error(
        "is an SQLite database, which is not read; save its table of events as CSV, for example in DB Browser for SQLite, and open that"
    )]
    Sqlite,
    /// A database of Microsoft Access.
    #[error("is a Microsoft Access database, which is not read; save its table of events as CSV or XLSX and open that")]
    Access,
    /// It is of the own format, in a version that this program does not know.
    #[error("was written in version {found} of the Dateline format; this program reads up to version {known}")]
    NewerVersion {
        /// The version that the file says.
        found: u64,
        /// The newest version that this program reads.
        known: u32,
    },
    /// A table of an archive has no date at all.
    #[error("is a table without dates")]
    NoDates,
    /// A table of an archive has fewer dates than rows without one.
    #[error("is a table in which most rows have no date; unpack it and open it by itself")]
    FewDates,

    /// Its beginning was wanted, and says nothing without the rest.
    #[error(
        "cannot be read in part: only tables of text, JSON, workbooks and Parquet can, the first two also packed with gzip or Zstandard"
    )]
    NoBeginning,

    /// An archive of a kind that is not unpacked.
    #[error("is a {0} archive, which is not read; unpack it and open what is in it")]
    OtherArchive(OtherArchive),
    /// An archive within an archive.
    #[error("is an archive that holds another archive; unpack the outer one and open what is in it")]
    NestedArchive,
    /// A file of an archive can only be unpacked with a password.
    #[error("is a zip archive with a password; unpack it and open what is in it")]
    LockedArchive,
    /// None of the files of an archive is read.
    #[error("is a zip archive without a file of events in it{0}")]
    NoMember(UnreadMembers),
    /// The file of an archive that was asked for is not there.
    #[error("is no longer in the archive")]
    MemberGone,
    /// A file of an archive is packed in a way that is not known.
    #[error("is packed in a way that is not known")]
    UnknownPacking,
    /// A file that a system adds to archives.
    #[error("is a file that a system adds to archives")]
    SystemFile,
    /// A picture of a common kind.
    #[error("is a picture")]
    Picture,
    /// A PDF.
    #[error("is a PDF")]
    Pdf,

    /// A workbook that can only be read with a password.
    #[error("is a workbook with a password; save it without one and open it again")]
    LockedWorkbook,
    /// A workbook in the XML of Excel 2003.
    #[error("is a workbook in the XML of Excel 2003, which is not read; save it as XLSX and open that")]
    XmlWorkbook,
    /// A workbook without a sheet.
    #[error("is an {} without a sheet", .0.name())]
    NoSheet(WorkbookKind),
    /// A workbook whose sheets hold no table.
    #[error("is an {} in which no sheet holds a table", .0.name())]
    NoTableInSheets(WorkbookKind),

    /// A Parquet file that can only be read with a key.
    #[error("is an encrypted Parquet file")]
    LockedParquet,
    /// A Parquet file without columns.
    #[error("is a Parquet file without columns")]
    NoParquetColumns,
    /// A Parquet file without rows.
    #[error("is a Parquet file without rows")]
    NoParquetRows,

    /// JSON that holds nothing which could be an event.
    #[error("is JSON without any event in it")]
    NoJsonEvent,
    /// A JSON object that is no event and holds none.
    #[error("is JSON, but neither in the Dateline format nor a list of events")]
    NoJsonList,
    /// JSON that ends before its first event does.
    #[error("is JSON that is cut short before its first event ends; copy or download it again")]
    CutJson,
    /// JSON whose list of events, of this name, is empty.
    #[error("is JSON whose list “{0}” is empty")]
    EmptyJsonList(&'static str),
    /// The answer of a server that something went wrong, with what it says, or nothing.
    #[error("is the answer of a server that something went wrong{colon}{0}", colon = if .0.is_empty() { "" } else { ": " })]
    ServerFailure(Box<str>),

    /// XML that does not look like a list of events.
    #[error("is XML in which no elements with dates repeat")]
    NoElements,
    /// A KML file without a placemark.
    #[error("is a KML file without a placemark in it")]
    NoPlacemark,
    /// A KML file whose content stands elsewhere.
    #[error("is a KML file that only links to others; open it in Google Earth and save what it shows")]
    OnlyLinks,
    /// A web page none of whose tables has dates.
    #[error("is a web page without a table of events in it")]
    NoTableOfPage,
    /// A calendar without an event.
    #[error("is a calendar without an event in it")]
    NoCalendarEvent,
}

impl Refusal {
    /// Whether there may well be events in it all the same: it is locked, packed, or written in another way than those
    /// that are read.
    pub fn may_hold_events(&self) -> bool {
        match self {
            Self::NewerVersion { .. }
            | Self::FewDates
            | Self::OtherArchive(_)
            | Self::NestedArchive
            | Self::LockedArchive
            | Self::UnknownPacking
            | Self::LockedWorkbook
            | Self::XmlWorkbook
            | Self::Sqlite
            | Self::Access
            | Self::LockedParquet
            | Self::CutJson
            | Self::OnlyLinks => true,
            Self::Empty
            | Self::NoBeginning
            | Self::NoTable
            | Self::NoText
            | Self::NoDates
            | Self::NoMember(_)
            | Self::MemberGone
            | Self::SystemFile
            | Self::Picture
            | Self::Pdf
            | Self::NoSheet(_)
            | Self::NoTableInSheets(_)
            | Self::NoParquetColumns
            | Self::NoParquetRows
            | Self::NoJsonEvent
            | Self::NoJsonList
            | Self::EmptyJsonList(_)
            | Self::ServerFailure(_)
            | Self::NoElements
            | Self::NoPlacemark
            | Self::NoTableOfPage
            | Self::NoCalendarEvent => false,
        }
    }
}
