use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Mapping;

/// A mapping that somebody chose, and the header that it was chosen for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RememberedMapping {
    /// The column names as they are read when nothing is said of encoding, delimiter or sheet.
    pub header: Vec<String>,
    /// What was chosen.
    pub mapping: Arc<Mapping>,
}

/// All mappings that were chosen before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remembered(pub Vec<RememberedMapping>);

impl Remembered {
    /// The mapping that was chosen for this very header.
    pub fn find(&self, header: &[String]) -> Option<&Arc<Mapping>> {
        let found = self.0.iter().find(|known| known.header == header);
        found.map(|known| &known.mapping)
    }

    /// Puts a mapping in place of any other for the same header.
    pub fn put(&mut self, header: Vec<String>, mapping: Arc<Mapping>) {
        self.forget(&header);
        self.0.push(RememberedMapping { header, mapping });
    }

    /// Forgets what was chosen for this header.
    pub fn forget(&mut self, header: &[String]) {
        self.0.retain(|known| known.header != header);
    }
}
