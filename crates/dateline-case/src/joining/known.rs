use std::collections::HashSet;

use rusqlite::Connection;

use super::Aliases;
use crate::{Change, Digest, ErrorKind, Joined, rows};

/// What a case has taken in, of its own log and of others.
pub(super) struct Known {
    /// Number and sum of each entry of its log.
    entries: Vec<(u64, Digest)>,
    /// The cases that were brought in and not taken out again, without what they brought.
    joined: Vec<Joined>,
}

impl Known {
    pub fn of(connection: &Connection) -> Result<Self, ErrorKind> {
        let mut known = Self {
            entries: Vec::new(),
            joined: Vec::new(),
        };
        rows::for_each_entry(connection, |entry| {
            known.entries.push((entry.number, entry.hash));
            // Only these are to be understood here.
            if entry.what.starts_with("{\"joined\"")
                && let Change::Joined(joined) = entry.understood()?.change
            {
                known.take_in(joined);
            }
            Ok(())
        })?;
        Ok(known)
    }

    fn take_in(&mut self, joined: Joined) {
        if joined.is_in {
            let changes = Vec::new();
            self.joined.push(Joined { changes, ..joined });
            return;
        }
        let is_it = |other: &Joined| (other.case, other.head) == (joined.case, joined.head);
        if let Some(last) = self.joined.iter().rposition(is_it) {
            self.joined.remove(last);
        }
    }

    /// The last step of another log of which this case knows all; 0 if it knows none.
    pub fn last_known_of(&self, other: &Self) -> u64 {
        let own = self.entries.iter().map(|(_, hash)| hash);
        let known: HashSet<&Digest> = own.chain(self.of_others()).collect();
        let last = other.entries.iter().rfind(|(_, hash)| known.contains(hash));
        last.map_or(0, |(number, _)| *number)
    }

    /// The sums of the last entries of other logs that were taken in.
    pub fn of_others(&self) -> impl Iterator<Item = &Digest> {
        let joined = self.joined.iter();
        joined.flat_map(|joined| std::iter::once(&joined.head).chain(&joined.known))
    }

    /// What cases that were brought in call by other ids; the last word counts.
    pub fn aliases(&self) -> Aliases {
        let mut aliases = Aliases::default();
        for joined in self.joined.iter().rev() {
            aliases.take_over(&joined.aliases);
        }
        aliases
    }
}
