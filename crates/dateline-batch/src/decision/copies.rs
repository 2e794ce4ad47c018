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

/// Which events stand in another row or file as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyDecision {
    /// So many rows are shown in another place only.
    ShownElsewhere(usize),
    /// The file is a newer download than others.
    Newer {
        /// Those.
        older: OtherFiles,
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
                "It is the newer download of {older}: of {compared} events with the same id that were compared, {agreeing} are the same in date and content, and its last event is later or it was opened later; {added} added, {changed} changed",
            ),
            Self::Unsure { of, compared, agreeing } => write!(
                f,
                "It may be another download of {of}, or not: of {compared} events with the same id that were compared, {agreeing} are the same in date and content; all events of {} are shown",
                if of.count == 1 { "both" } else { "these files" }
            ),
            Self::Removed(0) => f.write_str("It is an older download; a newer one has all of its events"),
            Self::Removed(events) => write!(f, "A newer download no longer has {events} of its events"),
        }
    }
}
