use std::collections::HashMap;

use crate::{EventId, MarkedEvent, Note, Signed, Tag, TagId};

/// All marks of a case, read at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Of which step of the log this is the state: see [`Case::steps`](crate::Case::steps).
    pub steps: u64,
    /// The events that have marks.
    pub events: HashMap<EventId, MarkedEvent>,
    /// Which have a star, and who gave it to them.
    pub stars: HashMap<EventId, Signed>,
    /// All tags, in the order of their names.
    pub tags: Vec<Tag>,
    /// Which have each tag, and who gave it to them.
    pub tagged: HashMap<TagId, HashMap<EventId, Signed>>,
    /// All notes, in the order in which they were begun.
    pub notes: Vec<Note>,
}

impl Marks {
    /// The tag of this name; whether letters are large or small does not matter.
    pub fn tag(&self, name: &str) -> Option<&Tag> {
        let exact = self.tags.iter().find(|tag| tag.name == name);
        exact.or_else(|| self.tags.iter().find(|tag| is_same_name(&tag.name, name)))
    }

    /// The events that have a tag.
    pub fn with_tag(&self, tag: TagId) -> impl Iterator<Item = EventId> {
        self.tagged
            .get(&tag)
            .into_iter()
            .flat_map(|events| events.keys().copied())
    }

    /// The notes about an event, in the order in which they were begun.
    pub fn notes_on(&self, event: EventId) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(move |note| note.event == event)
    }
}

/// Whether two names are one, but for large and small letters and blanks around them.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
