use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::batch::{FilePath, Mapping, Remembered, RememberedMapping};
use crate::read::ReadAs;

/// What users said of the columns of tables.
#[derive(Clone, Debug, Default)]
pub struct Mappings {
    /// By which these files are read, since the user said so; for all files of an archive, if it names no member.
    pub said: FxHashMap<FilePath, Arc<Mapping>>,
    /// What was said of headers before, here or in earlier runs.
    pub remembered: Arc<Remembered>,
    /// What the columns were that the user has chosen others for last.
    pub before: Option<Before>,
}

/// What was known of the columns of a file before the user chose others.
#[derive(Clone, Debug)]
pub struct Before {
    pub path: FilePath,
    /// Of the file, if it is known.
    pub header: Option<Vec<String>>,
    /// By which it was read, since the user said so.
    pub said: Option<Arc<Mapping>>,
    /// What was remembered for the header.
    pub remembered: Option<RememberedMapping>,
}

impl Mappings {
    /// What the user said of the columns of a file.
    pub fn of(&self, at: &FilePath) -> Option<&Arc<Mapping>> {
        let own = self.said.get(&at.without_sheet());
        own.or_else(|| self.said.get(&FilePath::from(at.disk.as_path())))
    }

    /// Whether the user has chosen the columns of this file last.
    pub fn can_undo(&self, at: &FilePath) -> bool {
        let before = self.before.as_ref();
        before.is_some_and(|before| before.path == at.without_sheet())
    }

    /// How a file is to be understood: as somebody said, else as was said of its header before.
    pub fn read_as(&self, at: &FilePath) -> ReadAs {
        match self.of(at) {
            Some(mapping) => ReadAs::Mapped(mapping.clone()),
            None => ReadAs::Recognised(self.remembered.clone()),
        }
    }
}
