//! Cases that are begun, opened and saved elsewhere.

use std::path::{Path, PathBuf};

use dateline_files::{Door, NotWritten, Turn};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::changing::append;
use crate::schema::{SCHEMA, Schema};
use crate::{
    Access, Case, CaseId, Change, DataFile, DataPath, Error, ErrorKind, ReadOnlyReason, Signed, opening, rows,
};

impl Case {
    /// Begins a case in a new file, or in one without a byte that is there already.
    ///
    /// # Errors
    /// If something else is there, or nothing can be written there.
    pub fn create(path: &Path, signed: &Signed) -> Result<Self, Error> {
        Self::create_with(SCHEMA, path, signed).map_err(|kind| kind.at(path))
    }

    pub(crate) fn create_with(schema: Schema, path: &Path, signed: &Signed) -> Result<Self, ErrorKind> {
        match dateline_files::read(path, 0) {
            Ok(_) => {}
            Err(error) if error.is_missing() => {}
            Err(dateline_files::OpenError::TooLong(_)) => return Err(ErrorKind::Exists),
            Err(error) => return Err(error.into()),
        }
        let (path, turn) = Self::take(path)?;
        let turn = turn.map_err(|reason| match reason {
            ReadOnlyReason::InUse => ErrorKind::Busy,
            reason => ErrorKind::ReadOnly(reason),
        })?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let mut connection = Connection::open_with_flags(&path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        opening::distrust(&connection)?;
        opening::write_safely(&connection)?;
        let id = CaseId::random()?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        schema.upgrade(&transaction, 0)?;
        append(&transaction, signed, &Change::Begun(id), None)?;
        transaction.commit()?;
        Ok(Self {
            connection,
            path,
            access: Access::Write,
            id,
            turn: Some(turn),
        })
    }

    /// Opens a case: for writing if nobody else has it open so, and it lies where it can be written to; otherwise for reading,
    /// which [`Case::access`] says.
    ///
    /// # Errors
    /// If it is no case, is damaged, holds what no case holds, or is of a newer version.
    pub fn open(path: &Path) -> Result<Self, Error> {
        Self::open_with(SCHEMA, path, Access::Write).map_err(|kind| kind.at(path))
    }

    /// Opens a case for reading only.
    ///
    /// # Errors
    /// As [`Case::open`].
    pub fn open_read_only(path: &Path) -> Result<Self, Error> {
        let access = Access::ReadOnly(ReadOnlyReason::Wanted);
        Self::open_with(SCHEMA, path, access).map_err(|kind| kind.at(path))
    }

    pub(crate) fn open_with(schema: Schema, path: &Path, wanted: Access) -> Result<Self, ErrorKind> {
        opening::check_beginning(path)?;
        let (path, turn, wanted) = match wanted {
            Access::ReadOnly(_) => (
                std::fs::canonicalize(path).map_err(dateline_files::OpenError::from)?,
                None,
                wanted,
            ),
            Access::Write => {
                let (path, turn) = Self::take(path)?;
                match turn {
                    Ok(turn) => (path, Some(turn), wanted),
                    Err(reason) => (path, None, Access::ReadOnly(reason)),
                }
            }
        };
        let bytes = std::fs::metadata(&path).map_or(0, |known| known.len());
        let (mut connection, access) = opening::connect(&path, wanted)?;
        if access == Access::Write {
            opening::write_safely(&connection)?;
        }
        opening::check(&mut connection, schema, access, bytes)?;
        let id = rows::beginning(&connection)?;
        if access == Access::Write {
            opening::clear_journal(&connection, &path, schema.version());
        }
        Ok(Self {
            connection,
            path,
            access,
            id,
            turn: turn.filter(|_| access == Access::Write),
        })
    }

    /// Removes the file of the case, all of which stands elsewhere now. One that can only be read stays.
    ///
    /// # Errors
    /// What the system says.
    pub fn remove(self) -> Result<(), Error> {
        let Self {
            connection, path, turn, ..
        } = self;
        drop(connection);
        let removed = turn.map_or(Ok(()), |turn| turn.remove());
        removed.map_err(|error| ErrorKind::Copy(error).at(&path))
    }

    /// The whole path of a file, and the right to write it, or why nobody gets it.
    fn take(path: &Path) -> Result<(PathBuf, Result<Turn, ReadOnlyReason>), ErrorKind> {
        let turn = match Turn::take(path, std::time::Duration::ZERO) {
            Ok(turn) => Ok(turn),
            Err(error) => match error.reason {
                NotWritten::Busy => Err(ReadOnlyReason::InUse),
                NotWritten::Io(_) if path.exists() => Err(ReadOnlyReason::NoPermission),
                reason => return Err(ErrorKind::Copy(reason.at(path))),
            },
        };
        let whole = match &turn {
            Ok(turn) => turn.place().to_owned(),
            Err(_) => std::fs::canonicalize(path).map_err(dateline_files::OpenError::from)?,
        };
        Ok((whole, turn))
    }

    /// Writes a copy of the case to another file, through the door, and opens that: what is added from now on stands there. Its
    /// files of data are found from the folder of the copy.
    ///
    /// # Errors
    /// If nothing can be written there.
    pub fn save_as(&mut self, signed: &Signed, path: &Path, door: &Door) -> Result<Self, Error> {
        let copy = |connection: &mut Connection| -> Result<(), ErrorKind> {
            let bytes = connection.serialize(rusqlite::MAIN_DB)?;
            Ok(door.write(path, |out| out.write_all(&bytes))?)
        };
        copy(&mut self.connection).map_err(|kind| kind.at(path))?;
        let mut copy = Self::open(path)?;
        for file in copy.files()? {
            let place = file.path.find(self.folder());
            let path = place.map_or_else(|| file.path.clone(), |place| DataPath::new(copy.folder(), &place));
            copy.keep_file(signed, DataFile { path, ..file })?;
        }
        Ok(copy)
    }
}
