use dateline_event::Role;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a column of a table holds: a part of the event, or a field that is kept as it is.
///
/// A mapping file names it as [`Part::key`] does: `date`, `perpetrator`, `province`, `figure`, …
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Part {
    /// No part of its own: it stays a field, which can be read and searched.
    #[default]
    Field,
    /// What tells the event apart from others of the same file.
    Id,
    /// When it happened, or began.
    Date,
    /// Looked at where the date is blank.
    OtherDate,
    /// When it ended.
    End,
    /// The time of the day.
    Clock,
    /// The year it happened in, where day and month have columns of their own.
    Year,
    /// The month, as a number or a name.
    Month,
    /// The day of the month.
    Day,
    /// The year it ended in.
    EndYear,
    /// The month it ended in.
    EndMonth,
    /// The day of the month on which it ended.
    EndDay,
    /// In which era or calendar the date is counted.
    Era,
    /// The time zone of clock times that say none.
    Zone,
    /// Whether the date is approximate or uncertain.
    DateDoubt,
    /// Whether the end is.
    EndDoubt,
    /// What happened, in one of few words.
    Kind,
    /// The same in more detail.
    SubKind,
    /// Somebody in this role.
    Actor(Role),
    /// The country.
    Country,
    /// The first level within a country.
    Province,
    /// The second level.
    District,
    /// The third level.
    Subdistrict,
    /// The town or village.
    City,
    /// The narrowest name of the place.
    Location,
    /// Degrees north of the equator.
    Latitude,
    /// Degrees east of Greenwich.
    Longitude,
    /// Latitude and longitude in one cell.
    Coordinates,
    /// A heading.
    Title,
    /// What happened, in sentences.
    Text,
    /// Who says so.
    Source,
    /// Where that can be read: an address.
    Link,
    /// A number that the row gives: killed, wounded, munitions.
    Figure,
}

impl Part {
    /// All parts but the field, by the question that they answer, in the order in which they are offered.
    pub const GROUPS: [(&'static str, &'static [Self]); 4] = [
        (
            "When",
            &[
                Self::Date,
                Self::End,
                Self::Clock,
                Self::OtherDate,
                Self::Year,
                Self::Month,
                Self::Day,
                Self::EndYear,
                Self::EndMonth,
                Self::EndDay,
                Self::Era,
                Self::Zone,
                Self::DateDoubt,
                Self::EndDoubt,
            ],
        ),
        (
            "Who",
            &[
                Self::Actor(Role::Participant),
                Self::Actor(Role::Perpetrator),
                Self::Actor(Role::Target),
                Self::Actor(Role::Victim),
                Self::Actor(Role::Speaker),
                Self::Actor(Role::ClaimedBy),
                Self::Actor(Role::AttributedTo),
                Self::Actor(Role::DeniedBy),
                Self::Actor(Role::Reporter),
            ],
        ),
        (
            "Where",
            &[
                Self::Country,
                Self::Province,
                Self::District,
                Self::Subdistrict,
                Self::City,
                Self::Location,
                Self::Latitude,
                Self::Longitude,
                Self::Coordinates,
            ],
        ),
        (
            "What",
            &[
                Self::Kind,
                Self::SubKind,
                Self::Title,
                Self::Text,
                Self::Source,
                Self::Link,
                Self::Figure,
                Self::Id,
            ],
        ),
    ];

    /// All parts.
    pub fn all() -> impl Iterator<Item = Self> {
        let parts = Self::GROUPS.into_iter().flat_map(|(_, parts)| parts);
        parts.copied().chain([Self::Field])
    }

    /// The levels of a place, widest first.
    pub const PLACES: [Self; 6] = [
        Self::Country,
        Self::Province,
        Self::District,
        Self::Subdistrict,
        Self::City,
        Self::Location,
    ];

    /// As mapping files name it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Id => "id",
            Self::Date => "date",
            Self::OtherDate => "other_date",
            Self::End => "end_date",
            Self::Clock => "clock",
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
            Self::EndYear => "end_year",
            Self::EndMonth => "end_month",
            Self::EndDay => "end_day",
            Self::Era => "era",
            Self::Zone => "time_zone",
            Self::DateDoubt => "date_doubt",
            Self::EndDoubt => "end_doubt",
            Self::Kind => "kind",
            Self::SubKind => "sub_kind",
            Self::Actor(role) => match role {
                Role::Participant => "participant",
                Role::Perpetrator => "perpetrator",
                Role::Target => "target",
                Role::Victim => "victim",
                Role::Speaker => "speaker",
                Role::ClaimedBy => "claimed_by",
                Role::AttributedTo => "attributed_to",
                Role::DeniedBy => "denied_by",
                Role::Reporter => "reporter",
            },
            Self::Country => "country",
            Self::Province => "province",
            Self::District => "district",
            Self::Subdistrict => "subdistrict",
            Self::City => "town",
            Self::Location => "location",
            Self::Latitude => "latitude",
            Self::Longitude => "longitude",
            Self::Coordinates => "coordinates",
            Self::Title => "title",
            Self::Text => "text",
            Self::Source => "source",
            Self::Link => "link",
            Self::Figure => "figure",
        }
    }

    /// The part that mapping files name so.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|part| part.key() == key)
    }

    /// In a sentence: “it could be {who took part} as well”.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Actor(role) => match role {
                Role::Participant => "who took part",
                Role::Perpetrator => "the perpetrator",
                Role::Target => "the target",
                Role::Victim => "the victim",
                Role::Speaker => "the speaker",
                Role::ClaimedBy => "who claimed it",
                Role::AttributedTo => "to whom it is attributed",
                Role::DeniedBy => "who denied it",
                Role::Reporter => "the reporter",
            },
            Self::Date => "the date",
            Self::Kind => "the kind of event",
            Self::SubKind => "the kind in more detail",
            Self::Country => "the country",
            Self::Province => "the province",
            Self::District => "the district",
            Self::Subdistrict => "the sub-district",
            Self::City => "the town",
            Self::Location => "the place",
            Self::Title => "the title",
            Self::Source => "the source",
            Self::Link => "a link to the source",
            Self::Figure => "a figure",
            other => other.label(),
        }
    }

    /// As the mapping window and the report name it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Field => "other field",
            Self::Id => "id",
            Self::Date => "date",
            Self::OtherDate => "date if the other is blank",
            Self::End => "end date",
            Self::Clock => "clock time",
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
            Self::EndYear => "year of the end",
            Self::EndMonth => "month of the end",
            Self::EndDay => "day of the end",
            Self::Era => "era or calendar of the date",
            Self::Zone => "time zone",
            Self::DateDoubt => "whether the date is doubtful",
            Self::EndDoubt => "whether the end is doubtful",
            Self::Kind => "kind",
            Self::SubKind => "sub-kind",
            Self::Actor(role) => match role {
                Role::Participant => "actor",
                Role::Perpetrator => "actor: perpetrator",
                Role::Target => "actor: target",
                Role::Victim => "actor: victim",
                Role::Speaker => "actor: speaker",
                Role::ClaimedBy => "actor: claimed by",
                Role::AttributedTo => "actor: attributed to",
                Role::DeniedBy => "actor: denied by",
                Role::Reporter => "actor: reporter",
            },
            Self::Country => "place: country",
            Self::Province => "place: province",
            Self::District => "place: district",
            Self::Subdistrict => "place: sub-district",
            Self::City => "place: town",
            Self::Location => "place: location",
            Self::Latitude => "latitude",
            Self::Longitude => "longitude",
            Self::Coordinates => "latitude and longitude",
            Self::Title => "title",
            Self::Text => "text",
            Self::Source => "source",
            Self::Link => "link",
            Self::Figure => "figure",
        }
    }

    /// Whether only one column can hold it.
    pub fn is_single(self) -> bool {
        !matches!(
            self,
            Self::Field | Self::Actor(_) | Self::Location | Self::Source | Self::Link | Self::Figure
        )
    }

    /// Whether its cells hold whole dates, whose order of day and month can be said.
    pub fn is_date(self) -> bool {
        matches!(self, Self::Date | Self::OtherDate | Self::End)
    }

    /// Whether a cell may hold several of it.
    pub fn is_list(self) -> bool {
        matches!(self, Self::Actor(_) | Self::Source)
    }
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        Self::from_key(&key).ok_or_else(|| {
            let known = Self::all().map(Self::key).collect::<Vec<_>>().join(", ");
            serde::de::Error::custom(format!("“{key}” is no part of an event; known are {known}"))
        })
    }
}
