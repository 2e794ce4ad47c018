use serde::{Deserialize, Serialize};

/// A mark that somebody gave to an event in a case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A star.
    Star,
    /// A note or more.
    Note,
    /// The tag of this name.
    Tag(String),
    /// A part of it is corrected.
    Corrected,
    /// Somebody entered it: no file has it.
    Entered,
    /// It is several events that are one.
    Merged,
    /// Its row says something else than when it was marked.
    Changed,
}

/// What a [`Mark`] answers. Of those that answer one question any will do; each question that is asked must be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkQuestion {
    /// Whether it has a star.
    Star,
    /// Whether it has a note.
    Note,
    /// Which tags it has.
    Tag,
    /// Whether, and how, it is another event than its file says.
    Said,
    /// Whether its row was changed since it was marked.
    Changed,
}

impl MarkQuestion {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Star, Self::Note, Self::Tag, Self::Said, Self::Changed];
}

impl Mark {
    /// What it answers.
    pub fn question(&self) -> MarkQuestion {
        match self {
            Self::Star => MarkQuestion::Star,
            Self::Note => MarkQuestion::Note,
            Self::Tag(_) => MarkQuestion::Tag,
            Self::Corrected | Self::Entered | Self::Merged => MarkQuestion::Said,
            Self::Changed => MarkQuestion::Changed,
        }
    }
}
