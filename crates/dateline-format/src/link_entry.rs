use dateline_event::LinkKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A link from the event that holds it to another event of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LinkEntry {
    /// How the event that holds it stands to the other.
    pub kind: LinkKind,
    /// The other event's id.
    pub to: String,
    /// The editor's remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Keys that the format does not name.
    #[serde(flatten, deserialize_with = "crate::unique::other")]
    pub other: Map<String, Value>,
}
