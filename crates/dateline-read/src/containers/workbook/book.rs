pub(super) use dateline_batch::decision::Sheet;

use crate::error::ErrorKind;

/// The rows and columns that a sheet can have, in Excel and in `LibreOffice`.
pub(super) const MAX_ROWS: u32 = 1 << 20;
pub(super) const MAX_COLUMNS: u32 = 1 << 14;

/// Whether further cells are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    GoOn,
    Stop,
}

/// Gets each filled cell: its row and column, from 0, and its text.
pub(super) type See<'s> = &'s mut dyn FnMut(u32, u32, &str) -> Result<Step, ErrorKind>;

/// A workbook of any kind.
pub(super) trait Book {
    fn sheets(&self) -> Vec<Sheet>;

    /// Goes through the cells of a sheet, row by row.
    ///
    /// # Errors
    /// What is wrong with the sheet, without the name of its workbook: see [`broken`].
    fn cells(&mut self, sheet: &str, see: See<'_>) -> Result<(), ErrorKind>;
}

/// What is wrong within a sheet.
pub(super) fn broken(reason: impl Into<String>) -> ErrorKind {
    ErrorKind::Damaged(reason.into())
}
