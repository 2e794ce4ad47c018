use crate::ForeignError;

/// Why it cannot be told when an event of a calendar repeats.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RepeatFault {
    /// Clocks were put forward over its start.
    #[error("its start falls into an hour that clocks leave out")]
    NoSuchHour,
    /// The repeats end before the event itself.
    #[error("they end before the event starts")]
    EndsBeforeStart,
    /// They are told in a way that is no rule, or no rule that makes sense.
    #[error("{0}")]
    NoRule(ForeignError),
    /// The rule cannot be followed at all.
    #[error("it cannot be followed")]
    Unfollowable,
}
