use std::path::PathBuf;

use dateline_files::OddFile;

use super::Part;
use crate::{FileFormat, ForeignError, JsonError};

/// Why a mapping could not be read, or does not fit a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// No mapping can be taken from a file.
    #[error("{}: {why}", .path.display())]
    File {
        /// Where the file is.
        path: PathBuf,
        /// Why it gives none.
        why: Box<MappingError>,
    },
    /// The system cannot read the file.
    #[error("{0}")]
    Unreadable(ForeignError),
    /// It is no file.
    #[error("{0}")]
    Odd(OddFile),
    /// The file is longer than any mapping.
    #[error("is too long for a mapping")]
    TooLong,
    /// The text is no mapping.
    #[error("is no mapping: {0}")]
    NoMapping(JsonError),
    /// The mapping is of a newer version, this one.
    #[error("is a mapping of version {0}; this program reads up to version {version}", version = super::Mapping::VERSION)]
    Newer(u64),
    /// The table lacks a column that holds a part.
    #[error("the mapping does not fit: the file has no column “{0}”")]
    NoColumn(String),
    /// Two columns hold a part that only one can hold.
    #[error("the mapping names two columns for one part: “{first}” and “{second}” are both the {part}", part = .part.label())]
    Twice {
        /// The part.
        part: Part,
        /// The name of one of the columns.
        first: String,
        /// The name of the other.
        second: String,
    },
    /// A column means nothing without another: a month without a year.
    #[error("the mapping has a column of {} without one of {}: “{column}”", .part.label(), .other.label())]
    Alone {
        /// What the column holds.
        part: Part,
        /// What no column holds.
        other: Part,
        /// The column's name.
        column: String,
    },
    /// No encoding has this name.
    #[error("the mapping asks for the encoding “{0}”, which is not known")]
    Encoding(String),
    /// Cells cannot be separated by this.
    #[error("the mapping has “{0}” between columns; it must be one ASCII character and no quote or line break")]
    Delimiter(char),
    /// The workbook lacks the sheet.
    #[error("the mapping asks for the sheet “{0}”, which the file does not have")]
    NoSheet(String),
    /// The file is no table whose columns could be told, but this.
    #[error("a mapping says what the columns of a table are, and this is {0}")]
    NoTable(Box<FileFormat>),
}
