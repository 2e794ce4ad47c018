use std::fmt;

use super::theme::theme;
use super::value::{Quoted, Words};

/// One of the two coordinates of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Axis {
    /// Degrees north of the equator.
    Latitude,
    /// Degrees east of Greenwich.
    Longitude,
}

impl Axis {
    /// How many degrees it goes to each side of 0.
    pub fn limit(self) -> f64 {
        match self {
            Self::Latitude => 90.0,
            Self::Longitude => 180.0,
        }
    }

    /// The key of it in the own format: "latitude".
    pub fn key(self) -> &'static str {
        match self {
            Self::Latitude => "latitude",
            Self::Longitude => "longitude",
        }
    }
}

impl fmt::Display for Axis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

theme! {
    /// What is odd about where something happened.
    PlaceFault, PlaceKind {
        NoCoordinate { text: Quoted } => "{text} is no coordinate",
        NoPair { text: Quoted } => "{text} is no pair of coordinates",
        Beyond { degrees: Words, limit: f64 } => "{degrees} lies outside −{limit} to {limit} degrees",
        Outside { degrees: f64, limit: f64 } => "{degrees} lies outside −{limit}..={limit}",
        Alone { degrees: f64, missing: Axis } => "{degrees} stands without a {missing}",
    }
}
