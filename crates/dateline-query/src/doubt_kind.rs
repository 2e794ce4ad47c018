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
    /// An act of violence, and nobody says that they did it.
    Unclaimed,
    /// A source leaves a figure open: a range, a bound, a rough number.
    Imprecise,
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
    /// Do all sources give exact figures?
    Precision,
    /// How many sources report it?
    Sources,
    /// How do sources stand to it?
    Stance,
}

impl DoubtQuestion {
    /// All questions.
    pub const ALL: [Self; 6] = [
        Self::Dispute,
        Self::Denial,
        Self::Claim,
        Self::Precision,
        Self::Sources,
        Self::Stance,
    ];
}

impl DoubtKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 14] = [
        Self::Disputed,
        Self::InFigures,
        Self::InAttribution,
        Self::InDate,
        Self::Denied,
        Self::Claimed,
        Self::Unclaimed,
        Self::Imprecise,
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
            Self::Imprecise => DoubtQuestion::Precision,
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
            Self::Imprecise => "imprecise in figures",
            Self::SingleSource => "single source",
            Self::Stance(Stance::Asserts) => "a source asserts it",
            Self::Stance(Stance::Attributes) => "a source attributes it",
            Self::Stance(Stance::ClaimsResponsibility) => "a source claims responsibility",
            Self::Stance(Stance::Denies) => "a source denies it",
            Self::Stance(Stance::Disputes) => "a source disputes it",
        }
    }

    /// Events of this kind have any of these flags.
    pub fn flags(self) -> Doubt {
        match self {
            Self::Disputed => Doubt::DISPUTED,
            Self::InFigures => Doubt::FIGURES,
            Self::InAttribution => Doubt::ATTRIBUTION,
            Self::InDate => Doubt::DATE,
            Self::Denied => Doubt::DENIED,
            Self::Claimed => Doubt::CLAIMED,
            Self::Unclaimed => Doubt::UNCLAIMED,
            Self::Imprecise => Doubt::IMPRECISE,
            Self::SingleSource => Doubt::SINGLE_SOURCE,
            Self::Stance(stance) => stance.into(),
        }
    }

    /// Whether an event with this doubt is of this kind.
    pub fn holds(self, doubt: Doubt) -> bool {
        doubt.intersects(self.flags())
    }
}
