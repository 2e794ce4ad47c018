use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How precisely a place is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlacePrecision {
    /// The named place itself.
    Exact,
    /// Near the place, or only a part of it is known.
    Near,
    /// Only the district (second administrative level).
    District,
    /// Only the province (first administrative level) or a region.
    Province,
    /// A line or a fuzzy area: a road, a border, a river.
    Area,
    /// Only the country.
    Country,
    /// International waters or air, or several countries.
    International,
    /// It is not said how precisely.
    Unknown,
}

impl PlacePrecision {
    /// The precision in words for readers.
    pub fn label(self) -> &'static str {
        match self {
            Self::Exact => "exact place",
            Self::Near => "near or part of the place",
            Self::District => "district only",
            Self::Province => "province or region only",
            Self::Area => "line or fuzzy area",
            Self::Country => "country only",
            Self::International => "international",
            Self::Unknown => "precision unknown",
        }
    }
}

/// Where an event happened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// Names from the widest to the narrowest: Iraq, Baghdad, Green Zone.
    pub path: Vec<String>,
    /// WGS 84 degrees, −90..=90.
    pub latitude: Option<f64>,
    /// WGS 84 degrees, −180..=180.
    pub longitude: Option<f64>,
    /// How precisely it is known.
    pub precision: Option<PlacePrecision>,
    /// Other spellings of the narrowest name.
    pub aliases: Vec<String>,
    /// The source's own words or the editor's remark about the place.
    pub note: String,
}

impl Place {
    /// Stands between the names of a path.
    pub const SEPARATOR: &'static str = " › ";

    /// The path in one line.
    pub fn to_line(&self) -> String {
        self.path.join(Self::SEPARATOR)
    }
}
