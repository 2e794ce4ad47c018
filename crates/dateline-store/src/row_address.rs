/// Where a row stands before the store is built: its document, its batch and its place in that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct RowAddress {
    pub document: u16,
    pub batch: u32,
    pub row: u32,
}
