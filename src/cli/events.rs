use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::Failure;
use super::filter_args::FilterArgs;
use super::input::{Input, Loaded};
use super::output::{OutArgs, Target};
use super::selection::Selection;
use crate::export::{self, Format};

#[derive(Debug, Args)]
pub struct EventsArgs {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    filter: FilterArgs,
    /// Without it, what the name of the file ends in; a table for reading where that says nothing
    #[arg(long, value_enum)]
    format: Option<EventsFormat>,
    /// Write to a file rather than to standard output, which is - too
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    #[command(flatten)]
    how: OutArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum EventsFormat {
    /// One line an event, for reading
    Table,
    /// A table for spreadsheets
    Csv,
    /// The Dateline format, one event a line
    Jsonl,
    /// The Dateline format as one object
    Json,
    /// Points on a map
    Geojson,
    /// Days of a calendar
    Ics,
    /// A table for data programs
    Parquet,
}

impl EventsFormat {
    /// What the ending of a file's name says.
    fn named(out: Option<&Path>) -> Self {
        let ending = out
            .and_then(Path::extension)
            .and_then(OsStr::to_str)
            .unwrap_or_default();
        match ending.to_ascii_lowercase().as_str() {
            "csv" => Self::Csv,
            "jsonl" | "ndjson" => Self::Jsonl,
            "json" => Self::Json,
            "geojson" => Self::Geojson,
            "ics" => Self::Ics,
            "parquet" => Self::Parquet,
            _ => Self::Table,
        }
    }

    /// The format in which events are saved; `None` for what is only to be read by people.
    fn saved(self) -> Option<Format> {
        Some(match self {
            Self::Table => return None,
            Self::Csv => Format::Csv,
            Self::Jsonl => Format::JsonLines,
            Self::Json => Format::Json,
            Self::Geojson => Format::GeoJson,
            Self::Ics => Format::Ics,
            Self::Parquet => Format::Parquet,
        })
    }
}

pub(super) fn run(args: &EventsArgs) -> Result<(), Failure> {
    let (door, target) = (
        args.how.door(args.filter.guarded(&args.input)),
        Target::new(args.out.as_deref()),
    );
    target.check(&door)?;
    let Loaded {
        store, unread, marked, ..
    } = args.filter.load(&args.input)?;
    let filter = args.filter.filter(&store, &marked)?;
    let selection = Selection::new(store, &filter, marked)?;
    let (store, rows) = (&*selection.store, selection.answer.rows());
    let format = args.format.unwrap_or_else(|| EventsFormat::named(args.out.as_deref()));
    target.write(&door, |out| match format.saved() {
        Some(format) => format.write(out, store, rows),
        None => export::write_table(out, rows.map(|row| store.event(row)), &store.counted_names()),
    })?;
    unread.end()
}
