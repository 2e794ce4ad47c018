use std::path::PathBuf;

use dateline_files::Existing;

use crate::app::jobs::CaseChange;

/// What is done as soon as it is known who does it.
#[derive(Clone, Debug, PartialEq)]
pub enum Waiting {
    Change(CaseChange),
    /// The case gets a place of its own.
    SaveAs(PathBuf, Existing),
    /// The case is packed with its files.
    Pack(PathBuf, Existing),
}
