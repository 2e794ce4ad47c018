use dateline_event::{Doubt, Stance};
use serde::{Deserialize, Serialize};

/// What a filter can ask about how sources disagree and how they stand to an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoubtKind {
    /// Sources contradict each other about anything.
    Disputed,
    /// Sources contradict each other about a figure.
    InFigures,
    /// Sources contradict each other about who did it.
    InAttribution,
    /// Sources contradict each other about the date.
    InDate,
    /// The blamed, or somebody for them, denies it.
    Denied,
    /// Somebody claims responsibility.
    Claimed,
    /// Nobody says that they did it.
    Unclaimed,
    /// All claims come from one source.
    SingleSource,
    /// A source has this stance.
    Stance(Stance),
}

/// What several kinds of doubt answer. Of one question any of the kinds wanted will do; of different questions each must
/// be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoubtQuestion {
    /// Do sources contradict each other?
    Dispute,
    /// Is it denied?
    Denial,
    /// Does somebody claim it?
    Claim,
    /// How many sources report it?
    Sources,
    /// How do sources stand to it?
    Stance,
}

impl DoubtQuestion {
    /// All questions.
    pub const ALL: [Self; 5] = [Self::Dispute, Self::Denial, Self::Claim, Self::Sources, Self::Stance];
}

impl DoubtKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 13] = [
        Self::Disputed,
        Self::InFigures,
        Self::InAttribution,
        Self::InDate,
        Self::Denied,
        Self::Claimed,
        Self::Unclaimed,
        Self::SingleSource,
        Self::Stance(Stance::Asserts),
        Self::Stance(Stance::Attributes),
        Self::Stance(Stance::ClaimsResponsibility),
        Self::Stance(Stance::Denies),
        Self::Stance(Stance::Disputes),
    ];

    /// The question that this kind answers.
    pub fn question(self) -> DoubtQuestion {
        match self {
            Self::Disputed | Self::InFigures | Self::InAttribution | Self::InDate => DoubtQuestion::Dispute,
            Self::Denied => DoubtQuestion::Denial,
            Self::Claimed | Self::Unclaimed => DoubtQuestion::Claim,
            Self::SingleSource => DoubtQuestion::Sources,
            Self::Stance(_) => DoubtQuestion::Stance,
        }
    }

    /// The kind in words for readers, as it reads alone.
    pub fn label(self) -> &'static str {
        match self {
            Self::Disputed => "disputed",
            Self::InFigures => "disputed in figures",
            Self::InAttribution => "disputed in attribution",
            Self::InDate => "disputed in date",
            Self::Denied => "denied",
            Self::Claimed => "claimed",
            Self::Unclaimed => "unclaimed",
            Self::SingleSource => "single source",
            Self::Stance(Stance::Asserts) => "a source asserts it",
            Self::Stance(Stance::Attributes) => "a source attributes it",
            Self::Stance(Stance::ClaimsResponsibility) => "a source claims responsibility",
            Self::Stance(Stance::Denies) => "a source denies it",
            Self::Stance(Stance::Disputes) => "a source disputes it",
        }
    }

    /// Events of this kind have any of these flags, or none of them.
    pub(super) fn flags(self) -> (Doubt, bool) {
        match self {
            Self::Disputed => (Doubt::DISPUTED, true),
            Self::InFigures => (Doubt::FIGURES, true),
            Self::InAttribution => (Doubt::ATTRIBUTION, true),
            Self::InDate => (Doubt::DATE, true),
            Self::Denied => (Doubt::DENIED, true),
            Self::Claimed => (Doubt::CLAIMED, true),
            Self::Unclaimed => (Doubt::CLAIMED, false),
            Self::SingleSource => (Doubt::SINGLE_SOURCE, true),
            Self::Stance(stance) => (stance.into(), true),
        }
    }

    /// Whether an event with this doubt is of this kind.
    pub fn holds(self, doubt: Doubt) -> bool {
        let (flags, wanted) = self.flags();
        doubt.intersects(flags) == wanted
    }
}
