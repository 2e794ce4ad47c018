use std::sync::Arc;

use dateline_batch::{Mapping, Remembered};

/// How a file is to be understood.
#[derive(Clone, Debug)]
pub enum ReadAs {
    /// As what it is: by the mapping that was remembered for its header, as a known format, else by a guess.
    Recognised(Arc<Remembered>),
    /// As any table, even if a format is known for it; its encoding, delimiter, sheet and zone as this mapping says.
    Guessed(Arc<Mapping>),
    /// As this mapping says.
    Mapped(Arc<Mapping>),
}

impl Default for ReadAs {
    fn default() -> Self {
        Self::Recognised(Arc::default())
    }
}

impl ReadAs {
    /// What was said of encoding, delimiter and sheet.
    pub fn given(&self) -> Option<&Mapping> {
        match self {
            Self::Mapped(mapping) | Self::Guessed(mapping) => Some(mapping),
            Self::Recognised(_) => None,
        }
    }
}
