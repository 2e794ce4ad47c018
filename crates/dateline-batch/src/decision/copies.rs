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
        /// Events with the same id that were compared.
        compared: usize,
        /// Those of them that are the same in date and most of what is said.
        agreeing: usize,
    },
    /// It may be a download of the same export as another file, or not: both are shown whole.
    Unsure {
        /// The other file's name.
        of: String,
        /// Events with the same id that were compared.
        compared: usize,
        /// Those of them that are the same in date and most of what is said.
        agreeing: usize,
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
            Self::Newer {
                older,
                added,
                changed,
                compared,
                agreeing,
            } => write!(
                f,
                "It is the newer download of {}: of {compared} events with the same id that were compared, {agreeing} are the same in date and content, and its last event is later or it was opened later; {added} added, {changed} changed",
                Listed(older.iter())
            ),
            Self::Unsure { of, compared, agreeing } => write!(
                f,
                "It may be another download of {of}, or not: of {compared} events with the same id that were compared, {agreeing} are the same in date and content; all events of both are shown"
            ),
            Self::Removed(events) => write!(f, "A newer download no longer has {events} of its events"),
        }
    }
}
