use dateline_event::{PlacePrecision, Source};

/// What a file says of the names themselves, apart from any event: spellings, kinds, parents.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    /// Actors that the file describes.
    pub actors: Vec<ActorInfo>,
    /// Places that it describes.
    pub places: Vec<PlaceInfo>,
    /// Sources that it lists.
    pub sources: Vec<Source>,
    /// Other spellings that stand at single events: the name under which the store counts the actor, and the spelling.
    pub actors_at_events: Vec<(String, String)>,
    /// The same of places: names from the widest to the place's own, and the spelling.
    pub places_at_events: Vec<(Vec<String>, String)>,
}

impl Directory {
    /// Every actor's name with each other spelling of it.
    pub fn actor_spellings(&self) -> impl Iterator<Item = (&str, &str)> {
        let listed = self.actors.iter().flat_map(|actor| {
            let aliases = actor.aliases.iter();
            aliases.map(move |alias| (actor.name.as_str(), alias.as_str()))
        });
        let at_events = self.actors_at_events.iter();
        listed.chain(at_events.map(|(name, alias)| (name.as_str(), alias.as_str())))
    }

    /// Every place's path with each other spelling of its own name.
    pub fn place_spellings(&self) -> impl Iterator<Item = (&[String], &str)> {
        let listed = self.places.iter().flat_map(|place| {
            let aliases = place.aliases.iter();
            aliases.map(move |alias| (place.path.as_slice(), alias.as_str()))
        });
        let at_events = self.places_at_events.iter();
        listed.chain(at_events.map(|(path, alias)| (path.as_slice(), alias.as_str())))
    }
}

/// An actor that a file describes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActorInfo {
    /// The name under which the store counts it.
    pub name: String,
    /// What sort of actor it is, in the file's own word: "armed group".
    pub kind: String,
    /// Other spellings of its own name.
    pub aliases: Vec<String>,
    /// The actors that it belongs to.
    pub parents: Vec<ParentInfo>,
    /// What else the file says of it.
    pub note: String,
}

/// That an actor belongs to another, as a file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParentInfo {
    /// The name of the other.
    pub name: String,
    /// Since when, as EDTF, if it is said.
    pub from: Option<String>,
    /// Until when, as EDTF, if it is said.
    pub to: Option<String>,
}

/// A place that a file describes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaceInfo {
    /// Names from the widest to its own.
    pub path: Vec<String>,
    /// Other spellings of its own name.
    pub aliases: Vec<String>,
    /// Degrees north of the equator.
    pub latitude: Option<f64>,
    /// Degrees east of Greenwich.
    pub longitude: Option<f64>,
    /// How well the coordinates are known.
    pub precision: Option<PlacePrecision>,
    /// What else the file says of it.
    pub note: String,
}
