use std::path::PathBuf;

/// A file's text, ready for a reader.
pub struct Content {
    pub path: PathBuf,
    /// UTF-8 without a byte order mark; a few invalid bytes may be left where nearly all is UTF-8.
    pub bytes: Vec<u8>,
    /// What the file itself was written in, for the report.
    pub encoding: String,
    /// Bytes of the file on disk.
    pub size: u64,
}
