use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A published text or statement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SourceEntry {
    pub id: String,
    /// Who published it.
    pub outlet: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// EDTF.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub published: String,
    /// Opened only when it is http or https.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
    /// The id of a source that this one reprints or shares its wording with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reprint_of: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(flatten)]
    pub other: Map<String, Value>,
}
