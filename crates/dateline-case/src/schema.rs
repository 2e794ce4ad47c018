//! The tables of a case, by version.

use rusqlite::{Connection, Transaction};

use crate::ErrorKind;

/// In the header of every case: “Dtln”.
pub(crate) const APPLICATION_ID: u32 = 0x4474_6C6E;

/// How the tables came about: the first step makes those of version 1, each further one makes a version of the one before.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Schema {
    steps: &'static [&'static str],
}

/// As this version of Dateline makes and understands it.
pub(crate) const SCHEMA: Schema = Schema::new(&[
    include_str!("schema_1.sql"),
    include_str!("schema_2.sql"),
    include_str!("schema_3.sql"),
]);

/// A table, index, trigger or view: its kind, name, and the SQL that makes it, if there is any.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Object {
    kind: String,
    name: String,
    sql: Option<String>,
}

impl Schema {
    pub const fn new(steps: &'static [&'static str]) -> Self {
        Self { steps }
    }

    /// The newest version.
    pub fn version(self) -> u32 {
        u32::try_from(self.steps.len()).unwrap_or(u32::MAX)
    }

    /// Makes all tables in an empty file, or those that are new since the version that it has.
    pub fn upgrade(self, transaction: &Transaction<'_>, from: u32) -> Result<(), ErrorKind> {
        for step in self.steps.iter().skip(usize::try_from(from).unwrap_or(usize::MAX)) {
            transaction.execute_batch(step)?;
        }
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", self.version())?;
        Ok(())
    }

    /// That a file has the tables of this version as they were made, and nothing else.
    pub fn check(self, connection: &Connection, version: u32) -> Result<(), ErrorKind> {
        let found = objects(connection)?;
        let made = Connection::open_in_memory()?;
        for step in self.steps.iter().take(usize::try_from(version).unwrap_or(usize::MAX)) {
            made.execute_batch(step)?;
        }
        let known = objects(&made)?;
        let of_name = |all: &[Object], object: &Object| {
            all.iter()
                .any(|other| (&other.kind, &other.name) == (&object.kind, &object.name))
        };
        for object in &found {
            if !of_name(&known, object) {
                return Err(ErrorKind::Foreign(format!(
                    "it holds the {} “{}”",
                    object.kind, object.name
                )));
            }
        }
        for object in &known {
            if !of_name(&found, object) {
                return Err(ErrorKind::Damaged(format!(
                    "the {} “{}” is missing",
                    object.kind, object.name
                )));
            }
        }
        match found.iter().find(|object| !known.contains(object)) {
            Some(object) => Err(ErrorKind::Foreign(format!(
                "its {} “{}” is another",
                object.kind, object.name
            ))),
            None => Ok(()),
        }
    }
}

fn objects(connection: &Connection) -> Result<Vec<Object>, ErrorKind> {
    let mut statement = connection.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")?;
    let objects = statement.query_map([], |row| {
        Ok(Object {
            kind: row.get(0)?,
            name: row.get(1)?,
            sql: row.get(2)?,
        })
    })?;
    Ok(objects.collect::<Result<_, _>>()?)
}
