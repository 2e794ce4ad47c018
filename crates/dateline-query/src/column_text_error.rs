use std::fmt;

/// Why a text asks nothing of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnTextError {
    /// It neither names a value nor compares.
    NoSign,
    /// It compares in a way that is not known here.
    NoSuchSign {
        /// The sign.
        sign: String,
        /// What stands before it.
        column: String,
        /// What stands behind it.
        with: String,
    },
    /// No column stands before the sign.
    NoColumn,
    /// The column holds words, which are not compared.
    Words,
    /// What a column of numbers is compared with is no number.
    NoNumber {
        /// What stands there.
        text: String,
    },
    /// What a column of dates is compared with is no date.
    NoDate {
        /// What stands there.
        text: String,
    },
}

impl fmt::Display for ColumnTextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSign => {
                f.write_str("a column is asked for like weapon=drone, weapon= for events without one, or age>=18")
            }
            Self::NoSuchSign { sign, column, with } => {
                write!(f, "columns are asked for by =, >=, >, <= and <, not by {sign}")?;
                match sign.strip_prefix('=') {
                    Some(begins) => write!(
                        f,
                        "; a value that begins so stands behind a blank: \"{column}= {begins}{with}\""
                    ),
                    None => write!(f, "; --not-column \"{column}={with}\" leaves out what has that there"),
                }
            }
            Self::NoColumn => f.write_str("the name of a column stands before the sign, as in weapon=drone"),
            Self::Words => f.write_str("it holds neither numbers nor dates, so that only = asks for its values"),
            Self::NoNumber { text } => write!(f, "“{text}” is no number to compare with"),
            Self::NoDate { text } => write!(
                f,
                "“{text}” is no date to compare with: write 2016, 2016-03 or 2016-03-05"
            ),
        }
    }
}

impl std::error::Error for ColumnTextError {}
