use serde::{Deserialize, Serialize};

use crate::{NameDecisionId, Signed};

/// What somebody decided on names: that they are one, or that two of them are not.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NameDecision {
    /// Its id.
    pub id: NameDecisionId,
    /// What was decided.
    #[serde(flatten)]
    pub said: SaidOfNames,
    /// Who decided so, and when.
    pub signed: Signed,
}

/// What is decided on names, without who did.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SaidOfNames {
    /// Of what they are names, as the window calls it: `actor`, `place`, `kind` or `source`.
    pub facet: String,
    /// The names as files write them, each once; at least two.
    pub names: Vec<String>,
    /// Under which of them, or which other, they count as one; `None` if they are not one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called: Option<String>,
    /// Why, in words; may be blank.
    pub why: String,
}

impl SaidOfNames {
    /// Of all that is said, in bytes of UTF-8.
    pub const LONGEST: usize = 1 << 20;

    /// Whether both cannot hold: names that are one here and another there, or one here and not there.
    pub(crate) fn excludes(&self, other: &Self) -> bool {
        let shared = self.names.iter().filter(|name| other.names.contains(name)).count();
        self.facet == other.facet
            && match (&self.called, &other.called) {
                (Some(_), Some(_)) => shared > 0,
                (None, None) => shared == self.names.len() && shared == other.names.len(),
                (None, Some(_)) => shared == self.names.len(),
                (Some(_), None) => shared == other.names.len(),
            }
    }

    /// Whether both say the same, for whatever reason.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.facet == other.facet
            && self.called == other.called
            && self.names.len() == other.names.len()
            && self.names.iter().all(|name| other.names.contains(name))
    }
}
