use super::{Figure, Participant, Role, Stance, When};

/// The published text or statement in which a claim is made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Source {
    /// The name under which the source is counted: the outlet, the office, the speaker.
    pub outlet: String,
    /// The headline or title of the text.
    pub title: String,
    /// When it was published, as the file writes it.
    pub published: String,
    /// Its address, as the file writes it; opened only if it is http or https.
    pub link: String,
    /// Whom it cites, the last being whoever says so in the end: “an Iraqi security source”, “Reuters”.
    pub citing: Vec<String>,
    /// The editor's remark about the source.
    pub note: String,
}

/// What one source says of one event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Claim {
    /// Who says so, and where.
    pub source: Source,
    /// How the source stands to the event.
    pub stance: Stance,
    /// When it happened as this source has it, where that differs from the event's own time or is said apart.
    pub when: Option<When>,
    /// What the source counts.
    pub figures: Vec<Figure>,
    /// The actors that the source names, in the roles that it gives them.
    pub actors: Vec<Participant>,
    /// The source's own words.
    pub words: String,
    /// Where it stands in the source's text: a page, a minute.
    pub reference: String,
    /// The outlet whose text this one reprints or shares; such a claim confirms nothing on its own.
    pub reprint_of: Option<String>,
    /// What that outlet reprints itself, and so on, as far as the file says so apart from its claims.
    pub reprinted_from: Vec<String>,
    /// Whether it sums up the other claims, as a data set's own estimate does, and is no source beside them.
    pub sums_up: bool,
}

impl Claim {
    /// Whether it says that it did not happen, or that somebody did not do it.
    pub fn denies(&self) -> bool {
        self.stance == Stance::Denies
    }

    /// The outlet whose text it reprints, then what that reprints, as far as it is known.
    pub fn reprint_chain(&self) -> impl Iterator<Item = &String> {
        self.reprint_of.iter().chain(&self.reprinted_from)
    }

    /// The part that it gives to one of its actors: none to whom it names as the one who did not do it.
    pub fn part_of(&self, actor: &Participant) -> Option<Role> {
        let is_cleared = self.denies() && Role::ACTING.contains(&actor.role);
        (!is_cleared).then_some(actor.role)
    }
}
