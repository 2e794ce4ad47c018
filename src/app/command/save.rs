use std::path::PathBuf;

use dateline_files::Existing;

use crate::app::saving::Made;
use crate::app::{PictureWanted, Scope};
use crate::export::Format;

/// What is written to a file.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveCommand {
    /// Opens the window of saving with these events chosen.
    Choose(Scope),
    /// Asks where to save events.
    Events(Format, Scope),
    EventsTo(PathBuf, Format, Scope, Existing),
    /// Writes what is made already, such as a table of findings, to a file.
    MadeTo(PathBuf, Made, Existing),
    /// Asks where to save a picture of the timeline.
    Picture(Box<PictureWanted>),
    PictureTo(PathBuf, Box<PictureWanted>, Existing),
    Cancel,
    /// Asks where to save the findings of all files.
    Findings,
}
