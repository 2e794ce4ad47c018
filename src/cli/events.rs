use std::path::PathBuf;

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
    /// Without it, what the name of the file ends in; a table for reading on standard output, in .txt and without an ending
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
    /// A table for any program
    Csv,
    /// A workbook for spreadsheets
    Xlsx,
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
    ///
    /// # Errors
    /// If it is that of no format.
    fn named(out: &Target) -> Result<Self, Failure> {
        let Target::File(path) = out else {
            return Ok(Self::Table);
        };
        let Some(ending) = path.extension() else {
            return Ok(Self::Table);
        };
        let ending = ending.to_string_lossy().to_ascii_lowercase();
        Ok(match ending.as_str() {
            "csv" => Self::Csv,
            "xlsx" => Self::Xlsx,
            "jsonl" | "ndjson" => Self::Jsonl,
            "json" => Self::Json,
            "geojson" => Self::Geojson,
            "ics" => Self::Ics,
            "parquet" => Self::Parquet,
            "txt" => Self::Table,
            _ => {
                let known = Format::ALL.map(|format| format!(".{}", format.ending())).join(", ");
                return Err(Failure::usage(format!(
                    "{}: events are saved in files that end in {known}, and for reading in .txt; --format says another",
                    path.display()
                )));
            }
        })
    }

    /// The format in which events are saved; `None` for what is only to be read by people.
    fn saved(self) -> Option<Format> {
        Some(match self {
            Self::Table => return None,
            Self::Csv => Format::Csv,
            Self::Xlsx => Format::Xlsx,
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
    check_no_case(&target)?;
    let format = args.format.map_or_else(|| EventsFormat::named(&target), Ok)?;
    target.check(&door)?;
    let Loaded {
        store,
        unread,
        marked,
        mut view,
        ..
    } = args.filter.load(&args.input)?;
    let columns = args.filter.columns(&store, &[], view.as_mut())?;
    let filter = args.filter.filter(&store, &marked, view.as_ref(), &columns)?;
    let selection = Selection::new(store, &filter, marked, &columns.columns)?;
    let (store, rows) = (&*selection.store, selection.answer.rows());
    target.write(&door, |out| match format.saved() {
        Some(format) => format.write(out, store, rows),
        None => export::write_table(out, rows.map(|row| store.event(row)), &store.counted_names()),
    })?;
    unread.end()
}

/// That no table gets the name of a case, which nobody could open.
fn check_no_case(target: &Target) -> Result<(), Failure> {
    match target {
        Target::File(path)
            if path
                .extension()
                .is_some_and(|ending| ending.eq_ignore_ascii_case("dateline")) =>
        {
            Err(Failure::usage(format!(
                "{}: a file that ends in .dateline is a case; events are saved in Dateline's own format as .json or .jsonl",
                path.display()
            )))
        }
        Target::File(_) | Target::Stdout => Ok(()),
    }
}
