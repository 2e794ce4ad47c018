use std::fmt;

use serde_json::error::Category;

/// Why text is no JSON, or not the JSON that was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// Whether the text is wrong, ends too early, or holds something else than was expected.
    pub category: Category,
    /// The line where it was noticed, from 1; 0 if that is not known.
    pub line: usize,
    /// The byte in that line, from 1; 0 if that is not known.
    pub column: usize,
    /// In the words of `serde_json`.
    pub words: Box<str>,
}

impl From<serde_json::Error> for JsonError {
    fn from(error: serde_json::Error) -> Self {
        Self {
            category: error.classify(),
            line: error.line(),
            column: error.column(),
            words: error.to_string().into(),
        }
    }
}

/// In the words of `serde_json`, which name the line and the column where they are known.
impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

impl std::error::Error for JsonError {}
