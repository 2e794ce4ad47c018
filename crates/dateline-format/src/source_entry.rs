use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A published text or statement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SourceEntry {
    /// What claims refer to it by.
    pub id: String,
    /// Who published it.
    pub outlet: String,
    /// Its headline or title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// When it was published, as EDTF.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub published: String,
    /// Its address. Opened only when it is http or https.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
    /// The id of a source that this one reprints or shares its wording with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reprint_of: Option<String>,
    /// The editor's remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Keys that the format does not name.
    #[serde(flatten, deserialize_with = "crate::unique::other")]
    pub other: Map<String, Value>,
}
