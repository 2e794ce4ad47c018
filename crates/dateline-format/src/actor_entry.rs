use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A person, group, state or body, with every spelling of its name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ActorEntry {
    /// What events refer to it by.
    pub id: String,
    /// The name under which it is counted.
    pub name: String,
    /// What it is: person, group, state, body, outlet, unnamed …
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// Other spellings, in any script.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The id of the actor that it belongs to, or a list of them with dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Parents>,
    /// The editor's remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Keys that the format does not name.
    #[serde(flatten, deserialize_with = "crate::unique::other")]
    pub other: Map<String, Value>,
}

/// One parent, or several with the time in which each was one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Parents {
    /// The id of one actor, for all time.
    One(String),
    /// Several, each for some time.
    Dated(Vec<Parent>),
}

/// An actor's membership in another from one date to another, both EDTF and both optional.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Parent {
    /// The id of the actor to which it belonged.
    pub id: String,
    /// From when on, as EDTF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Until when, as EDTF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The editor's remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
