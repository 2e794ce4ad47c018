use crate::event::Role;

/// What a column of a table may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    Id,
    Date,
    End,
    Clock,
    Year,
    Month,
    Day,
    Kind,
    SubKind,
    Actor(Role),
    Country,
    Province,
    District,
    Subdistrict,
    City,
    Location,
    Latitude,
    Longitude,
    Coordinates,
    Title,
    Text,
    Source,
    Link,
}

impl Part {
    /// The levels of a place, widest first.
    pub const PLACES: [Self; 6] = [
        Self::Country,
        Self::Province,
        Self::District,
        Self::Subdistrict,
        Self::City,
        Self::Location,
    ];

    /// As the report names it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Date => "date",
            Self::End => "end date",
            Self::Clock => "clock time",
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
            Self::Kind => "kind",
            Self::SubKind => "sub-kind",
            Self::Actor(_) => "actor",
            Self::Country | Self::Province | Self::District | Self::Subdistrict | Self::City | Self::Location => {
                "location"
            }
            Self::Latitude => "latitude",
            Self::Longitude => "longitude",
            Self::Coordinates => "coordinates",
            Self::Title => "title",
            Self::Text => "text",
            Self::Source => "source",
            Self::Link => "link",
        }
    }
}
