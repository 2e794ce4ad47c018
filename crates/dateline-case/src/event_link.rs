use serde::{Deserialize, Serialize};

use crate::{EventId, LinkId, Signed};

/// A link from one event to another that somebody added.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EventLink {
    /// Its id.
    pub id: LinkId,
    /// How the one stands to the other, as the own format calls it.
    pub kind: String,
    /// The event that it leads from.
    pub from: EventId,
    /// The event that it leads to.
    pub to: EventId,
    /// Why, in words; may be blank.
    pub why: String,
    /// Who added it, and when.
    pub signed: Signed,
}

impl EventLink {
    /// Of the reason, in bytes of UTF-8.
    pub const LONGEST_REASON: usize = 10_000;

    /// Whether both link the same events in the same way.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        (&self.kind, self.from, self.to) == (&other.kind, other.from, other.to)
    }
}
