use std::path::PathBuf;

use super::Part;
use crate::FileFormat;

/// Why a mapping could not be read, or does not fit a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    #[error("{path}: {reason}", path = .0.display(), reason = .1)]
    File(PathBuf, String),
    #[error("is no mapping: {0}")]
    NoMapping(String),
    #[error("is a mapping of version {0}; this program reads up to version {version}", version = super::Mapping::VERSION)]
    Newer(u64),
    #[error("the mapping does not fit: the file has no column “{0}”")]
    NoColumn(String),
    #[error("the mapping names two columns for one part: “{first}” and “{second}” are both the {part}", part = .part.label())]
    Twice { part: Part, first: String, second: String },
    #[error("the mapping has a column of {} without one of {}: “{column}”", .part.label(), .other.label())]
    Alone { part: Part, other: Part, column: String },
    #[error("the mapping asks for the encoding “{0}”, which is not known")]
    Encoding(String),
    #[error("the mapping has “{0}” between columns; it must be one ASCII character and no quote or line break")]
    Delimiter(char),
    #[error("the mapping asks for the sheet “{0}”, which the file does not have")]
    NoSheet(String),
    #[error("a mapping says what the columns of a table are, and this is {0}")]
    NoTable(Box<FileFormat>),
}
