use dateline_event::Role;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// An actor by id or by name, alone or with its role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum ParticipantEntry {
    /// Its id or its name.
    IdOrName(String),
    /// With its role.
    Detail(ParticipantDetail),
}

/// An actor and its role.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ParticipantDetail {
    /// Its id or its name.
    pub actor: String,
    /// What it did or suffered.
    #[serde(default)]
    pub role: Role,
    /// The column or key of another file from which it was converted, in that file's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// Other spellings of the actor's name, beside those that the file lists for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Keys that the format does not name.
    #[serde(flatten, deserialize_with = "crate::unique::other")]
    pub other: Map<String, Value>,
}
