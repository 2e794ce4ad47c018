use crate::event::{PlacePrecision, Source};

/// What a file says of the names themselves, apart from any event: spellings, kinds, parents.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    pub actors: Vec<ActorInfo>,
    pub places: Vec<PlaceInfo>,
    pub sources: Vec<Source>,
}

/// An actor that a file describes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActorInfo {
    /// The name under which the store counts it.
    pub name: String,
    pub kind: String,
    pub aliases: Vec<String>,
    /// Names of the actors that it belongs to, each with EDTF dates from and to where they are given.
    pub parents: Vec<(String, Option<String>, Option<String>)>,
    pub note: String,
}

/// A place that a file describes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaceInfo {
    /// Names from the widest to its own.
    pub path: Vec<String>,
    pub aliases: Vec<String>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub precision: Option<PlacePrecision>,
    pub note: String,
}
