use std::io;

use calamine::{XlsError, XlsbError, XlsxError};
use dateline_batch::{ForeignError, ForeignErrorKind as Kind};
use parquet::errors::ParquetError;
use zip::result::ZipError;

/// An error of a crate that decodes bytes.
pub(super) trait Foreign {
    /// What sort it is, and its words.
    fn foreign(self) -> ForeignError;
}

impl Foreign for io::Error {
    fn foreign(self) -> ForeignError {
        self.into()
    }
}

impl Foreign for ZipError {
    fn foreign(self) -> ForeignError {
        ForeignError::new(zip(&self), self)
    }
}

impl Foreign for quick_xml::Error {
    fn foreign(self) -> ForeignError {
        ForeignError::new(xml(&self), self)
    }
}

impl Foreign for ParquetError {
    fn foreign(self) -> ForeignError {
        let kind = match &self {
            Self::EOF(_) | Self::NeedMoreData(_) | Self::NeedMoreDataRange(_) => Kind::CutShort,
            Self::NYI(_) => Kind::Unsupported,
            _ => Kind::Invalid,
        };
        ForeignError::new(kind, self)
    }
}

impl Foreign for XlsError {
    fn foreign(self) -> ForeignError {
        let kind = match &self {
            Self::Io(error) => error.kind().into(),
            Self::Password => Kind::Locked,
            Self::WorksheetNotFound(_) => Kind::Missing,
            Self::EoStream(_) | Self::ContinueRecordTooShort => Kind::CutShort,
            _ => Kind::Invalid,
        };
        ForeignError::new(kind, self)
    }
}

impl Foreign for XlsxError {
    fn foreign(self) -> ForeignError {
        let kind = match &self {
            Self::Io(error) => error.kind().into(),
            Self::Zip(error) => zip(error),
            Self::Xml(error) => xml(error),
            Self::Password => Kind::Locked,
            Self::FileNotFound(_) | Self::RelationshipNotFound | Self::WorksheetNotFound(_) => Kind::Missing,
            Self::XmlEof(_) => Kind::CutShort,
            _ => Kind::Invalid,
        };
        ForeignError::new(kind, self)
    }
}

impl Foreign for XlsbError {
    fn foreign(self) -> ForeignError {
        let kind = match &self {
            Self::Io(error) => error.kind().into(),
            Self::Zip(error) => zip(error),
            Self::Xml(error) => xml(error),
            Self::Password => Kind::Locked,
            Self::FileNotFound(_) | Self::WorksheetNotFound(_) => Kind::Missing,
            Self::UnsupportedType(_) => Kind::Unsupported,
            _ => Kind::Invalid,
        };
        ForeignError::new(kind, self)
    }
}

/// Whether a zip archive lacks its end, as one does that is cut short.
pub(super) fn lacks_end(archive: &[u8]) -> bool {
    memchr::memmem::rfind(archive, b"PK\x05\x06").is_none()
}

/// An error of a zip archive that may be cut short.
pub(super) fn of_zip(error: ZipError, is_cut: bool) -> ForeignError {
    let found = error.foreign();
    let kind = if is_cut { Kind::CutShort } else { found.kind };
    ForeignError { kind, ..found }
}

fn zip(error: &ZipError) -> Kind {
    match error {
        ZipError::Io(error) => error.kind().into(),
        ZipError::InvalidPassword => Kind::Locked,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => Kind::Unsupported,
        ZipError::FileNotFound => Kind::Missing,
        _ => Kind::Invalid,
    }
}

fn xml(error: &quick_xml::Error) -> Kind {
    match error {
        quick_xml::Error::Io(error) => error.kind().into(),
        // All that its syntax can lack is the end of something.
        quick_xml::Error::Syntax(_) => Kind::CutShort,
        _ => Kind::Invalid,
    }
}
