use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Mapping, TableColumns};

/// A mapping that somebody chose, and the header that it was chosen for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RememberedMapping {
    /// The column names as they are read when nothing is said of encoding, delimiter or sheet.
    pub header: Vec<String>,
    /// What was chosen.
    pub mapping: Arc<Mapping>,
    /// The day on which it was chosen, as in 2024-07-31.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<String>,
}

/// All mappings that were chosen before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remembered(pub Vec<RememberedMapping>);

impl Remembered {
    /// The mapping that was chosen for this very header.
    pub fn find(&self, header: &[String]) -> Option<&Arc<Mapping>> {
        self.of_header(header).map(|known| &known.mapping)
    }

    /// What was chosen for this very header.
    pub fn of_header(&self, header: &[String]) -> Option<&RememberedMapping> {
        self.0.iter().find(|known| known.header == header)
    }

    /// What was chosen for the columns of a table, if they are read by it. Where it asks for another encoding, delimiter or
    /// sheet, the table has another header than that for which it was chosen.
    pub fn of(&self, columns: &TableColumns) -> Option<&RememberedMapping> {
        let mut by_mapping = self.0.iter().filter(|known| known.mapping == columns.mapping);
        let by_header = self.of_header(&columns.header).filter(|_| columns.is_remembered);
        by_header.or_else(|| by_mapping.next())
    }

    /// Puts a mapping in place of any other for the same header.
    pub fn put(&mut self, known: RememberedMapping) {
        self.forget(&known.header);
        self.0.push(known);
    }

    /// Forgets what was chosen for this header.
    pub fn forget(&mut self, header: &[String]) {
        self.0.retain(|known| known.header != header);
    }
}
