use serde::{Deserialize, Serialize};

/// How an event changed between two downloads of one export, in which it has the same id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Only the newest download has it.
    Added,
    /// The newest download says something else of it, which is what is shown.
    Changed,
    /// Only an older download has it.
    Removed,
}

impl Change {
    /// All changes, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::Added, Self::Changed, Self::Removed];

    /// The change in words for users.
    pub fn label(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }

    /// Two bits above those of [`Doubt`](super::Doubt), so that both fit into one number: see [`Change::of_flags`].
    pub fn flag(self) -> u16 {
        match self {
            Self::Added => 1 << 13,
            Self::Changed => 2 << 13,
            Self::Removed => 3 << 13,
        }
    }

    /// The change whose bits are among these.
    pub fn of_flags(flags: u16) -> Option<Self> {
        match flags >> 13 & 3 {
            1 => Some(Self::Added),
            2 => Some(Self::Changed),
            3 => Some(Self::Removed),
            _ => None,
        }
    }
}
