use std::fmt;
use std::sync::Arc;

use super::listed::{Listed, NAMED};

/// Which sheets of a workbook are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkbookDecision {
    /// One sheet.
    One {
        /// Which.
        sheet: Sheet,
        /// Why it is read and no other.
        why: SheetChoice,
        /// All others.
        others: Arc<[Sheet]>,
    },
    /// Several sheets with the same or nearly the same columns, each as a file of its own.
    Several {
        /// Those that are read.
        sheets: Arc<[Sheet]>,
        /// All others.
        others: Arc<[Sheet]>,
        /// Whether some have a column that others have not.
        are_nearly_alike: bool,
    },
}

/// Why a sheet is read and no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetChoice {
    /// A mapping names it.
    Mapped,
    /// Its columns are those of a known format.
    Known,
    /// It alone has a column of dates.
    OnlyDated,
    /// Of those with a column of dates its rows tell most of events: days, places, actors.
    Likeliest,
    /// It is the first with a column of dates.
    Dated,
    /// It is the first with a table.
    First,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// As its tab shows it.
    pub name: String,
    /// Whether the workbook does not show it.
    pub is_hidden: bool,
}

impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}”{}", self.name, if self.is_hidden { " (hidden)" } else { "" })
    }
}

impl fmt::Display for SheetChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Mapped => "the mapping says so",
            Self::Known => "its columns are those of a known format",
            Self::OnlyDated => "it alone has a column of dates",
            Self::Likeliest => "of those with dates its rows look most like events",
            Self::Dated => "it is the first with a column of dates",
            Self::First => "it is the first that holds a table",
        })
    }
}

/// The names of sheets, or of the first of them.
struct SheetList<'s>(&'s [Sheet]);

impl fmt::Display for SheetList<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Listed(self.0.iter().take(NAMED)).fmt(f)?;
        match self.0.len().saturating_sub(NAMED) {
            0 => Ok(()),
            more => write!(f, " and {more} more"),
        }
    }
}

impl fmt::Display for WorkbookDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One { sheet, why, others } => {
                let others = SheetList(others);
                write!(f, "The sheet {sheet} is read, since {why}; not read: {others}")
            }
            Self::Several {
                sheets,
                others,
                are_nearly_alike,
            } => {
                let sheets = SheetList(sheets);
                let nearly = if *are_nearly_alike { "nearly " } else { "" };
                write!(
                    f,
                    "The sheets {sheets} have {nearly}the same columns, and each is read as a file of its own"
                )?;
                match &others[..] {
                    [] => Ok(()),
                    others => write!(f, "; not read: {}", SheetList(others)),
                }
            }
        }
    }
}
