use serde::{Deserialize, Serialize};

/// How an event of a download stands to an older download of the same export, found by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Only the newest has it.
    Added,
    /// The newest says something else of it; that is what is shown.
    Changed,
    /// Only an older one has it.
    Removed,
}

impl Change {
    pub const ALL: [Self; 3] = [Self::Added, Self::Changed, Self::Removed];

    /// The change in words for users.
    pub fn label(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }

    /// One bit each, above those of [`Doubt`](super::Doubt).
    pub fn flag(self) -> u16 {
        match self {
            Self::Added => 1 << 11,
            Self::Changed => 1 << 12,
            Self::Removed => 1 << 13,
        }
    }
}
