use dateline_batch::{Document, Record};

/// Where a row stands before the store is built: its document, its batch and its place in that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct RowAddress {
    pub document: u16,
    pub batch: u32,
    pub row: u32,
}

impl RowAddress {
    /// The place in its file.
    pub fn record(self, documents: &[Document]) -> Option<Record> {
        let document = documents.get(usize::from(self.document))?;
        let batch = document.batches.get(self.batch as usize)?;
        batch.rows.get(self.row as usize).map(|row| row.record)
    }
}
