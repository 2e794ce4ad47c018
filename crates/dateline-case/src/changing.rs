//! Changes, each with its entry in the log.

use rusqlite::{Connection, TransactionBehavior};

use crate::entry::StoredEntry;
use crate::marks::is_same_name;
use crate::{Access, Case, Change, Entry, Error, ErrorKind, Signed, rows};

impl Case {
    /// Makes the change that `decide` decides on by what stands in the tables; nothing is done where it decides on nothing.
    pub(crate) fn change(
        &mut self,
        signed: &Signed,
        undoes: Option<u64>,
        decide: impl FnOnce(&Connection) -> Result<Option<Change>, ErrorKind>,
    ) -> Result<Option<Entry>, Error> {
        let write = || -> Result<Option<Entry>, ErrorKind> {
            if let Access::ReadOnly(reason) = self.access {
                return Err(ErrorKind::ReadOnly(reason));
            }
            let transaction = self
                .connection
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let Some(change) = decide(&transaction)? else {
                return Ok(None);
            };
            crate::applying::apply(&transaction, &change)?;
            let entry = append(&transaction, signed, &change, undoes)?;
            transaction.commit()?;
            Ok(Some(Entry {
                number: entry.number,
                signed: entry.signed,
                change,
                undoes: entry.undoes,
                before: entry.before,
                hash: entry.hash,
            }))
        };
        let written = write();
        written.map_err(|kind| self.error(kind))
    }
}

/// Adds an entry to the log.
pub(crate) fn append(
    connection: &Connection,
    signed: &Signed,
    change: &Change,
    undoes: Option<u64>,
) -> Result<StoredEntry, ErrorKind> {
    let entry = StoredEntry::following(rows::head(connection)?, signed, change, undoes)?;
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    connection.execute(
        "INSERT INTO log (number, at, by, what, undoes, before, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        rusqlite::params![
            number(entry.number),
            entry.signed.at.0,
            entry.signed.by,
            entry.what,
            entry.undoes.map(number),
            entry.before,
            entry.hash,
        ],
    )?;
    Ok(entry)
}

/// That no other of these has a name.
pub(crate) fn check_is_free<'a>(name: &str, mut others: impl Iterator<Item = &'a str>) -> Result<(), ErrorKind> {
    match others.find(|other| is_same_name(other, name)) {
        Some(taken) => Err(ErrorKind::NameTaken(taken.to_owned())),
        None => Ok(()),
    }
}
