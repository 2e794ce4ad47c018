use std::sync::Arc;
use std::time::SystemTime;

use super::decision::Beginning;
use super::{Decision, Encoding, FileFormat, Findings, Sureness, TableColumns};

/// What reading a file came to.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Who says what its parts are called, what they stand in, how the file was packed.
    pub format: FileFormat,
    /// How sure it is that the file was understood rightly.
    pub sureness: Sureness,
    /// How its bytes say its text.
    pub encoding: Encoding,
    /// Whether a mapping could say what its columns are.
    pub is_table: bool,
    /// What parts its cells, where that can be said otherwise: not so in workbooks, JSON, Parquet.
    pub delimiter: Option<char>,
    /// Whether its columns were guessed, and nobody has said that they are right.
    pub is_guess: bool,
    /// When the file was last changed, as its system says.
    pub modified: Option<SystemTime>,
    /// Bytes of the file.
    pub bytes: u64,
    /// Records below the header, HXL tag rows not counted.
    pub rows: usize,
    /// Events, the undated included.
    pub events: usize,
    /// Events that no date is known of.
    pub undated: usize,
    /// Rows of a table whose id a row before them has.
    pub repeated_ids: usize,
    /// What was decided for the whole file: delimiter, date order and its evidence, guessed columns.
    pub decisions: Vec<Decision>,
    /// What a table's columns were taken for, unless its format is known.
    pub columns: Option<Arc<TableColumns>>,
    /// A hash of what gives the text of a table's rows its meaning: what its columns are called, taken for and read as. Only
    /// where two tables have the same do rows of the same text surely say the same.
    pub meaning: Option<u64>,
    /// All sheets of a workbook.
    pub sheets: Arc<[String]>,
    /// The sheet that was read, of a workbook.
    pub sheet: Option<String>,
    /// What is odd in it.
    pub findings: Findings,
}

impl Report {
    /// How much of the file is read, if that is not all of it.
    pub fn beginning(&self) -> Option<&Beginning> {
        self.decisions.iter().find_map(|decision| match decision {
            Decision::Beginning(beginning) => Some(beginning),
            _ => None,
        })
    }

    /// Rows that made no event.
    pub fn refused(&self) -> usize {
        self.rows.saturating_sub(self.events)
    }
}
