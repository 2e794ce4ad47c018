use super::Findings;

/// What reading a file came to.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// "ACLED CSV", "UCDP GED CSV", "Dateline JSON", …
    pub format: String,
    /// "UTF-8", "UTF-16LE", "Windows-1252", …
    pub encoding: String,
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
    pub findings: Findings,
}
