use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{ActorEntry, EventEntry, PlaceEntry, SourceEntry};

/// What stands under `format` in a file of the own format.
pub const FORMAT: &str = "dateline";
/// The newest version of the format that this program reads and the one that it writes.
pub const VERSION: u32 = 1;

/// A file of the own format: events, and the actors, places and sources that they refer to.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// Always `dateline`.
    #[schemars(extend("const" = "dateline"))]
    pub format: String,
    /// The version of the format, from 1.
    #[schemars(range(min = 1, max = 1))]
    pub version: u32,
    /// What the file is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What the file holds and how it came to be.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Actors that events refer to by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<ActorEntry>,
    /// Places that events refer to by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceEntry>,
    /// Sources that claims refer to by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceEntry>,
    /// The events.
    pub events: Vec<EventEntry>,
    /// Keys that the format does not name.
    #[serde(flatten, deserialize_with = "crate::unique::other")]
    pub other: Map<String, Value>,
}
