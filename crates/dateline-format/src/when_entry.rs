use dateline_event::Precision;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A time as EDTF, alone or with what is known of its making.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum WhenEntry {
    /// Only the EDTF.
    Edtf(String),
    /// With more about it.
    Detail(WhenDetail),
}

/// A time as EDTF with the source's words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WhenDetail {
    /// ISO 8601-2; seconds are optional, and clock times may stand in intervals and in `[a..b]`.
    pub edtf: String,
    /// The source's own words: "Wednesday night".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// How a relative date was resolved.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub resolved: String,
    /// The zone of a clock time in words, where the EDTF holds no offset: "Baghdad", "unknown".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub zone: String,
    /// How finely the source gives the time, where the EDTF reads as finer or coarser than that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub precision: Option<Precision>,
    /// Keys that the format does not name.
    #[serde(flatten, deserialize_with = "crate::unique::other")]
    pub other: Map<String, Value>,
}
