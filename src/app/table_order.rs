/// The columns of the table of events in view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    #[default]
    When,
    Event,
    Actors,
    Location,
    Claims,
}

impl Column {
    pub const ALL: [Self; 5] = [Self::When, Self::Event, Self::Actors, Self::Location, Self::Claims];

    pub fn label(self) -> &'static str {
        match self {
            Self::When => "When",
            Self::Event => "Event",
            Self::Actors => "Actors",
            Self::Location => "Location",
            Self::Claims => "Claims",
        }
    }
}

/// By what the table is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableOrder {
    pub column: Column,
    pub descending: bool,
}

impl TableOrder {
    /// Whether it is the order of the store, which costs nothing.
    pub fn is_by_time(self) -> bool {
        self.column == Column::When
    }

    /// The order after a click on a column's head.
    #[must_use]
    pub fn clicked(self, column: Column) -> Self {
        Self {
            column,
            descending: self.column == column && !self.descending,
        }
    }
}
