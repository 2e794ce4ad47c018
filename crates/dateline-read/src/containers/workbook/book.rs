pub(super) use dateline_batch::decision::Sheet;
use dateline_batch::finding::SheetFault;

use super::merged::Region;
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

/// Why the cells of a sheet are not gone through to the end.
#[derive(Debug)]
pub(super) enum Halt {
    /// Something is wrong with the sheet.
    Fault(SheetFault),
    /// Who sees the cells does not take more.
    Refused(ErrorKind),
}

/// Gets each filled cell: its row and column, from 0, and its text.
pub(super) type See<'s> = &'s mut dyn FnMut(u32, u32, &str) -> Result<Step, ErrorKind>;

/// A workbook of any kind.
pub(super) trait Book {
    fn sheets(&self) -> Vec<Sheet>;

    /// The merged cells of the sheet of this number, from 0; none where that is not told.
    fn merged(&mut self, _sheet: usize) -> Vec<Region> {
        Vec::new()
    }

    /// Goes through the cells of the sheet of this number, from 0, row by row. Rows may come in any order.
    fn cells(&mut self, sheet: usize, see: See<'_>) -> Result<(), Halt>;
}

impl From<SheetFault> for Halt {
    fn from(fault: SheetFault) -> Self {
        Self::Fault(fault)
    }
}

impl From<ErrorKind> for Halt {
    fn from(kind: ErrorKind) -> Self {
        Self::Refused(kind)
    }
}

impl Halt {
    /// What is wrong with the sheet, also if it is too large.
    ///
    /// # Errors
    /// What has nothing to do with the sheet.
    pub fn into_fault(self) -> Result<SheetFault, ErrorKind> {
        match self {
            Self::Fault(fault) => Ok(fault),
            Self::Refused(ErrorKind::Bound(met)) => Ok(SheetFault::Bound(met)),
            Self::Refused(ErrorKind::TooLarge { needed, available, .. }) => {
                Ok(SheetFault::TooLarge { needed, available })
            }
            Self::Refused(kind) => Err(kind),
        }
    }
}
