use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A person, group, state or body, with every spelling of its name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ActorEntry {
    pub id: String,
    pub name: String,
    /// person, group, state, body, outlet, unnamed …
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// Other spellings, in any script.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The id of the actor that it belongs to, or a list of them with dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Parents>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// One parent, or several with the time in which each was one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Parents {
    One(String),
    Dated(Vec<Parent>),
}

/// An actor's membership in another from one date to another, both EDTF and both optional.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Parent {
    pub id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
