use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an actor did or suffered in an event, as the source has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Did it.
    Perpetrator,
    /// It was aimed at.
    Target,
    /// Suffered by it.
    Victim,
    /// Took part; how is not said.
    #[default]
    Participant,
    /// Said something.
    Speaker,
    /// Says that it did it.
    ClaimedBy,
    /// Others say that it did it.
    AttributedTo,
    /// Says that it did not do it, or that it did not happen.
    DeniedBy,
    /// Reported it.
    Reporter,
}

impl Role {
    /// All roles, in the order in which they are listed and stored.
    pub const ALL: [Self; 9] = [
        Self::Perpetrator,
        Self::Target,
        Self::Victim,
        Self::Participant,
        Self::Speaker,
        Self::ClaimedBy,
        Self::AttributedTo,
        Self::DeniedBy,
        Self::Reporter,
    ];

    /// Roles of those who did it, as they or others say.
    pub const ACTING: [Self; 3] = [Self::Perpetrator, Self::ClaimedBy, Self::AttributedTo];
    /// Roles of those to whom it was done.
    pub const SUFFERING: [Self; 2] = [Self::Target, Self::Victim];

    /// Whether somebody in this role did it, or suffered by it: that there was an act.
    pub fn hurts(self) -> bool {
        self == Self::Victim || Self::ACTING.contains(&self)
    }

    /// What an actor in this role is called: "Kataib Hezbollah as claimant".
    pub fn noun(self) -> &'static str {
        match self {
            Self::ClaimedBy => "claimant",
            Self::AttributedTo => "blamed",
            Self::DeniedBy => "denier",
            _ => self.label(),
        }
    }

    /// The role in words for readers.
    pub fn label(self) -> &'static str {
        match self {
            Self::Perpetrator => "perpetrator",
            Self::Target => "target",
            Self::Victim => "victim",
            Self::Participant => "participant",
            Self::Speaker => "speaker",
            Self::ClaimedBy => "claimed by",
            Self::AttributedTo => "attributed to",
            Self::DeniedBy => "denied by",
            Self::Reporter => "reporter",
        }
    }
}
