use dateline_event::Role;
use serde::{Deserialize, Serialize};

/// A role in which an actor is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorRole {
    /// The actor's name, as it is counted.
    pub actor: String,
    /// What it must have been in the event.
    pub role: Role,
}
