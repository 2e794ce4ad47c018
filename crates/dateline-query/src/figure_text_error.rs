use std::fmt;

/// Why a text says nothing of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureTextError {
    /// It neither compares nor asks.
    NoQuestion,
    /// No kind of figure stands before the sign.
    NoKind,
    /// It compares in a way that is not known here.
    NoSuchSign {
        /// The sign.
        sign: String,
    },
    /// What it compares with is no number.
    NoNumber {
        /// What stands there.
        text: String,
    },
}

impl fmt::Display for FigureTextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoQuestion => f.write_str(
                "a figure is asked for like killed>=50, \"killed>=50 certainly\", \"killed known\", \"killed unknown\", \
                 \"killed imprecise\" or \"killed disputed\"",
            ),
            Self::NoKind => f.write_str("what is counted stands before the sign, as in killed>=50"),
            Self::NoSuchSign { sign } => write!(
                f,
                "figures are compared by >=, >, <=, < and =, not by {sign}; what is not 5 is asked for by <5 and by >5, each for itself"
            ),
            Self::NoNumber { text } => write!(f, "“{text}” is no number to compare with"),
        }
    }
}

impl std::error::Error for FigureTextError {}
