use clap::Args;
use serde::Serialize;

use super::Failure;
use super::count_by::{By, Group, groups};
use super::filter_args::FilterArgs;
use super::input::{Input, Loaded};
use super::output::{Lines, print_json};
use super::selection::Selection;
use super::unread::UnreadFile;

#[derive(Debug, Args)]
pub struct CountArgs {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    filter: FilterArgs,
    /// Count for each value; years, months and days by when events started
    #[arg(long, value_enum)]
    by: Option<By>,
    /// Only the first N groups
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Counted {
    /// Events that possibly match.
    total: u32,
    /// Those of them that surely do.
    certain: u32,
    groups: Vec<Group>,
    /// Files that could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unread: Vec<UnreadFile>,
}

pub(super) fn run(args: &CountArgs) -> Result<(), Failure> {
    let Loaded { store, unread } = args.filter.load(&args.input)?;
    let filter = args.filter.filter(&store)?;
    let selection = Selection::new(store, &filter)?;
    let mut groups = match args.by {
        Some(by) => groups(&selection, by)?,
        None => Vec::new(),
    };
    groups.truncate(args.top.unwrap_or(usize::MAX));
    let total = selection.answer.total;
    let counted = Counted {
        total: total.possible,
        certain: total.certain,
        groups,
        unread: unread.told(),
    };
    let guarded = args.filter.guarded(&args.input);
    if args.json {
        print_json(&counted, &guarded)?;
    } else {
        print(&counted, Lines::new(&guarded)?)?;
    }
    unread.end()
}

fn print(counted: &Counted, mut out: Lines) -> Result<(), Failure> {
    if counted.certain == counted.total {
        out.line(format_args!("{}", counted.total))?;
    } else {
        out.line(format_args!("{}, of which {} certain", counted.total, counted.certain))?;
    }
    for group in &counted.groups {
        let doubt = if group.certain == group.count {
            String::new()
        } else {
            format!("  ({} certain)", group.certain)
        };
        out.line(format_args!("{:>9}  {}{doubt}", group.count, group.name))?;
    }
    out.end()
}
