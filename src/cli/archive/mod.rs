//! Archives: tables of events in a ClickHouse. Their own verbs make, fill and check them; `count` and `info` ask them as they ask files.

mod check;
mod connection;
mod counted;
mod event;
mod info;
mod load;
mod schema;

use std::path::Path;

use clap::Subcommand;
use dateline_archive::{ArchiveUrl, Error, NoArchiveUrl};

use super::Failure;

pub(super) use counted::Asked;

#[derive(Debug, Subcommand)]
pub enum ArchiveVerb {
    /// Print the SQL that makes the table of an archive, with what each column holds
    Schema(schema::SchemaArgs),
    /// Put the events of files into an archive, each once; what was broken off goes on where it was
    Load(Box<load::LoadArgs>),
    /// Say what columns are missing and what cannot be asked without them; hold counts against those of files
    Check(Box<check::CheckArgs>),
    /// Print one event as an entry of Dateline's own format
    Event(event::EventArgs),
}

pub(super) fn run(verb: ArchiveVerb) -> Result<(), Failure> {
    match verb {
        ArchiveVerb::Schema(args) => schema::run(&args),
        ArchiveVerb::Load(args) => load::run(&args),
        ArchiveVerb::Check(args) => check::run(&args),
        ArchiveVerb::Event(args) => event::run(&args),
    }
}

/// The address of an archive that stands where a file may; `None` for a file.
pub(super) fn address(path: &Path) -> Option<Result<ArchiveUrl, Failure>> {
    let text = path.to_str().filter(|text| ArchiveUrl::is_meant(text))?;
    Some(
        text.parse()
            .map_err(|error: NoArchiveUrl| Failure::usage(error.to_string())),
    )
}

/// Prints what an archive holds.
pub(super) fn tell(url: &ArchiveUrl, is_json: bool) -> Result<(), Failure> {
    info::run(url, is_json)
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::new(error.to_string())
    }
}
