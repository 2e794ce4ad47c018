use clap::Args;
use serde::Serialize;

use super::Failure;
use super::count_by::{By, Named, by_column_groups, groups};
use super::filter_args::FilterArgs;
use super::input::{Input, Loaded};
use super::notes;
use super::output::{Lines, print_json};
use super::selection::Selection;
use super::summed::Summed;
use super::tally::{self, Tally};
use super::unread::UnreadFile;
use crate::event::Change;
use crate::store::{FigureKindId, Store};

#[derive(Debug, Args)]
pub struct CountArgs {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    filter: FilterArgs,
    /// Count for each value; years, months, weeks and days by when events started
    #[arg(long, value_enum, group = "grouping")]
    by: Option<By>,
    /// Count for each value of a column of the files
    #[arg(long, value_name = "COLUMN", group = "grouping")]
    by_column: Option<String>,
    /// Sum a kind of figure, like killed, as the range from the lowest to the highest that is told
    #[arg(long, value_name = "FIGURE")]
    sum: Option<String>,
    /// Only the first N groups
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// Put the groups with the largest sums first: by what is surely told, then by the highest
    #[arg(long, requires = "sum", requires = "grouping")]
    largest: bool,
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
    /// Those of them that a newer download no longer has.
    #[serde(skip_serializing_if = "is_zero")]
    removed: u32,
    /// What they tell of a figure, each event once.
    #[serde(skip_serializing_if = "Option::is_none")]
    sum: Option<Summed>,
    groups: Vec<Group>,
    /// Files that could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unread: Vec<UnreadFile>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// A value and how many events have it.
#[derive(Serialize)]
struct Group {
    name: String,
    count: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    sum: Option<Summed>,
}

/// The kind of figure that is summed.
struct Figure {
    /// Its plain name.
    name: String,
    kind: Option<FigureKindId>,
}

impl Figure {
    fn find(store: &Store, asked: &str) -> Result<Self, Failure> {
        notes::check_figure(store, asked)?;
        let kinds = store.figure_kinds();
        let kind = kinds.find(asked);
        let known = kind.and_then(|kind| kinds.get(kind));
        Ok(Self {
            name: known.map_or(asked, |kind| &kind.name).to_owned(),
            kind,
        })
    }
}

/// Counts the events of an archive.
#[cfg(feature = "archive")]
fn run_in_archive(args: &CountArgs, url: &dateline_archive::ArchiveUrl) -> Result<(), Failure> {
    if args.sum.is_some() || args.by_column.is_some() {
        return Err(Failure::usage(
            "an archive cannot be asked for figures or columns of the files yet",
        ));
    }
    let mut asked = super::archive::Asked::new(url, &args.filter)?;
    let total = asked.total()?;
    let mut groups = args.by.map_or_else(|| Ok(Vec::new()), |by| asked.groups(by))?;
    groups.truncate(args.top.unwrap_or(usize::MAX));
    let guarded = args.filter.guarded(&args.input);
    if !args.json {
        return print((&total, 0), &groups, None, Lines::new(&guarded)?);
    }
    let group = |(name, tally): &Named| Group {
        name: name.clone(),
        count: tally.possible,
        sum: None,
    };
    let counted = Counted {
        total: total.possible,
        certain: total.certain,
        removed: 0,
        sum: None,
        groups: groups.iter().map(group).collect(),
        unread: Vec::new(),
    };
    print_json(&counted, &guarded)
}

pub(super) fn run(args: &CountArgs) -> Result<(), Failure> {
    #[cfg(feature = "archive")]
    if let Some(url) = args.input.archive()? {
        return run_in_archive(args, &url);
    }
    let Loaded {
        store,
        unread,
        marked,
        mut view,
        ..
    } = args.filter.load(&args.input)?;
    let by_column = args.by_column.as_deref();
    let columns = args.filter.columns(&store, by_column.as_slice(), view.as_mut())?;
    let filter = args.filter.filter(&store, &marked, view.as_ref(), &columns)?;
    let figure = args.sum.as_ref().map(|asked| Figure::find(&store, asked)).transpose()?;
    let kind = figure.as_ref().and_then(|figure| figure.kind);
    let selection = Selection::new(store, &filter, marked, &columns.columns)?;
    let mut groups = match (args.by, by_column) {
        (Some(by), _) => groups(&selection, by, kind)?,
        (None, Some(name)) => columns
            .named(name)
            .map_or_else(Vec::new, |column| by_column_groups(&selection, column, kind)),
        (None, None) => Vec::new(),
    };
    if args.largest {
        groups.sort_by(|(_, a), (_, b)| {
            let by_low = b.sum.low.total_cmp(&a.sum.low);
            by_low.then_with(|| b.sum.high.total_cmp(&a.sum.high))
        });
    }
    groups.truncate(args.top.unwrap_or(usize::MAX));
    let mut total = Tally {
        possible: selection.answer.total.possible,
        certain: selection.answer.total.certain,
        ..Tally::default()
    };
    if figure.is_some() {
        tally::all(&selection, kind).for_each(|seen| total.sum.add(seen.figure.as_ref(), seen.is_certain));
    }
    let changes = &selection.answer.provenance.changes;
    let removed = changes.get(Change::Removed as usize);
    let removed = removed
        .filter(|_| filter.changes.is_empty())
        .map_or(0, |count| count.possible);
    let guarded = args.filter.guarded(&args.input);
    if args.json {
        let summed = |tally: &Tally| figure.as_ref().map(|figure| Summed::new(&figure.name, &tally.sum));
        let counted = Counted {
            total: total.possible,
            certain: total.certain,
            removed,
            sum: summed(&total),
            groups: groups
                .iter()
                .map(|(name, tally)| Group {
                    name: name.clone(),
                    count: tally.possible,
                    sum: summed(tally),
                })
                .collect(),
            unread: unread.told(),
        };
        print_json(&counted, &guarded)?;
    } else {
        print((&total, removed), &groups, figure.as_ref(), Lines::new(&guarded)?)?;
    }
    unread.end()
}

fn print(
    (total, removed): (&Tally, u32),
    groups: &[Named],
    figure: Option<&Figure>,
    mut out: Lines,
) -> Result<(), Failure> {
    let certain = if total.certain == total.possible {
        String::new()
    } else {
        format!(", of which {} certain", total.certain)
    };
    let removed = match removed {
        0 => String::new(),
        1 => "; 1 is in an older download only".to_owned(),
        _ => format!("; {removed} are in an older download only"),
    };
    out.line(format_args!("{}{certain}{removed}", total.possible))?;
    if let Some(figure) = figure {
        out.line(format_args!("{}", total.sum.words(&figure.name)))?;
    }
    for (name, tally) in groups {
        let doubt = if tally.certain == tally.possible {
            String::new()
        } else {
            format!("  ({} certain)", tally.certain)
        };
        let sum = figure.map_or(String::new(), |figure| format!(": {}", tally.sum.words(&figure.name)));
        out.line(format_args!("{:>9}  {name}{doubt}{sum}", tally.possible))?;
    }
    out.end()
}
