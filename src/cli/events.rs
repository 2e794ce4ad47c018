use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Failure;
use super::filter_args::FilterArgs;
use super::input::Input;
use super::output::write_to;
use super::selection::Selection;
use crate::export;

#[derive(Debug, Args)]
pub struct EventsArgs {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    filter: FilterArgs,
    #[arg(long, value_enum, default_value = "table")]
    format: EventsFormat,
    /// Write to a file rather than to standard output
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
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
}

pub(super) fn run(args: &EventsArgs) -> Result<(), Failure> {
    let store = args.input.load()?;
    let filter = args.filter.filter(&store);
    let selection = Selection::new(store, &filter)?;
    let store = &*selection.store;
    let events = selection.rows().map(|row| store.event(row));
    write_to(args.out.as_deref(), &args.input.files, |out| match args.format {
        EventsFormat::Table => export::write_table(out, events),
        EventsFormat::Csv => export::write_csv(out, events),
        EventsFormat::Jsonl => export::write_jsonl(out, events, &export::describing(store)),
        EventsFormat::Json => export::write_json(out, events, &export::describing(store)),
        EventsFormat::Geojson => export::write_geojson(out, events),
    })
}
