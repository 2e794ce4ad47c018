use std::fmt;

use super::listed::{NAMED, separated};

/// Other files: the first by name, and how many they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherFiles {
    /// The names of the first.
    pub named: Vec<String>,
    /// How many they are, those without a name here included.
    pub count: usize,
}

impl OtherFiles {
    /// Of all their names.
    pub fn new<'n>(names: impl Iterator<Item = &'n String>) -> Self {
        let mut others = Self {
            named: Vec::new(),
            count: 0,
        };
        for name in names {
            others.count += 1;
            if others.named.len() < NAMED {
                others.named.push(name.clone());
            }
        }
        others
    }
}

/// “a.csv, b.csv and 3 others”.
impl fmt::Display for OtherFiles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        separated(f, self.named.iter(), ", ")?;
        match self.count - self.named.len() {
            0 => Ok(()),
            1 => f.write_str(" and another"),
            others => write!(f, " and {others} others"),
        }
    }
}

/// What tells which of some downloads is the newest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewerBy {
    /// Its last event is later.
    LastEvent,
    /// Their last events are of one time, and the file was changed later.
    FileTime,
    /// Nothing: it is the one that was opened last.
    Opening,
}

impl fmt::Display for NewerBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LastEvent => "its last event is later",
            Self::FileTime => "their last events are of one time, and this file was changed later",
            Self::Opening => {
                "nothing tells which is newer, neither their last events nor the times of the files, so that the one opened last is taken for it"
            }
        })
    }
}

/// Which events stand in another row or file as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyDecision {
    /// So many rows are shown in another place only.
    ShownElsewhere(usize),
    /// The file is a newer download than others.
    Newer {
        /// Those.
        older: OtherFiles,
        /// What tells that.
        by: NewerBy,
        /// Events that only they have.
        removed: usize,
        /// Events that they do not have.
        added: usize,
        /// Events that they have otherwise.
        changed: usize,
        /// Events with the same id that were compared.
        compared: usize,
        /// Those of them that are the same in date and most of what is said.
        agreeing: usize,
    },
    /// It may be a download of the same export as other files, or not: all are shown whole.
    Unsure {
        /// The other files.
        of: OtherFiles,
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
            Self::ShownElsewhere(1) => {
                f.write_str("1 row repeats the event of another row or file, and is shown there once")
            }
            Self::ShownElsewhere(rows) => write!(
                f,
                "{rows} rows repeat events of other rows or files; each event is shown once"
            ),
            Self::Newer {
                older,
                added: 0,
                changed: 0,
                removed: 0,
                ..
            } => write!(
                f,
                "It is a download of the same export as {older}, and holds the same events"
            ),
            Self::Newer {
                older,
                by,
                added,
                changed,
                removed,
                compared,
                agreeing,
            } => write!(
                f,
                "It is taken for the newer download of {older}: of {compared} events with the same id that were compared, {agreeing} are the same in date and in most of what tells events apart, and {by}; {removed} removed, {added} added, {changed} changed",
            ),
            Self::Unsure { of, compared, agreeing } => write!(
                f,
                "It may be another download of {of}, or not: of {compared} events with the same id that were compared, {agreeing} are the same in date and in most of what tells events apart; all events of {} are shown",
                if of.count == 1 { "both" } else { "these files" }
            ),
            Self::Removed(0) => f.write_str("It is an older download; a newer one has all of its events"),
            Self::Removed(events) => write!(
                f,
                "A newer download no longer has {events} of its events; they are shown and counted, marked as removed"
            ),
        }
    }
}
