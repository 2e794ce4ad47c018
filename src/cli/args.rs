use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use dateline_files::{Door, Guarded};

use super::Failure;
#[cfg(feature = "archive")]
use super::archive::ArchiveVerb;
use super::case::CaseVerb;
use super::count::CountArgs;
use super::events::EventsArgs;
use super::info::InfoArgs;
use super::output::OutArgs;
use super::picture::PictureArgs;
use super::size::Size;
use crate::paths;
use crate::work::{self, NameWork};

/// What help says of the exit status.
const STATUS: &str = "Exit status: 0; 1 if something could not be read or written; 2 for wrong use. Of several files those that can be \
                      read are answered for, and the status is 1 if others could not.";

/// Opens exported event files and shows them on a timeline.
#[derive(Debug, Parser)]
#[command(
    name = "dateline",
    version,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    #[command(flatten)]
    pub window: WindowArgs,
    #[command(subcommand)]
    pub verb: Option<Verb>,
    /// Read beyond the usual bounds: sheets=20000,memory=8000 (MB)
    #[arg(long, global = true, value_name = "BOUND=N,…")]
    pub limits: Option<String>,
}

/// What the window opens with.
#[derive(Debug, Default, Args)]
pub struct WindowArgs {
    /// Files to open as one timeline; of a folder all that hold events
    #[arg(value_name = "FILE", value_parser = paths::argument())]
    pub files: Vec<PathBuf>,
    /// Read the files by this mapping of their columns
    #[arg(long, value_name = "MAPPING")]
    pub mapping: Option<PathBuf>,
    /// Save a picture of the window once all is drawn, then exit
    #[arg(long, value_name = "OUT.png")]
    pub screenshot: Option<PathBuf>,
    #[command(flatten)]
    how: OutArgs,
    /// Width and height of the window in points
    #[arg(long, value_name = "WxH")]
    pub size: Option<Size>,
    /// Read and keep merged names in this file rather than in the app's data folder
    #[arg(long, value_name = "FILE")]
    pub merges: Option<PathBuf>,
    /// Colours of the window; the system's where it is left out
    #[arg(long)]
    pub theme: Option<ThemeArg>,
}

impl WindowArgs {
    /// That the window can be opened with these, before anything is; with what a picture of it is written by.
    ///
    /// # Errors
    /// If a file of names is none, or a picture would be written over what is read.
    pub fn check(&self) -> Result<Door, Failure> {
        if self.files.iter().any(|path| path == Path::new("-")) {
            let words =
                "standard input is read by info, count, events and picture; save it to a file to open it in the window";
            return Err(Failure::usage(words));
        }
        if let Some(path) = &self.merges {
            work::load::<NameWork>(path).map_err(|error| Failure::new(error.to_string()))?;
        }
        let read = self.files.iter().chain(&self.mapping).chain(&self.merges);
        let door = self.how.door(Guarded::files(read));
        if let Some(path) = &self.screenshot {
            door.check(path)?;
        }
        Ok(door)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ThemeArg {
    Dark,
    Light,
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Say what files hold: format, rows, events, findings, first and last date
    #[command(after_help = STATUS)]
    Info(InfoArgs),
    /// Count events
    #[command(after_help = STATUS)]
    Count(CountArgs),
    /// Print events or write them to a file
    #[command(after_help = STATUS)]
    Events(EventsArgs),
    /// Draw the timeline to a file
    #[command(after_help = STATUS)]
    Picture(PictureArgs),
    /// Look into a case, or mark events in it
    #[command(subcommand, disable_help_subcommand = true)]
    Case(CaseVerb),
    /// Make, fill and check an archive: a table of events in a ClickHouse
    #[cfg(feature = "archive")]
    #[command(subcommand, disable_help_subcommand = true)]
    Archive(ArchiveVerb),
}
