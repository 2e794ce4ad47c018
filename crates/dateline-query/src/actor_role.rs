use dateline_event::Role;
use serde::{Deserialize, Serialize};

/// A role in which an actor is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorRole {
    pub actor: String,
    pub role: Role,
}
