//! How likely a name tells a part: the lower the rank, the likelier. What is added to it says how the name tells.

/// Only the end of a nested name tells: `incident/date`.
pub(super) const NESTED: usize = 300;
/// One word of a longer name tells.
pub(super) const BY_WORD: usize = 1000;
/// The name tells how or why something happened, rather than what.
pub(super) const MANNER: usize = 2000;
/// The name is of a date on which something was written down, not of that on which it happened.
pub(super) const LATE: usize = 10_000;
