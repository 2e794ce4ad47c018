use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a source stands to the event that it speaks of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    #[default]
    Asserts,
    ClaimsResponsibility,
    Denies,
    Attributes,
    Disputes,
}

impl Stance {
    /// The stance in words for readers.
    pub fn label(self) -> &'static str {
        match self {
            Self::Asserts => "asserts",
            Self::ClaimsResponsibility => "claims responsibility",
            Self::Denies => "denies",
            Self::Attributes => "attributes",
            Self::Disputes => "disputes",
        }
    }
}
