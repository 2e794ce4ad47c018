use std::path::PathBuf;
use std::sync::Arc;

use crate::read::{Decode, Directory, Report};

/// An open file: what reading it came to, and the decoder that holds its bytes.
#[derive(Clone)]
pub struct File {
    pub path: PathBuf,
    pub report: Report,
    pub directory: Directory,
    pub(super) decoder: Arc<dyn Decode>,
}

impl File {
    /// The file's name without its folders.
    pub fn name(&self) -> String {
        self.path
            .file_name()
            .unwrap_or(self.path.as_os_str())
            .to_string_lossy()
            .into_owned()
    }
}
