/// A kind of question: a newer one of the same kind takes the place of the older, which the server then gives up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    /// Which columns there are.
    Columns,
    /// Which names there are.
    Names,
    /// How many events.
    Totals,
    /// Which names, kinds of doubt or roles.
    Groups,
    /// When events began.
    Bins,
    /// A run of events in the order of time.
    Page,
    /// One event with all that is told of it.
    Event,
    /// Which events are there already, while others are loaded.
    Known,
}

impl Question {
    /// As it stands in the id by which a server knows it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Columns => "columns",
            Self::Names => "names",
            Self::Totals => "totals",
            Self::Groups => "groups",
            Self::Bins => "bins",
            Self::Page => "page",
            Self::Event => "event",
            Self::Known => "known",
        }
    }
}
