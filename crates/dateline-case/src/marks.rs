use std::collections::{HashMap, HashSet};

use crate::{
    Correction, EventId, EventLink, EventMerge, MarkedEvent, NameDecision, Note, OwnEvent, Signed, Tag, TagId, View,
};

/// All marks of a case, read at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Of which step of the log this is the state: see [`Case::steps`](crate::Case::steps).
    pub steps: u64,
    /// The events that have marks, that are corrected or taken for one with others, or that are selected in a view.
    pub events: HashMap<EventId, MarkedEvent>,
    /// Which have a star, and who gave it to them.
    pub stars: HashMap<EventId, Signed>,
    /// All tags, in the order of their names.
    pub tags: Vec<Tag>,
    /// Which have each tag, and who gave it to them.
    pub tagged: HashMap<TagId, HashMap<EventId, Signed>>,
    /// All notes, in the order in which they were begun.
    pub notes: Vec<Note>,
    /// All saved views, in the order of their names.
    pub views: Vec<View>,
    /// All corrections, in the order in which they were made.
    pub corrections: Vec<Correction>,
    /// The events that no file has, in the order in which they were entered.
    pub own_events: Vec<OwnEvent>,
    /// Events that are taken for one, in the order in which that was said.
    pub merges: Vec<EventMerge>,
    /// What was decided on names, in the order in which it was.
    pub names: Vec<NameDecision>,
    /// Links between events, in the order in which they were added.
    pub links: Vec<EventLink>,
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

    /// The view of this name; whether letters are large or small does not matter.
    pub fn view(&self, name: &str) -> Option<&View> {
        let exact = self.views.iter().find(|view| view.name == name);
        exact.or_else(|| self.views.iter().find(|view| is_same_name(&view.name, name)))
    }

    /// Whether an event has marks, or is corrected, taken for one with others or linked.
    pub fn is_marked(&self, event: EventId) -> bool {
        self.stars.contains_key(&event)
            || self.tagged.values().any(|tagged| tagged.contains_key(&event))
            || self.notes.iter().any(|note| note.event == event)
            || self.corrections.iter().any(|correction| correction.event == event)
            || self.merges.iter().any(|merge| merge.events.contains(&event))
            || self.links.iter().any(|link| [link.from, link.to].contains(&event))
    }

    /// The events that are selected in a view and have nothing else.
    pub fn only_viewed(&self) -> HashSet<EventId> {
        let viewed = self.views.iter().filter_map(|view| view.event);
        viewed.filter(|&event| !self.is_marked(event)).collect()
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
