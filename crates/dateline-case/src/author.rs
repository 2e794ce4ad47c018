use std::fmt;
use std::sync::Arc;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};

/// Who adds something to a case: as he calls himself, which may be a pseudonym. Nothing of it comes from the system.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Author(Arc<str>);

/// That nobody can be called so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AuthorError {
    /// There is nothing to be read in it.
    #[error("an author needs a name; a pseudonym will do")]
    Blank,
    /// It has more than [`Author::LONGEST`] characters.
    #[error("an author's name has at most {} characters", Author::LONGEST)]
    TooLong,
    /// It holds line breaks or other characters that are not written.
    #[error("an author's name is one line")]
    Lines,
}

impl Author {
    /// In characters.
    pub const LONGEST: usize = 100;

    /// The author of this name, without blanks around it.
    ///
    /// # Errors
    /// If it is blank, too long, or no line.
    pub fn new(name: &str) -> Result<Self, AuthorError> {
        let name = name.trim();
        if name.is_empty() {
            return Err(AuthorError::Blank);
        }
        if name.chars().count() > Self::LONGEST {
            return Err(AuthorError::TooLong);
        }
        if name.chars().any(char::is_control) {
            return Err(AuthorError::Lines);
        }
        Ok(Self(name.into()))
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Author {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Author {
    type Error = AuthorError;

    fn try_from(name: String) -> Result<Self, AuthorError> {
        Self::new(&name)
    }
}

impl From<Author> for String {
    fn from(author: Author) -> Self {
        author.name().to_owned()
    }
}

impl rusqlite::ToSql for Author {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.name().into())
    }
}

impl FromSql for Author {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::new(value.as_str()?).map_err(FromSqlError::other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_of_some_length() {
        assert_eq!(Author::new(" Nour \n").map(String::from), Ok("Nour".to_owned()));
        assert_eq!(Author::new(" \t"), Err(AuthorError::Blank));
        assert_eq!(Author::new("a\nb"), Err(AuthorError::Lines));
        assert_eq!(Author::new(&"ع".repeat(101)), Err(AuthorError::TooLong));
        assert!(Author::new(&"ع".repeat(100)).is_ok());
    }
}
