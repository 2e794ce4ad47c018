use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A source by id or by its outlet's name, or written out in place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum SourceRef {
    /// Its id or its outlet's name.
    IdOrName(String),
    /// Written out.
    Detail(SourceDetail),
}

/// A source written out in its claim.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SourceDetail {
    /// Who published it; empty where that is known to be unknown.
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
    /// The editor's remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Keys that the format does not name.
    #[serde(flatten, deserialize_with = "crate::unique::other")]
    pub other: Map<String, Value>,
}

impl SourceRef {
    /// Whether it says nothing of whose source it is.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::IdOrName(name) if name.is_empty())
    }
}

impl Default for SourceRef {
    fn default() -> Self {
        Self::IdOrName(String::new())
    }
}
