use std::fmt;

use super::Limits;

/// A bound that reading met, and how far it may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Met {
    /// Which.
    pub bound: Bound,
    /// How far reading may go.
    pub max: u64,
}

/// Something that reading bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Files in an archive.
    Members,
    /// Sheets of a workbook.
    Sheets,
    /// Columns of a table.
    Columns,
    /// Names in the path of a place or a kind of event.
    Names,
    /// Parts within each other.
    Nesting,
    /// How many times its size on disk a file may unpack to.
    Ratio,
    /// Events of one file.
    Events,
    /// Seconds in which nothing is read.
    Seconds,
}

impl Bound {
    /// All bounds that are counted.
    pub const ALL: [Self; 8] = [
        Self::Members,
        Self::Sheets,
        Self::Columns,
        Self::Names,
        Self::Nesting,
        Self::Ratio,
        Self::Events,
        Self::Seconds,
    ];

    /// What it is called where it is raised: `sheets`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Sheets => "sheets",
            Self::Columns => "columns",
            Self::Names => "names",
            Self::Nesting => "nesting",
            Self::Ratio => "ratio",
            Self::Events => "events",
            Self::Seconds => "seconds",
        }
    }
}

impl std::error::Error for Met {}

impl fmt::Display for Met {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let max = self.max;
        match self.bound {
            Bound::Members => write!(f, "holds more than {max} files"),
            Bound::Sheets => write!(f, "holds more than {max} sheets"),
            Bound::Columns => write!(f, "has more than {max} columns"),
            Bound::Names => write!(f, "has a path of more than {max} names"),
            Bound::Nesting => write!(f, "nests its parts more than {max} deep"),
            Bound::Ratio => write!(
                f,
                "unpacks to more than {max} times its size, as files do that are made to fill a computer's memory"
            ),
            Bound::Events => write!(f, "holds more than {max} events"),
            Bound::Seconds => write!(f, "gives nothing to read for {max} seconds"),
        }?;
        let key = self.bound.key();
        write!(
            f,
            "; if it is to be read all the same, start with {}={key}=… or --limits {key}=…",
            Limits::VARIABLE
        )
    }
}
