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
}

impl MarkQuestion {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Star, Self::Note, Self::Tag];
}

impl Mark {
    /// What it answers.
    pub fn question(&self) -> MarkQuestion {
        match self {
            Self::Star => MarkQuestion::Star,
            Self::Note => MarkQuestion::Note,
            Self::Tag(_) => MarkQuestion::Tag,
        }
    }
}
