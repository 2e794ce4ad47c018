/// One of the four name columns by which events are filtered, counted and put into lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Facet {
    /// Who took part in an event, in whatever role.
    Actor,
    /// Where it happened, from the widest place to the narrowest.
    Place,
    /// What kind of event it is: type, then sub-type.
    Kind,
    /// Who reports it.
    Source,
}

impl Facet {
    /// All four, in the order in which the window shows them.
    pub const ALL: [Self; 4] = [Self::Actor, Self::Place, Self::Kind, Self::Source];

    /// The heading that users read.
    pub fn label(self) -> &'static str {
        match self {
            Self::Actor => "Actor",
            Self::Place => "Location",
            Self::Kind => "Kind",
            Self::Source => "Source",
        }
    }

    /// Whether its values nest, so that a value stands for all within it.
    pub fn is_tree(self) -> bool {
        matches!(self, Self::Place | Self::Kind)
    }
}
