use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a source stands to the event that it speaks of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Says that it happened.
    #[default]
    Asserts,
    /// Says that it did it itself.
    ClaimsResponsibility,
    /// Says that it did not happen, or that it did not do it.
    Denies,
    /// Says who did it.
    Attributes,
    /// Contradicts what others say of it.
    Disputes,
}

impl Stance {
    /// Whether it says that the event happened.
    pub fn is_event_so(self) -> bool {
        !matches!(self, Self::Denies | Self::Disputes)
    }

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
