//! Opening a case: what is no case, or none that this version may touch, is told before anything of it is used.

use std::ffi::OsString;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::schema::{APPLICATION_ID, Schema};
use crate::{Access, ErrorKind, ReadOnlyReason};

/// Of one value, in bytes: the largest step of a log, which names a million events.
const LONGEST_VALUE: i32 = 64 << 20;
/// Larger files are checked whole only by [`Case::verify`](crate::Case::verify); of them it is found out as they are read.
const CHECKED_ON_OPENING: u64 = 64 << 20;
/// Another program writes for no longer than this.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the first bytes of a file say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Beginning {
    Empty,
    /// A case of some version, or of none that is known yet.
    Case,
    Other,
}

/// Whether the file at `path` is a case, by its first bytes. Not to be asked of one that this process has open: its locks
/// would be lost.
///
/// # Errors
/// If it cannot be read, or is no file.
pub fn is_case(path: &Path) -> Result<bool, dateline_files::OpenError> {
    Ok(beginning(path)? == Beginning::Case)
}

fn beginning(path: &Path) -> Result<Beginning, dateline_files::OpenError> {
    let mut bytes = Vec::new();
    dateline_files::open(path)?.take(100).read_to_end(&mut bytes)?;
    if bytes.is_empty() {
        return Ok(Beginning::Empty);
    }
    let is_sqlite = bytes.starts_with(b"SQLite format 3\0");
    let is_ours = bytes.get(68..72) == Some(&APPLICATION_ID.to_be_bytes());
    Ok(if is_sqlite && is_ours {
        Beginning::Case
    } else {
        Beginning::Other
    })
}

/// Refuses what is no case, before the system's SQLite sees it. A file whose last change was cut off is seen after that was
/// taken back.
pub(crate) fn check_beginning(path: &Path) -> Result<(), ErrorKind> {
    match beginning(path)? {
        _ if journal(path).exists() => Ok(()),
        Beginning::Case => Ok(()),
        Beginning::Empty => Err(ErrorKind::Empty),
        Beginning::Other => Err(ErrorKind::NoCase),
    }
}

/// Where SQLite keeps what a change that is going on would take back.
pub(crate) fn journal(path: &Path) -> PathBuf {
    let mut name = OsString::from(path.as_os_str());
    name.push("-journal");
    name.into()
}

/// A connection to the file at a whole path, which trusts nothing that stands in it.
pub(crate) fn connect(path: &Path, access: Access) -> Result<(Connection, Access), ErrorKind> {
    let read_only = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let flags = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::ReadOnly(_) => read_only,
    };
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    distrust(&connection)?;
    // SQLite opens what it may not write to for reading.
    let access = match access {
        Access::Write if connection.is_readonly(rusqlite::MAIN_DB)? => Access::ReadOnly(ReadOnlyReason::NoPermission),
        access => access,
    };
    Ok((connection, access))
}

/// As a connection must be before anything of its file is read.
pub(crate) fn distrust(connection: &Connection) -> Result<(), ErrorKind> {
    for (config, is_on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
    ] {
        connection.set_db_config(config, is_on)?;
    }
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    Ok(())
}

/// That a file is a case of a version that is understood, whole and with nothing foreign in it; brings an older one up to this
/// version, in memory if it may only be read.
pub(crate) fn check(connection: &mut Connection, schema: Schema, access: Access, bytes: u64) -> Result<(), ErrorKind> {
    let number = |name| -> Result<u32, ErrorKind> { Ok(connection.pragma_query_value(None, name, |row| row.get(0))?) };
    // The first look at the file: here SQLite takes back what was cut off.
    let application = number("application_id")?;
    if application != APPLICATION_ID {
        let pages = number("page_count")?;
        return Err(if pages == 0 {
            ErrorKind::Empty
        } else {
            ErrorKind::NoCase
        });
    }
    let (found, known) = (number("user_version")?, schema.version());
    if found > known {
        return Err(ErrorKind::Newer { found, known });
    }
    let journal: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if journal != "delete" {
        return Err(ErrorKind::Foreign(format!(
            "another program keeps it with a journal of the kind {journal}"
        )));
    }
    schema.check(connection, found)?;
    if bytes <= CHECKED_ON_OPENING {
        let words: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if words != "ok" {
            return Err(ErrorKind::Damaged(words));
        }
    }
    if found < known {
        if access != Access::Write {
            *connection = copy_in_memory(connection)?;
        }
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        schema.upgrade(&transaction, found)?;
        transaction.commit()?;
        schema.check(connection, known)?;
    }
    Ok(())
}

/// A connection to a copy of a file's content that is changed without the file.
fn copy_in_memory(connection: &mut Connection) -> Result<Connection, ErrorKind> {
    let bytes = connection.serialize(rusqlite::MAIN_DB)?.to_vec();
    let mut copy = Connection::open_in_memory()?;
    copy.deserialize_read_exact(rusqlite::MAIN_DB, &*bytes, bytes.len(), false)?;
    distrust(&copy)?;
    Ok(copy)
}

/// Lets SQLite delete a journal that was begun and never used, which it else leaves beside the case until the next change.
/// Where that fails it stays, and is no harm.
pub(crate) fn clear_journal(connection: &Connection, path: &Path, version: u32) {
    if journal(path).exists() {
        connection.pragma_update(None, "user_version", version).ok();
    }
}

/// As a connection must be before anything is written.
///
/// A journal that is deleted with each change, and not one that is written ahead (WAL): that leaves the case one file between any
/// two changes, whoever copies it, and works on network disks, where a WAL does not. Nobody writes so often that it would
/// matter. `EXTRA` puts the deletion of the journal on the disk too, so that no change is taken back by a power cut after it was
/// told as done.
pub(crate) fn write_safely(connection: &Connection) -> Result<(), ErrorKind> {
    connection.pragma_update(None, "synchronous", "EXTRA")?;
    // A change of a hundred thousand events fits in here: nothing of it is written before it is whole.
    connection.pragma_update(None, "cache_size", -65_536)?;
    Ok(())
}

#[cfg(test)]
#[path = "opening_tests.rs"]
mod tests;
