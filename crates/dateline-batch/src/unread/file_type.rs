use std::fmt;

use crate::format::WorkbookKind;

/// A type of file that can be told though the file is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileType {
    /// RFC 1952.
    Gzip,
    /// RFC 8878.
    Zstandard,
    /// A zip archive that is no workbook.
    Zip,
    /// Excel's and `OpenDocument`'s.
    Workbook(WorkbookKind),
    /// Apache Parquet.
    Parquet,
}

/// As it follows "is a damaged": "gzip file".
impl fmt::Display for FileType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Gzip => "gzip file",
            Self::Zstandard => "Zstandard file",
            Self::Zip => "zip archive",
            Self::Workbook(kind) => kind.name(),
            Self::Parquet => "Parquet file",
        })
    }
}
