use dateline_event::{Confidence, Noted};
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
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<WhenEntry>,
    /// Of what type it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<KindEntry>,
    /// A line that names it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What happened.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Who took part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<ParticipantEntry>,
    /// Where it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceRef>,
    /// What sources say of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<ClaimEntry>,
    /// Links to other events of the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<LinkEntry>,
    /// The editor's confidence that it happened as described.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// The editor's remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What was odd about it in the file that it was saved from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub noted: Vec<Noted>,
    /// Further fields. Only needed for names that the format itself uses as keys, and for a name that occurs twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<FieldsEntry>,
    /// Keys that the format does not name; kept as fields of the event.
    #[serde(flatten, deserialize_with = "crate::unique::other")]
    pub other: Map<String, Value>,
}

impl EventEntry {
    /// The keys that the format names.
    pub const KEYS: [&str; 13] = [
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
        "noted",
        "fields",
    ];
}

/// A type, or a type and its sub-types.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum KindEntry {
    /// A type.
    One(String),
    /// A type and its sub-types, each a part of the one before.
    Path(Vec<String>),
}
