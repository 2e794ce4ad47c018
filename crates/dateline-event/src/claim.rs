use super::{Figure, Participant, Stance, When};

/// Who says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Source {
    /// The name under which the source is counted: the outlet, the office, the speaker.
    pub outlet: String,
    pub title: String,
    /// As the file gives it.
    pub published: String,
    /// As the file gives it; opened only when it is http or https.
    pub link: String,
    /// From whom it has it: "an Iraqi security source", "Reuters".
    pub citing: Vec<String>,
    /// The editor's remark about the source.
    pub note: String,
}

/// What one source says of one event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Claim {
    pub source: Source,
    pub stance: Stance,
    /// When it happened as this source has it, where that differs from the event's own time or is said apart.
    pub when: Option<When>,
    pub figures: Vec<Figure>,
    /// Whom this source blames, names as claimant, and so on.
    pub actors: Vec<Participant>,
    pub words: String,
    /// Where in the source's text it stands.
    pub reference: String,
    /// The outlet that this one reprints or shares its wording with, so that it is no independent confirmation.
    pub reprint_of: Option<String>,
    /// It sums up what all the others say, as a data set's own estimate does, so that it is no source beside them.
    pub sums_up: bool,
}
