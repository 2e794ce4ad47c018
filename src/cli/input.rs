use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::Failure;
use crate::read::{self, Mapping, Progress, ReadAs};
use crate::store::{self, Store};

/// The files that a verb reads, and how.
#[derive(Debug, Args)]
pub(super) struct Input {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Read the files by this mapping of their columns
    #[arg(long, value_name = "MAPPING")]
    mapping: Option<PathBuf>,
}

impl Input {
    /// Reads all files into one store.
    pub fn load(&self) -> Result<Arc<Store>, Failure> {
        let read_as = match &self.mapping {
            None => ReadAs::default(),
            Some(path) => {
                let mapping = Mapping::load(path).map_err(|error| Failure::new(error.to_string()))?;
                ReadAs::Mapped(Arc::new(mapping))
            }
        };
        let progress = Progress::default();
        let documents = self
            .files
            .iter()
            .map(|path| read::read_path(path, &|_| read_as.clone(), &progress))
            .collect::<Result<Vec<_>, read::Error>>()?;
        Ok(Arc::new(store::build(documents.into_iter().flatten().collect())))
    }
}
