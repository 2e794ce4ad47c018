use std::path::PathBuf;

/// What the user must know of his own work, and is told until he has seen it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worry {
    pub words: String,
    /// The file of which he is told at every start until then: one that was set aside, or the report of a fault.
    pub file: Option<PathBuf>,
}
