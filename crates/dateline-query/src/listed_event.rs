use dateline_event::{Bounds, Doubt, Role};

/// What a list shows of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedEvent<Key> {
    /// What names it among the events of its answerer.
    pub key: Key,
    /// When it was; `None` without a date.
    pub bounds: Option<Bounds>,
    /// Whether its source marks the date as doubtful.
    pub is_doubtful: bool,
    /// A line that names it.
    pub title: String,
    /// Everybody who is named, each with the role; without one if sources only say of them what they did not do.
    pub actors: Vec<(Option<Role>, String)>,
    /// Names from the widest to the narrowest, in one line; empty if unknown.
    pub place: String,
    /// Type, then sub-type, in one line; empty if unknown.
    pub kind: String,
    /// Who says so.
    pub sources: Vec<String>,
    /// How sources disagree.
    pub doubt: Doubt,
}
