use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::batch::{FilePath, Mapping, Remembered};
use crate::read::ReadAs;

/// What users said of the columns of tables.
#[derive(Clone, Debug, Default)]
pub struct Mappings {
    /// By which these files are read, since the user said so; for all files of an archive, if it names no member.
    pub said: FxHashMap<FilePath, Arc<Mapping>>,
    /// What was said of headers before, here or in earlier runs.
    pub remembered: Arc<Remembered>,
}

impl Mappings {
    /// What the user said of the columns of a file.
    pub fn of(&self, at: &FilePath) -> Option<&Arc<Mapping>> {
        let own = self.said.get(&at.without_sheet());
        own.or_else(|| self.said.get(&FilePath::from(at.disk.as_path())))
    }

    /// How a file is to be understood: as somebody said, else as was said of its header before.
    pub fn read_as(&self, at: &FilePath) -> ReadAs {
        match self.of(at) {
            Some(mapping) => ReadAs::Mapped(mapping.clone()),
            None => ReadAs::Recognised(self.remembered.clone()),
        }
    }
}
