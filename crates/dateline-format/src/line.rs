use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ActorEntry, PlaceEntry, SourceEntry};

/// A line of a JSON Lines file that describes a name rather than an event: `{"actor": {…}}`. It may stand before or
/// after the events that refer to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// An actor.
    Actor(ActorEntry),
    /// A place.
    Place(PlaceEntry),
    /// A source.
    Source(SourceEntry),
}
