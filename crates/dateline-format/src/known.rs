use std::collections::HashMap;

use super::{ActorEntry, PlaceEntry};

/// What is known of actors and places apart from any event, to be written along with events.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Actors by name.
    pub actors: HashMap<String, ActorEntry>,
    /// Places by their path from the widest name.
    pub places: HashMap<Vec<String>, PlaceEntry>,
}
