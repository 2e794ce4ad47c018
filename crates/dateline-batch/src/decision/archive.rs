use std::fmt;

use super::listed::{Listed, NAMED};
use crate::unread::Unread;

/// Files of an archive that are not read, since they hold no events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Their names in the archive.
    pub names: Vec<String>,
    /// Why none of them is read.
    pub why: Unread,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = self.names.iter().take(NAMED).map(|name| format!("“{name}”"));
        write!(f, "Not read from the archive: {}", Listed(named))?;
        if let Some(more) = self.names.len().checked_sub(NAMED).filter(|more| *more > 0) {
            write!(f, ", {more} more")?;
        }
        let each = if self.names.len() > 1 { "each " } else { "" };
        write!(f, " ({each}{})", self.why)
    }
}
