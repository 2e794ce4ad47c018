use std::path::{Path, PathBuf};

use dateline_files::Turn;
use rusqlite::Connection;

use crate::{Access, Author, CaseId, DataFile, Digest, Entry, Error, ErrorKind, Marks, View, rows};

/// A case that is open.
///
/// As long as it is open for writing nobody else can open it so: others read. Each change is on the disk when the call that makes
/// it returns, whole, with its entry in the log.
#[derive(Debug)]
pub struct Case {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    pub(crate) access: Access,
    pub(crate) id: CaseId,
    /// Held as long as the case is open for writing. Dropped after the connection.
    pub(crate) turn: Option<Turn>,
}

impl Case {
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
                views: rows::views(connection)?,
                corrections: rows::corrections(connection)?,
                own_events: rows::own_events(connection)?,
                merges: rows::merges(connection)?,
                names: rows::name_decisions(connection)?,
                links: rows::links(connection)?,
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
            rows::for_each_entry(connection, |entry| {
                see(entry.understood()?);
                Ok(())
            })
        })
    }

    /// Reads all of one state, whatever others change meanwhile.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T, ErrorKind>) -> Result<T, Error> {
        let transaction = self.connection.unchecked_transaction();
        let transaction = transaction.map_err(|error| self.error(error.into()))?;
        read(&transaction).map_err(|kind| self.error(kind))
    }

    pub(crate) fn error(&self, kind: ErrorKind) -> Error {
        kind.at(&self.path)
    }
}
