use dateline_batch::{Encoding, FilePath};

use crate::containers::{Container, ExtractedTable};

/// A file's text, ready for a reader.
pub struct Content {
    /// Which file, and which part of it.
    pub path: FilePath,
    /// UTF-8 without a byte order mark; a few invalid bytes may be left where nearly all is UTF-8.
    pub bytes: Vec<u8>,
    /// What the file itself was written in, for the report.
    pub encoding: Encoding,
    /// Bytes of the file on disk.
    pub size: u64,
    /// What the text was taken out of; nothing for a plain table.
    pub container: Container,
}

impl Content {
    /// What was in a container; its size on disk is still to be told.
    pub(super) fn of(path: &FilePath, table: ExtractedTable, encoding: Encoding) -> Self {
        Self {
            path: path.clone(),
            bytes: table.text,
            encoding,
            size: 0,
            container: table.container,
        }
    }
}
