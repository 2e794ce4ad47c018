use std::fmt;

use super::reason::{Kind, Reason};
use crate::FileRow;

/// Something odd in a file: where it stands and why it matters. The row is kept all the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// As in [`Record::row`](crate::Record::row); `None` when it concerns the whole file.
    pub row: Option<FileRow>,
    /// Empty when it concerns the whole row.
    pub column: String,
    /// What is odd, and what the file has there.
    pub reason: Reason,
}

impl Finding {
    /// The reason without what differs from row to row.
    pub fn kind(&self) -> Kind {
        self.reason.kind()
    }
}

/// "row 7, column date: no readable date in “13/13/2020”".
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(row) = self.row {
            write!(f, "row {row}")?;
            if !self.column.is_empty() {
                write!(f, ", column {}", self.column)?;
            }
            f.write_str(": ")?;
        } else if !self.column.is_empty() {
            write!(f, "column {}: ", self.column)?;
        }
        self.reason.fmt(f)
    }
}
