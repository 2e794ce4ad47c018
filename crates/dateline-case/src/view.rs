use serde::{Deserialize, Serialize};

use crate::marks::is_same_name;
use crate::{EventId, ViewId};

/// A view that somebody saved: a filter, and how its events are shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct View {
    /// Its id, which stays when it gets another name.
    pub id: ViewId,
    /// One line.
    pub name: String,
    /// What it shows, in words.
    pub note: String,
    /// The view as the window keeps it, in JSON.
    pub json: String,
    /// The event that is selected in it; none in cases of before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<EventId>,
}

impl View {
    /// Of its JSON, in bytes: 1 MiB.
    pub const LONGEST: usize = 1 << 20;

    /// Whether this is its name, but for large and small letters and blanks around it. No two views of a case have one name.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        is_same_name(&self.name, name)
    }
}
