use serde::{Deserialize, Serialize};

use crate::{EventId, MergeId, Signed};

/// Events of which somebody says that they are one and the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EventMerge {
    /// Its id.
    pub id: MergeId,
    /// The events, at least two, each once and in no other merge. The first gives date, title and place; of all others the claims
    /// stand beside its own.
    pub events: Vec<EventId>,
    /// Why, in words; may be blank.
    pub why: String,
    /// Who says so, and when.
    pub signed: Signed,
}

impl EventMerge {
    /// More events are not taken for one.
    pub const MAX_EVENTS: usize = 1_000;
    /// Of the reason, in bytes of UTF-8.
    pub const LONGEST_REASON: usize = 10_000;
}
