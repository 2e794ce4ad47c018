//! Whether a case is as its log says, entry by entry.

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::entry::StoredEntry;
use crate::marking::keep_keys;
use crate::schema::{SCHEMA, Schema};
use crate::{Case, Change, Digest, Error, ErrorKind, EventId, opening, rows};

/// What looking through a whole case came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// How many entries its log has.
    pub entries: u64,
    /// The sum of the last of them: see [`Case::head`].
    pub head: Digest,
    /// What is wrong, in the order of the log; nothing if all is as it should be.
    pub faults: Vec<Fault>,
}

/// Something that is wrong with a case. Whoever changes a case other than through Dateline causes one, unless he makes all sums
/// that follow anew: against that helps only a sum that is kept elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file does not hold together: SQLite's words.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// Entries are missing.
    #[error("step {number} follows on step {after}")]
    Gap {
        /// The entry after the gap.
        number: u64,
        /// The one before; 0 if there is none.
        after: u64,
    },
    /// An entry does not follow on the one before.
    #[error("step {0} does not follow on the step before it: one of them was changed")]
    Chain(u64),
    /// An entry does not say what it said when its sum was made.
    #[error("step {0} was changed")]
    Sum(u64),
    /// An entry is not understood.
    #[error("step {0} cannot be read")]
    Unreadable(u64),
    /// An entry says what cannot have happened after those before it.
    #[error("step {0} cannot have happened as it is told")]
    Impossible(u64),
    /// A table holds something else than the log says.
    #[error("the table “{0}” is not as the log says: it was changed by another program")]
    Differs(&'static str),
    /// An event's id is not made of its key.
    #[error("what names the event {0} was changed")]
    Key(EventId),
}

/// The tables that come about by the log.
const TABLES: [&str; 12] = [
    "file",
    "star",
    "tag",
    "tagged",
    "note",
    "view",
    "correction",
    "own_event",
    "merge",
    "merged",
    "name_decision",
    "link",
];

impl Case {
    /// Looks through the whole case: the file, the sums of the log, and whether doing again all that the log says comes to what
    /// the tables hold. Takes some seconds for a million marks.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn verify(&self) -> Result<Verification, Error> {
        self.read(|connection| verify(connection, SCHEMA))
    }

    /// Looks at the sums of the log alone: whether each entry follows on the one before, and says what it said. Takes a second for
    /// some million marks.
    ///
    /// # Errors
    /// If the log cannot be read.
    pub fn verify_log(&self) -> Result<Vec<Fault>, Error> {
        self.read(|connection| {
            let (mut faults, mut before) = (Vec::new(), (0, Digest::NONE));
            rows::for_each_entry(connection, |entry| {
                check_sums(&entry, before, &mut faults);
                before = (entry.number, entry.hash);
                Ok(())
            })?;
            Ok(faults)
        })
    }
}

pub(crate) fn verify(connection: &Connection, schema: Schema) -> Result<Verification, ErrorKind> {
    let mut faults = Vec::new();
    let mut statement = connection.prepare("PRAGMA integrity_check(10)")?;
    for words in statement.query_map([], |row| row.get::<_, String>(0))? {
        let words = words?;
        if words != "ok" {
            faults.push(Fault::Damaged(words));
        }
    }
    let events = rows::all_events(connection)?;
    for (id, event) in &events {
        if event.event() != *id {
            faults.push(Fault::Key(*id));
        }
    }
    let mut again = Connection::open_in_memory()?;
    opening::distrust(&again)?;
    let transaction = again.transaction()?;
    schema.upgrade(&transaction, 0)?;
    let keys: Vec<_> = events.iter().map(|(id, event)| (*id, event)).collect();
    keep_keys(&transaction, &keys)?;
    let (mut last, mut head, mut is_followed) = (0, Digest::NONE, true);
    let mut entries = 0;
    rows::for_each_entry(connection, |entry| {
        entries += 1;
        check_sums(&entry, (last, head), &mut faults);
        (last, head) = (entry.number, entry.hash);
        is_followed = is_followed && follow(&transaction, entry, &mut faults);
        Ok(())
    })?;
    // After a step that cannot be followed nobody knows what the tables should hold.
    if is_followed {
        for table in TABLES {
            if !is_same(connection, &transaction, table)? {
                faults.push(Fault::Differs(table));
            }
        }
    }
    Ok(Verification { entries, head, faults })
}

fn check_sums(entry: &StoredEntry, (last, head): (u64, Digest), faults: &mut Vec<Fault>) {
    let number = entry.number;
    if number != last + 1 {
        faults.push(Fault::Gap { number, after: last });
    } else if entry.before != head {
        faults.push(Fault::Chain(number));
    }
    if entry.sum() != entry.hash {
        faults.push(Fault::Sum(number));
    }
}

/// Does again what an entry says; `false` if that cannot be.
fn follow(again: &Connection, entry: StoredEntry, faults: &mut Vec<Fault>) -> bool {
    let number = entry.number;
    let Ok(entry) = entry.understood() else {
        faults.push(Fault::Unreadable(number));
        return false;
    };
    let is_begun = matches!(entry.change, Change::Begun(_));
    if is_begun != (number == 1) || crate::applying::apply(again, &entry.change).is_err() {
        faults.push(Fault::Impossible(number));
        return false;
    }
    true
}

fn is_same(one: &Connection, other: &Connection, table: &str) -> Result<bool, ErrorKind> {
    let sql = format!("SELECT * FROM {table} ORDER BY 1, 2");
    let (mut one, mut other) = (one.prepare(&sql)?, other.prepare(&sql)?);
    let columns = one.column_count();
    let (mut one, mut other) = (one.query([])?, other.query([])?);
    loop {
        match (one.next()?, other.next()?) {
            (None, None) => return Ok(true),
            (Some(a), Some(b)) => {
                for column in 0..columns {
                    if a.get::<_, Value>(column)? != b.get::<_, Value>(column)? {
                        return Ok(false);
                    }
                }
            }
            _ => return Ok(false),
        }
    }
}

#[cfg(test)]
#[path = "verifying_tests.rs"]
mod tests;
