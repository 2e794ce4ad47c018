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
    /// The rule is longer than any that a program writes.
    #[error("the rule is longer than any that a program writes")]
    LongRule,
    /// The months that it names do not have the days, as the thirtieth of February.
    #[error("the days that it names never come")]
    NeverComes,
    /// One of its years, months, weeks or days has more times than can be laid out at once.
    #[error("it makes more times than can be laid out")]
    ManyTimes,
    /// It counts hours, minutes or seconds, and names hours and days as well.
    #[error("it counts hours, minutes or seconds across days and hours that it leaves out")]
    CountsAcross,
    /// The rules of a calendar may be followed for some seconds, and these are over.
    #[error("following the rules of the calendar takes too long")]
    TakesLong,
    /// Somebody has cancelled.
    #[error("opening was cancelled")]
    Cancelled,
}
