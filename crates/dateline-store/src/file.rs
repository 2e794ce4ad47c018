use std::sync::Arc;

use dateline_batch::{Decode, Directory, FilePath, Report};

/// An open file: what reading it came to, and the decoder that holds its bytes.
#[derive(Clone)]
pub struct File {
    /// Where the file is.
    pub path: FilePath,
    /// What reading it came to.
    pub report: Report,
    /// What it says of names apart from any event.
    pub directory: Directory,
    /// Whether it is none on disk, but holds what users entered: see [`Overlay::added`](crate::Overlay::added).
    pub is_added: bool,
    pub(super) decoder: Arc<dyn Decode>,
}

impl File {
    /// The file's name without its folders: see [`FilePath::name`].
    pub fn name(&self) -> String {
        self.path.name()
    }

    /// Whether it has no columns of its own, but each of its records may have names of its own.
    pub(crate) fn has_names_by_record(&self) -> bool {
        self.decoder.columns().is_none()
    }
}
