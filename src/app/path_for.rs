use std::path::PathBuf;

use dateline_case::DataFileId;
use dateline_files::Existing;

use super::command::{CaseCommand, CaseFileCommand, FilesCommand, MappingCommand, SaveCommand};
use super::saving::{Made, Scope};
use super::{Command, PictureWanted};
use crate::export::Format;

/// What a path is wanted for.
#[derive(Clone, Debug, PartialEq)]
pub enum PathFor {
    Open,
    /// To be opened beside what is open.
    Add,
    Mapping,
    /// Where the case is to be saved.
    Case,
    /// Another case, to be brought in.
    OtherCase,
    /// Where a file of data of the case is now.
    DataFile(DataFileId),
    /// Where the case is to be packed with its files.
    Pack(String),
    /// Where events are to be saved.
    Events(Format, Scope),
    /// Where a picture of the timeline is to be saved.
    Picture(Box<PictureWanted>),
    /// Where what is made already is to be saved, under this name.
    Made(String, Made),
}

impl PathFor {
    /// As a window that asks for it is called.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Open => "Open",
            Self::Add => "Add files",
            Self::Mapping => "Load a mapping",
            Self::Case => "Save case as",
            Self::Picture(_) => "Save picture",
            Self::OtherCase => "Bring in another case",
            Self::DataFile(_) => "Where is this file now?",
            Self::Pack(_) => "Pack case",
            Self::Events(..) | Self::Made(..) => "Save",
        }
    }

    /// What the file is called unless somebody says otherwise, if one is to be written.
    pub fn name(&self) -> Option<String> {
        match self {
            Self::Open | Self::Add | Self::Mapping | Self::OtherCase | Self::DataFile(_) => None,
            Self::Case => Some("case.dateline".to_owned()),
            // By the two endings together desktops know a file of our own from any other.
            Self::Events(format @ (Format::Json | Format::JsonLines), _) => {
                Some(format!("events.dateline.{}", format.ending()))
            }
            Self::Events(format, _) => Some(format!("events.{}", format.ending())),
            Self::Picture(wanted) => Some(format!("timeline.{}", wanted.format.ending())),
            Self::Pack(name) | Self::Made(name, _) => Some(name.clone()),
        }
    }

    /// What is done with the paths once they are known; `None` without any.
    pub fn command(self, paths: Vec<PathBuf>) -> Option<Command> {
        let existing = Existing::ReplaceWritable;
        let first = paths.first().cloned()?;
        Some(match self {
            Self::Open => FilesCommand::Open(paths).into(),
            Self::Add => FilesCommand::Add(paths).into(),
            Self::Mapping => MappingCommand::Load(first).into(),
            Self::Case => CaseCommand::SaveAs(first, existing).into(),
            Self::OtherCase => CaseFileCommand::Compare(first).into(),
            Self::DataFile(id) => CaseFileCommand::Locate(id, first).into(),
            Self::Pack(_) => CaseFileCommand::PackTo(first, existing).into(),
            Self::Events(format, scope) => SaveCommand::EventsTo(first, format, scope, existing).into(),
            Self::Picture(wanted) => SaveCommand::PictureTo(first, wanted, existing).into(),
            Self::Made(_, made) => SaveCommand::MadeTo(first, made, existing).into(),
        })
    }
}
