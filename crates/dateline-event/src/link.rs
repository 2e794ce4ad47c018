use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How one event stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    RetaliationFor,
    Follows,
    PartOf,
    SameAs,
}

impl LinkKind {
    /// The link in words for readers, from the event that holds it to the other.
    pub fn label(self) -> &'static str {
        match self {
            Self::RetaliationFor => "retaliation for",
            Self::Follows => "follows",
            Self::PartOf => "part of",
            Self::SameAs => "same as",
        }
    }
}

/// From the event that holds it to another one in the same file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub kind: LinkKind,
    /// The other event's id.
    pub to: String,
    pub note: String,
}
