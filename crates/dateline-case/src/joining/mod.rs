//! Two cases become one: what another case holds is brought in.
//!
//! All that a case holds is a set of [`Item`]s, each with an id that is the same in every case. The logs of both cases tell of each
//! item who changed it since the other knew it ([`Lineage`]): where one of them did, its change counts; where both did, it is a
//! [`Conflict`], and the user decides. What only one of them has is in the union, unless the other had it too and removed it.
//!
//! What one case knows of another's log stands in its own: [`Joined`](crate::Joined) has the sum of the last entry that was brought
//! in, and those that the other case knew of further ones. A copy of a case knows all that both logs begin with.

mod aliases;
mod changes;
mod conflict;
mod decisions;
mod item;
mod known;
mod lineage;
mod pairing;
mod part;
mod plan;
mod side;

use std::collections::HashMap;

pub use self::aliases::Aliases;
pub use self::conflict::{Answer, Conflict};
pub use self::item::Item;
pub use self::part::Part;
pub use self::plan::JoinPlan;

use crate::marking::keep_keys;
use crate::{Case, Change, Entry, Error, ErrorKind, Joined, Signed};

impl Case {
    /// What bringing in another case would change, and what is to be decided first. Nothing is changed by it.
    ///
    /// # Errors
    /// If one of them cannot be read, both are one file, or the other is not as its log says.
    pub fn plan_join(&self, other: &Self, answers: &HashMap<Item, Answer>) -> Result<JoinPlan, Error> {
        self.check_other(other)?;
        self.read(|connection| plan::plan((connection, self.folder()), other, answers))
    }

    /// Brings in what another case holds, as one step; the other is only read. `None` if it holds nothing new.
    ///
    /// # Errors
    /// If a conflict has no answer, nothing can be added, or as [`Case::plan_join`].
    pub fn join(
        &mut self,
        signed: &Signed,
        other: &Self,
        answers: &HashMap<Item, Answer>,
    ) -> Result<Option<Entry>, Error> {
        self.check_other(other)?;
        let folder = self.folder().to_owned();
        self.change(signed, None, |connection| {
            let plan = plan::plan((connection, &folder), other, answers)?;
            if !plan.conflicts.is_empty() {
                return Err(ErrorKind::Undecided(plan.conflicts.len()));
            }
            if plan.changes.is_empty() && !plan.was_decided {
                return Ok(None);
            }
            let events: usize = plan.changes.iter().map(Change::events).sum();
            if events > Self::MAX_EVENTS {
                return Err(ErrorKind::TooMany(Self::MAX_EVENTS));
            }
            let keys: Vec<_> = plan.keys.iter().map(|event| (event.event(), event)).collect();
            keep_keys(connection, &keys)?;
            Ok(Some(Change::Joined(Joined {
                case: plan.case,
                name: plan.name,
                head: plan.head,
                known: plan.known,
                aliases: plan.aliases,
                changes: plan.changes,
                is_in: true,
            })))
        })
    }

    /// That another case can be brought in: it is another file, and as its log says.
    fn check_other(&self, other: &Self) -> Result<(), Error> {
        if self.path() == other.path() {
            return Err(self.error(ErrorKind::Itself));
        }
        match other.verify()?.faults.into_iter().next() {
            Some(fault) => Err(other.error(ErrorKind::NotAsLogged(fault.to_string()))),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
#[path = "../joining_tests/mod.rs"]
mod tests;
