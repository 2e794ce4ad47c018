use serde::{Deserialize, Serialize};

use crate::{EventId, EventKey, OwnEventId, Signed};

/// An event that no file has: somebody entered it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OwnEvent {
    /// Its id, which stays whatever is changed of it.
    pub id: OwnEventId,
    /// The event, in JSON as the window writes it.
    pub json: String,
    /// Who entered it, and when.
    pub entered: Signed,
    /// Who changed it last, and when; as `entered` if nobody has since.
    pub edited: Signed,
}

impl OwnEvent {
    /// Of its JSON, in bytes: 1 MiB.
    pub const LONGEST: usize = 1 << 20;

    /// As what it has marks.
    pub fn event(&self) -> EventId {
        self.id.key().event()
    }
}

impl OwnEventId {
    /// By what it is known as an event: by its id alone, so that its marks stay when it is changed.
    pub fn key(self) -> EventKey {
        let id = self.to_string();
        EventKey::new(Some(&id), &id)
    }
}
