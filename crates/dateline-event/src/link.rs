use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How one event stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// It was done in return for the other.
    RetaliationFor,
    /// It follows on from the other.
    Follows,
    /// It is a part of the other.
    PartOf,
    /// Both are one event, told twice.
    SameAs,
}

impl LinkKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::RetaliationFor, Self::Follows, Self::PartOf, Self::SameAs];

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

/// A link from the event that holds it to another event of the same file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// How the event that holds it stands to the other.
    pub kind: LinkKind,
    /// The other event's id.
    pub to: String,
    /// The editor's remark.
    pub note: String,
}
