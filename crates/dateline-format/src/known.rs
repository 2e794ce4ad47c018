use std::collections::HashMap;

use super::{ActorEntry, PlaceEntry};

/// What is known of names apart from any event, so that it is written along with events.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// By name.
    pub actors: HashMap<String, ActorEntry>,
    /// By path from the widest name.
    pub places: HashMap<Vec<String>, PlaceEntry>,
}
