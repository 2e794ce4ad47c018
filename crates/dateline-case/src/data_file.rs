use serde::{Deserialize, Serialize};

use crate::{DataFileId, DataPath, Digest, Utc};

/// A file of data that belongs to a case. It is only read, and never copied into the case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DataFile {
    /// Its id in the case.
    pub id: DataFileId,
    /// Where it is.
    pub path: DataPath,
    /// Its size in bytes when it was last looked at.
    pub bytes: u64,
    /// Of all its bytes then.
    pub sha256: Digest,
    /// How its columns are read, unless that is known or guessed.
    pub mapping: Option<KeptMapping>,
    /// When it was first opened in this case.
    pub opened: Utc,
}

/// A mapping of columns as a case keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct KeptMapping {
    /// How users call it; may be blank.
    pub name: String,
    /// As a file of mappings has it, in JSON.
    pub json: String,
}
