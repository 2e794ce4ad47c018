use crate::ForeignError;
use crate::budget::Met;

/// Why a sheet of a workbook cannot be read, or not to its end.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetFault {
    /// Its bytes cannot be decoded.
    #[error("{0}")]
    Undecodable(ForeignError),
    /// A cell stands in this row, from 1, where no sheet has any, or in a column where none has any.
    #[error("a cell in row {0} is outside of any sheet")]
    CellOutside(u64),
    /// The workbook ends in the middle of it.
    #[error("it ends within the sheet")]
    EndsInSheet,
    /// The workbook ends in the middle of a cell.
    #[error("it ends within a cell")]
    EndsInCell,
    /// With it the workbook goes beyond a bound of reading.
    #[error("with it the workbook {0}")]
    Bound(Met),
    /// It does not fit into the memory that is free.
    #[error("it needs about {needed} MB of memory, and {available} MB are free")]
    TooLarge {
        /// Megabytes that reading it takes.
        needed: u64,
        /// Megabytes that are free.
        available: u64,
    },
}
