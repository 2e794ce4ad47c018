use dateline_store::Facet;

/// By what events are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grouping {
    /// By names; of what nests, each name counts all within it.
    Facet(Facet),
    /// By how sources disagree and stand to them.
    Doubt,
    /// By the roles that anybody has in them.
    Role,
}

impl Grouping {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Facet(Facet::Actor),
        Self::Facet(Facet::Place),
        Self::Facet(Facet::Kind),
        Self::Facet(Facet::Source),
        Self::Doubt,
        Self::Role,
    ];
}

/// Among which events they are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Under {
    /// Those that the filter selects.
    Filter,
    /// Those that all *other* parts of the filter select, so that another value can be chosen.
    OtherParts,
}
