use std::fmt;

use crate::{Client, Column, Error, Need, Question, Sql, Untold};

/// Which columns a table has, held against those that an archive needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Name and type, in the order of the table.
    found: Vec<(String, String)>,
}

/// What is wrong with a column of a table, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lack<'a> {
    /// The column as it should be.
    pub column: Column,
    /// Its type in the table, if it is there.
    pub found: Option<&'a str>,
}

impl Columns {
    /// Asks for those of a table.
    ///
    /// # Errors
    /// If there is no answer, or no such table.
    pub fn of(client: &Client) -> Result<Self, Error> {
        let url = client.url();
        let sql = Sql::new("SELECT name, type FROM system.columns WHERE database = ").text(&url.database);
        let sql = sql.words(" AND table = ").text(&url.table).words(" ORDER BY position");
        let found: Vec<(String, String)> = client.ask(Question::Columns, &sql)?;
        if found.is_empty() {
            // Whether there is none, or it may not be seen, the server says itself.
            let look = Sql::new("SELECT count() FROM ").part(&client.table()).words(" WHERE 0");
            let _: Vec<(u64,)> = client.ask(Question::Columns, &look)?;
        }
        Ok(Self { found })
    }

    /// What is not there, or of another type.
    pub fn lacks(&self) -> impl Iterator<Item = Lack<'_>> {
        let lacks = |column: Column| {
            let found = self.kind(column.name);
            let fits = found.is_some_and(|found| is_like(found, column.type_name()));
            (!fits).then_some(Lack { column, found })
        };
        Column::ALL.into_iter().filter_map(lacks)
    }

    /// Whether there is a column of this name and of its type.
    pub(crate) fn has(&self, name: &str) -> bool {
        let mut known = Column::ALL.into_iter();
        let column = known.find(|column| column.name == name);
        column.is_some_and(|column| self.kind(name).is_some_and(|found| is_like(found, column.type_name())))
    }

    /// That a question for which a column is needed can be asked.
    pub(crate) fn need(&self, name: &'static str) -> Result<(), Untold> {
        let mut lacks = self.lacks();
        match lacks.find(|lack| lack.column.name == name) {
            Some(Lack {
                column: Column {
                    need: Need::For(what), ..
                },
                ..
            }) => Err(Untold::Missing { name, what }),
            _ => Ok(()),
        }
    }

    /// That anything can be asked at all.
    pub(crate) fn check(&self) -> Result<(), Untold> {
        let lacks = self.lacks().filter(|lack| lack.column.need == Need::Always);
        let words: Vec<String> = lacks.map(|lack| lack.to_string()).collect();
        if words.is_empty() {
            Ok(())
        } else {
            Err(Untold::Unfit(words.join("; ")))
        }
    }

    fn kind(&self, name: &str) -> Option<&str> {
        let mut found = self.found.iter();
        found.find(|(known, _)| known == name).map(|(_, kind)| kind.as_str())
    }
}

/// Whether values of a type can be asked as those of another: texts are kept once or each for itself, truths are numbers too.
fn is_like(found: &str, wanted: &str) -> bool {
    let plain = |kind: &str| {
        kind.replace("LowCardinality(String)", "String")
            .replace("Bool", "UInt8")
    };
    plain(found) == plain(wanted)
}

impl fmt::Display for Lack<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Column { name, holds, need, .. } = self.column;
        let kind = self.column.type_name();
        match self.found {
            None => write!(f, "there is no column {name} ({kind}: {holds})")?,
            Some(found) => write!(f, "column {name} is {found} and should be {kind} ({holds})")?,
        }
        match need {
            Need::Always => f.write_str("; without it nothing can be asked"),
            Need::For(what) => write!(f, "; without it {what} cannot be asked"),
            Need::Speed => f.write_str("; without it questions about a stretch of time read the whole table"),
        }
    }
}
