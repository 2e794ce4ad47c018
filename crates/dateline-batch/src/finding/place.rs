use super::among::Among;
use super::axis::Axis;
use super::theme::theme;
use super::value::{Quoted, Words};

theme! {
    /// What is odd about where something happened.
    PlaceFault, PlaceKind {
        NoCoordinate { text: Quoted } => "{text} is no coordinate",
        NoPair { text: Quoted } => "{text} is no pair of coordinates",
        Beyond { degrees: Words, limit: f64 } => "{degrees} lies outside −{limit} to {limit} degrees",
        Outside { degrees: f64, limit: f64 } => "{degrees} lies outside −{limit}..={limit}",
        DeepFolders { max: usize } =>
            "it lies in more than {max} folders within each other: the names of the outermost {max} are kept",
        Exchanged { latitude: f64, longitude: f64, of: Among } =>
            "latitude {latitude} and longitude {longitude} lie far from the others of the {of}, but among them if exchanged",
        OtherSign { degrees: f64, axis: Axis, of: Among } =>
            "{axis} {degrees} lies far from the others of the {of}, but among them with the other sign",
        Far { latitude: f64, longitude: f64, of: Among } =>
            "latitude {latitude} and longitude {longitude} lie far from all others of the {of}",
        Origin => "latitude 0 and longitude 0 stand for a place that is not known: nothing else in the file lies around there",
        OnePoint { latitude: f64, longitude: f64, count: usize } =>
            "all {count} places, whatever their names, have the same latitude {latitude} and longitude {longitude}",
        Alone { degrees: f64, missing: Axis } => "{degrees} stands without a {missing}",
    }
}
