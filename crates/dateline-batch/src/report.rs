use std::sync::Arc;

use super::{Findings, Sureness, TableColumns};

/// What reading a file came to.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// "ACLED CSV", "UCDP GED CSV", "Dateline JSON", …
    pub format: String,
    /// How sure it is that the file was understood rightly.
    pub sureness: Sureness,
    /// "UTF-8", "UTF-16LE", "Windows-1252", …
    pub encoding: String,
    /// Whether a mapping could say what its columns are.
    pub is_table: bool,
    /// What parts its cells, where that can be said otherwise: not so in workbooks, JSON, Parquet.
    pub delimiter: Option<char>,
    /// Whether its columns were guessed, and nobody has said that they are right.
    pub is_guess: bool,
    /// Bytes of the file.
    pub bytes: u64,
    /// Records below the header, HXL tag rows not counted.
    pub rows: usize,
    /// Events, the undated included.
    pub events: usize,
    pub undated: usize,
    /// Rows of a table whose id a row before them has.
    pub repeated_ids: usize,
    /// What was decided for the whole file, in sentences: delimiter, date order and its evidence, guessed columns.
    pub decisions: Vec<String>,
    /// What a table's columns were taken for, unless its format is known.
    pub columns: Option<Arc<TableColumns>>,
    /// The sheets of a workbook, and which of them was read.
    pub sheets: Vec<String>,
    pub sheet: Option<String>,
    pub findings: Findings,
}

impl Report {
    /// What files say as their encoding that hold no plain text.
    pub const BINARY: &str = "binary";

    /// Whether it is text, whose encoding could be another.
    pub fn has_encoding(&self) -> bool {
        self.encoding != Self::BINARY
    }

    /// Rows that made no event.
    pub fn refused(&self) -> usize {
        self.rows.saturating_sub(self.events)
    }
}
