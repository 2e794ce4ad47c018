use dateline_event::PlacePrecision;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A place by id or by name, as a path of names from the widest, or written out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum PlaceRef {
    /// Its id or its name.
    IdOrName(String),
    /// Names from the widest to the narrowest.
    Path(Vec<String>),
    /// Written out.
    Detail(PlaceDetail),
}

/// A place written out in its event.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PlaceDetail {
    /// Names from the widest to the narrowest.
    pub path: Vec<String>,
    /// WGS 84 degrees north.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// WGS 84 degrees east.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
    /// How precisely it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub precision: Option<PlacePrecision>,
    /// Other spellings of the narrowest name, where they differ from those that the file lists for this place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aliases: Option<Vec<String>>,
    /// The source's own words or the editor's remark about the place.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Keys that the format does not name.
    #[serde(flatten, deserialize_with = "crate::unique::other")]
    pub other: Map<String, Value>,
}
