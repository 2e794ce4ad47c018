use std::path::PathBuf;

use crate::app::Scope;
use crate::export::Format;

/// What is written to a file.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveCommand {
    /// Asks where to save events.
    Events(Format, Scope),
    EventsTo(PathBuf, Format, Scope),
    Cancel,
    /// Asks where to save the findings of all files.
    Findings,
}
