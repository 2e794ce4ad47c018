/// Which row of the source each row of a table's text is. Rows count from 1, the header is row 1 of the text.
#[derive(Clone, Debug, Default)]
pub enum RowNumbers {
    /// The same, as in a spreadsheet.
    #[default]
    Same,
    /// The header is not counted: the n-th object, or the n-th line of JSON Lines.
    BelowHeader,
    /// One number for each row below the header.
    Listed(Vec<u32>),
}

impl RowNumbers {
    /// The row of the source that row `row` of the text is.
    pub fn source(&self, row: u32) -> u32 {
        match self {
            Self::Same => row,
            Self::BelowHeader => row.saturating_sub(1),
            Self::Listed(rows) => {
                let index = (row as usize).checked_sub(2);
                index.and_then(|index| rows.get(index)).copied().unwrap_or_default()
            }
        }
    }
}
