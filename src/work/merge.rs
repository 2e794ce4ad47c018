use serde::{Deserialize, Serialize};

use super::Rest;
use crate::store::{Facet, SameName};

/// That somebody holds several names for the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    pub facet: Facet,
    /// As files write them; places as a path in one line.
    pub names: Vec<String>,
    /// What they are called together.
    pub called: String,
    /// Whose decision it is.
    pub who: String,
    /// Calendar day, as in 2024-07-31.
    pub when: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    #[serde(flatten)]
    pub rest: Rest,
}

impl Merge {
    pub fn same_name(&self) -> SameName {
        SameName {
            facet: self.facet,
            names: self.names.clone(),
            called: self.called.clone(),
        }
    }
}

/// That somebody holds two names for different, so that they are not suggested again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    pub facet: Facet,
    /// In the order of the alphabet.
    pub names: [String; 2],
    pub who: String,
    /// Calendar day, as in 2024-07-31.
    pub when: String,
    #[serde(flatten)]
    pub rest: Rest,
}
