use serde::{Deserialize, Serialize};

use super::{Rest, author, now};
use crate::batch::FilePath;
use crate::event::LinkKind;

/// A link between two events that somebody added by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandLink {
    pub kind: LinkKind,
    /// Id of the event that holds the link.
    pub from: String,
    /// Id of the event to which it leads.
    pub to: String,
    /// Whose decision it is.
    #[serde(default)]
    pub who: String,
    /// Calendar day, as in 2024-07-31.
    #[serde(default)]
    pub when: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    #[serde(flatten)]
    pub rest: Rest,
    /// The data file of the event that holds it.
    #[serde(skip)]
    pub file: FilePath,
}

/// The event that holds a link, and the data file that holds the event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkStart {
    pub id: String,
    pub file: FilePath,
}

impl HandLink {
    /// As of today, by the user of this machine.
    pub fn new(kind: LinkKind, from: LinkStart, to: String, why: String) -> Self {
        Self {
            kind,
            from: from.id,
            to,
            who: author(),
            when: now(),
            why,
            rest: Rest::new(),
            file: from.file,
        }
    }

    /// Whether both link the same events in the same way, whoever added them.
    pub fn is_same(&self, other: &Self) -> bool {
        self.key() == other.key()
    }

    /// What one link has in common with all that are the same.
    pub fn key(&self) -> (LinkKind, &str, &str) {
        (self.kind, &self.from, &self.to)
    }
}
