use std::fmt;

use super::listed::Listed;

/// Which events stand in another row or file as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyDecision {
    /// So many rows are shown in another place only.
    ShownElsewhere(usize),
    /// The file is a newer download than others.
    Newer {
        /// Their names.
        older: Vec<String>,
        /// Events that they do not have.
        added: usize,
        /// Events that they have otherwise.
        changed: usize,
    },
    /// So many events are not in a newer download any more.
    Removed(usize),
}

impl fmt::Display for CopyDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ShownElsewhere(rows) => write!(
                f,
                "{rows} rows stand in another row or file as well and are shown there, once for each event"
            ),
            Self::Newer { older, added, changed } => write!(
                f,
                "It is the newer download of {}, since its last event is later or it was opened later: {added} events are added and {changed} are changed",
                Listed(older.iter())
            ),
            Self::Removed(events) => write!(f, "A newer download no longer has {events} of its events"),
        }
    }
}
