use dateline_batch::FileRow;

/// Which row of the source each row of a table's text is. The header is the first row of the text.
#[derive(Clone, Debug, Default)]
pub enum RowNumbers {
    /// The same, as in a spreadsheet.
    #[default]
    Same,
    /// The header is not counted: the n-th object, or the n-th line of JSON Lines.
    BelowHeader,
    /// One for each row below the header.
    Listed(Vec<FileRow>),
}

impl RowNumbers {
    /// The row of the source that a row of the text is.
    pub fn source(&self, row: FileRow) -> FileRow {
        let above = row.number() - 1;
        let source = match self {
            Self::Same => Some(row),
            Self::BelowHeader => FileRow::new(above),
            Self::Listed(rows) => (above as usize)
                .checked_sub(1)
                .and_then(|index| rows.get(index))
                .copied(),
        };
        debug_assert!(source.is_some(), "row {row} of the text is none of the source");
        source.unwrap_or(row)
    }
}
