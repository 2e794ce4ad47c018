use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a reader found odd about an event's row, as an event keeps it when it is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Noted {
    /// The column or key of the file that it was read from; empty where it is about the whole row.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub column: String,
    /// What is odd, as a sentence.
    pub words: String,
}

/// “date: no readable date in “soon””.
impl std::fmt::Display for Noted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !self.column.is_empty() {
            write!(f, "{}: ", self.column)?;
        }
        f.write_str(&self.words)
    }
}
