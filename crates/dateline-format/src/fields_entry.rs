use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Fields by name, or as pairs of name and text, in which a name may occur twice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum FieldsEntry {
    /// By name.
    Named(Map<String, Value>),
    /// As pairs of name and text.
    Pairs(Vec<(String, String)>),
}
