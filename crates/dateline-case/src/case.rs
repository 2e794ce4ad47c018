use std::path::{Path, PathBuf};

use dateline_files::{Door, NotWritten, Turn};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::entry::StoredEntry;
use crate::marks::is_same_name;
use crate::schema::{SCHEMA, Schema};
use crate::{
    Access, Author, CaseId, Change, DataFile, DataPath, Digest, Entry, Error, ErrorKind, Marks, ReadOnlyReason, Signed,
    View, opening, rows,
};

/// A case that is open.
///
/// As long as it is open for writing nobody else can open it so: others read. Each change is on the disk when the call that makes
/// it returns, whole, with its entry in the log.
#[derive(Debug)]
pub struct Case {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    access: Access,
    id: CaseId,
    /// Held as long as the case is open for writing. Dropped after the connection.
    turn: Option<Turn>,
}

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

    /// The case, wherever its file lies.
    pub fn id(&self) -> CaseId {
        self.id
    }

    /// Its file, by its whole path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder of its file, from which its files of data are found.
    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(&self.path)
    }

    /// Whether it can be added to.
    pub fn access(&self) -> Access {
        self.access
    }

    /// How many steps its log has. It grows with each change, also of others: whoever shows the case asks this, and reads
    /// [`Case::marks`] again where it grew.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn steps(&self) -> Result<u64, Error> {
        rows::head(&self.connection)
            .map(|(number, _)| number)
            .map_err(|kind| self.error(kind))
    }

    /// The sum of the last entry of the log. Who keeps it elsewhere can show later that nothing before it was changed.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn head(&self) -> Result<Digest, Error> {
        rows::head(&self.connection)
            .map(|(_, hash)| hash)
            .map_err(|kind| self.error(kind))
    }

    /// All marks.
    ///
    /// # Errors
    /// If they cannot be read.
    pub fn marks(&self) -> Result<Marks, Error> {
        self.read(|connection| {
            let mut marks = Marks {
                steps: rows::head(connection)?.0,
                events: rows::marked_events(connection)?.into_iter().collect(),
                stars: rows::stars(connection)?.into_iter().collect(),
                tags: rows::tags(connection)?,
                notes: rows::notes(connection)?,
                ..Marks::default()
            };
            for (tag, event, signed) in rows::tagged(connection)? {
                marks.tagged.entry(tag).or_default().insert(event, signed);
            }
            Ok(marks)
        })
    }

    /// Its files of data, in the order in which they were first opened.
    ///
    /// # Errors
    /// If they cannot be read.
    pub fn files(&self) -> Result<Vec<DataFile>, Error> {
        self.read(rows::files)
    }

    /// Its saved views, in the order of their names.
    ///
    /// # Errors
    /// If they cannot be read.
    pub fn views(&self) -> Result<Vec<View>, Error> {
        self.read(rows::views)
    }

    /// Who worked on it, the last first. The window offers the first of them; it never takes a name from the system.
    ///
    /// # Errors
    /// If they cannot be read.
    pub fn authors(&self) -> Result<Vec<Author>, Error> {
        self.read(|connection| {
            let mut statement = connection.prepare("SELECT by FROM log GROUP BY by ORDER BY max(number) DESC")?;
            let authors = statement.query_map([], |row| row.get(0))?;
            Ok(authors.collect::<Result<_, _>>()?)
        })
    }

    /// Calls `see` with each entry of the log, from the first.
    ///
    /// # Errors
    /// If an entry cannot be read or understood.
    pub fn for_each_entry(&self, mut see: impl FnMut(Entry)) -> Result<(), Error> {
        self.read(|connection| {
            let mut statement = connection.prepare("SELECT * FROM log ORDER BY number")?;
            for entry in statement.query_map([], rows::entry)? {
                see(entry?.understood()?);
            }
            Ok(())
        })
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

    /// Reads all of one state, whatever others change meanwhile.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T, ErrorKind>) -> Result<T, Error> {
        let transaction = self.connection.unchecked_transaction();
        let transaction = transaction.map_err(|error| self.error(error.into()))?;
        read(&transaction).map_err(|kind| self.error(kind))
    }

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

    pub(crate) fn error(&self, kind: ErrorKind) -> Error {
        kind.at(&self.path)
    }
}

/// Adds an entry to the log.
fn append(
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
