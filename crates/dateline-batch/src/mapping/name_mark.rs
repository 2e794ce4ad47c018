use std::fmt;

use super::ColumnMapping;

/// What may part names in a cell and may as well belong to one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameMark {
    /// `Army, Police`
    Comma,
    /// One between spaces: `Turkana / Pokot`
    Slash,
}

impl NameMark {
    /// How the names of a column are told apart where it parts them: see [`ColumnMapping::split`].
    pub fn split(self) -> &'static str {
        match self {
            Self::Comma => ColumnMapping::SPLIT_AT_COMMAS,
            Self::Slash => ColumnMapping::SPLIT_AT_SLASHES,
        }
    }
}

impl fmt::Display for NameMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Comma => "commas",
            Self::Slash => "slashes",
        })
    }
}
