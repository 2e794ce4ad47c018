use super::{Damage, Refusal};
use crate::MappingError;
use crate::budget::Met;

/// Why the content of a file is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// It is of a kind that is not read, or holds no events.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// It is of a known kind but damaged or cut short.
    #[error("{0}")]
    Damaged(#[from] Damage),
    /// It goes beyond a bound of reading.
    #[error("{0}")]
    Bound(#[from] Met),
    /// What was said of its columns does not fit it.
    #[error("{0}")]
    Mapping(#[from] MappingError),
}

impl Unread {
    /// Whether there may well be events in it that somebody would miss.
    pub fn may_hold_events(&self) -> bool {
        match self {
            Self::Refused(refusal) => refusal.may_hold_events(),
            Self::Damaged(_) | Self::Bound(_) => true,
            // A mapping is for all files of the archive, also for those that are no tables.
            Self::Mapping(error) => !matches!(error, MappingError::NoTable(_)),
        }
    }
}
