use std::fmt;

/// How a table is written, and where its rows begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableDecision {
    /// What stands between cells.
    Delimiter(char),
    /// The file has no row of column names.
    NoHeader,
    /// The file has no row of column names, as the format wants it.
    HeaderOfFormat,
    /// The row of column names, from 1, if it is not the first.
    HeaderRow(u32),
    /// The column names are in this row, from 1, and the one below.
    TwoRows(u32),
    /// The first row of a table without column names, from 1, if it is not the first of the file.
    FirstRow(u32),
    /// A row of HXL tags, from 1.
    TagRow(u32),
    /// From this row on, columns stand in another order, or there are others, which it names.
    NamedAnew(u32),
    /// Rows that are headings of those below them, which have them in a column.
    Headings {
        /// How many.
        count: usize,
        /// The name of the column.
        column: String,
    },
    /// What stands above them completes dates.
    DatesOfHeadings {
        /// The name of the column of dates as the file has it.
        column: String,
        /// The name of the column of whole dates.
        whole: String,
        /// What that is.
        by: DatesBy,
    },
    /// So many tables with the same columns stand side by side and are read as one.
    SideBySide(usize),
    /// The columns mean what was said when a table with the same header was opened before.
    ColumnsRemembered,
    /// The columns mean what a mapping says.
    ColumnsMapped,
}

/// What completes dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatesBy {
    /// Rows above them.
    Headings,
    /// The name of the sheet.
    Sheet,
    /// What stands above the names of the columns.
    Title,
}

impl fmt::Display for DatesBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Headings => "headings above",
            Self::Sheet => "the name of the sheet",
            Self::Title => "the title above the table",
        })
    }
}

/// A delimiter in words: "comma".
fn delimiter_name(delimiter: char) -> &'static str {
    match delimiter {
        ';' => "semicolon",
        '\t' => "tab",
        '|' => "vertical bar",
        _ => "comma",
    }
}

impl fmt::Display for TableDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Delimiter(delimiter) => write!(f, "Columns are separated by {}s", delimiter_name(*delimiter)),
            Self::NoHeader => f.write_str("The file has no row of column names"),
            Self::HeaderOfFormat => f.write_str("The file has no row of column names: they are those of the format"),
            Self::HeaderRow(row) => {
                write!(f, "The column names are in row {row}; what stands above is passed over")
            }
            Self::TwoRows(row) => write!(
                f,
                "The column names are in rows {row} and {}: groups of columns above, names below",
                row + 1
            ),
            Self::FirstRow(row) => write!(f, "The rows begin with row {row}; what stands above is passed over"),
            Self::TagRow(row) => write!(f, "Row {row} holds HXL tags and is no event"),
            Self::NamedAnew(row) => {
                write!(
                    f,
                    "Row {row} names the columns anew, and the rows below it are read by those names"
                )
            }
            Self::Headings { count: 1, column } => {
                write!(
                    f,
                    "A row is a heading of those below it, which have it in the column “{column}”"
                )
            }
            Self::Headings { count, column } => {
                write!(
                    f,
                    "{count} rows are headings of those below them, which have them in the column “{column}”"
                )
            }
            Self::DatesOfHeadings { column, whole, by } => {
                write!(f, "Dates in “{column}” are completed by {by}, in a column “{whole}”")
            }
            Self::SideBySide(count) => write!(
                f,
                "{count} tables with the same columns stand side by side and are read as one"
            ),
            Self::ColumnsRemembered => f.write_str("The columns are what was said when this header was opened before"),
            Self::ColumnsMapped => f.write_str("The columns are what the mapping says"),
        }
    }
}
