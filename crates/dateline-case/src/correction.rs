use serde::{Deserialize, Serialize};

use crate::{CorrectionId, EventId, Signed};

/// What somebody says of a part of an event instead of what its file says. The file stays as it is, and so does what it says.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Correction {
    /// Its id.
    pub id: CorrectionId,
    /// Of which event.
    pub event: EventId,
    /// Of which part.
    pub part: EventPart,
    /// What the file said when it was corrected, in JSON; `None` if it said nothing of it. Where the file says something else by
    /// now, nobody can tell whether the correction still holds.
    pub in_file: Option<String>,
    /// What counts instead, in JSON; `None` if nothing does.
    pub corrected: Option<String>,
    /// Why, in words; may be blank.
    pub why: String,
    /// Who corrected it, and when.
    pub signed: Signed,
}

/// A part of an event that can be corrected on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventPart {
    /// When it happened.
    When,
    /// The line that names it.
    Title,
    /// What happened, in words.
    Text,
    /// Its type and sub-types.
    Kind,
    /// Where it happened.
    Place,
    /// One of its actors, with the role.
    Actor,
    /// What one source says of it, with figures.
    Claim,
}

impl EventPart {
    /// All parts, in the order in which they are listed.
    pub const ALL: [Self; 7] = [
        Self::When,
        Self::Title,
        Self::Text,
        Self::Kind,
        Self::Place,
        Self::Actor,
        Self::Claim,
    ];

    /// Whether an event may have several of it, each of which is corrected on its own.
    pub fn is_listed(self) -> bool {
        matches!(self, Self::Actor | Self::Claim)
    }

    /// As the tables hold it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::When => "when",
            Self::Title => "title",
            Self::Text => "text",
            Self::Kind => "kind",
            Self::Place => "place",
            Self::Actor => "actor",
            Self::Claim => "claim",
        }
    }
}

impl Correction {
    /// Of what it says before and after together, in bytes: 256 KiB.
    pub const LONGEST: usize = 256 << 10;
    /// Of the reason, in bytes of UTF-8.
    pub const LONGEST_REASON: usize = 10_000;

    /// Whether it is about the same part of the same event; of a list, about the same thing in it.
    pub(crate) fn is_about_same(&self, other: &Self) -> bool {
        (self.event, self.part) == (other.event, other.part)
            && (!self.part.is_listed() || (self.in_file.is_some() && self.in_file == other.in_file))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_called_the_same_in_the_tables_and_in_the_log() {
        for part in EventPart::ALL {
            let json = serde_json::to_string(&part).unwrap_or_default();
            assert_eq!(json, format!("\"{}\"", part.name()));
        }
    }
}
