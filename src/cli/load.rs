use std::path::PathBuf;
use std::sync::Arc;

use super::Failure;
use crate::read::{self, Progress};
use crate::store::{self, Store};

/// Reads all files into one store.
pub(super) fn load(paths: &[PathBuf]) -> Result<Arc<Store>, Failure> {
    let progress = Progress::default();
    let documents = paths
        .iter()
        .map(|path| read::read_file(path, &progress))
        .collect::<Result<Vec<_>, read::Error>>()?;
    Ok(Arc::new(store::build(documents)))
}
