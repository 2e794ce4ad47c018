use super::container::Container;

/// A container's content: the text of a table, and what was noticed on the way.
pub(crate) struct ExtractedTable {
    /// Comma-separated UTF-8.
    pub text: Vec<u8>,
    pub container: Container,
}
