use dateline_event::Confidence;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{ClaimEntry, FieldsEntry, LinkEntry, ParticipantEntry, PlaceRef, WhenEntry};

/// One event.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EventEntry {
    /// Derived from the content where it is left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<WhenEntry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<KindEntry>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<ParticipantEntry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceRef>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<ClaimEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<LinkEntry>,
    /// The editor's confidence that it happened as described.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// The editor's remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Further fields. Only needed for names that the format itself uses as keys, and for a name that occurs twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<FieldsEntry>,
    /// Keys that the format does not name; kept as fields of the event.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl EventEntry {
    /// The keys that the format names.
    pub const KEYS: [&str; 12] = [
        "id",
        "when",
        "kind",
        "title",
        "text",
        "actors",
        "place",
        "claims",
        "links",
        "confidence",
        "note",
        "fields",
    ];
}

/// A type, or a type and its sub-types.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum KindEntry {
    One(String),
    Path(Vec<String>),
}
