//! Brings another case in, from the command line.

use std::collections::HashMap;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use dateline_case::{Answer, Author, Case, Change, Signed};

use super::Failure;
use super::guarded_case::guarded_case;
use super::output::Lines;
use crate::case::{ConflictWords, StepWords};
use crate::paths;

#[derive(Debug, Args)]
pub struct JoinVerb {
    /// The case into which the other is brought
    #[arg(value_name = "CASE.dateline", value_parser = paths::argument())]
    case: PathBuf,
    /// The other case, which is only read
    #[arg(long, value_name = "OTHER.dateline", value_parser = paths::argument())]
    from: PathBuf,
    /// Who brings it in; a pseudonym will do
    #[arg(long, value_name = "NAME", value_parser = Author::new)]
    by: Author,
    /// What counts where both changed the same, each in its own way; without it, that is listed and nothing is brought in
    #[arg(long, value_enum)]
    conflicts: Option<Counts>,
    /// Say what would be brought in, and bring in nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Counts {
    /// What this case has
    Ours,
    /// What the other case has
    Theirs,
    /// Both texts of a note, as two notes; of anything else what this case has
    Both,
}

impl From<Counts> for Answer {
    fn from(counts: Counts) -> Self {
        match counts {
            Counts::Ours => Self::Ours,
            Counts::Theirs => Self::Theirs,
            Counts::Both => Self::Both,
        }
    }
}

const NOTHING_NEW: &str = "there is nothing new in it";

pub(super) fn run(verb: &JoinVerb) -> Result<(), Failure> {
    let mut guarded = guarded_case(&verb.case);
    guarded.extend(guarded_case(&verb.from));
    let other = Case::open_read_only(&verb.from)?;
    let mut case = if verb.dry_run {
        Case::open_read_only(&verb.case)?
    } else {
        Case::open(&verb.case)?
    };
    let plan = case.plan_join(&other, &HashMap::new())?;
    let mut out = Lines::new(&guarded)?;
    for conflict in &plan.conflicts {
        let words = ConflictWords::of(conflict);
        out.line(format_args!("both changed {}", words.what))?;
        out.line(format_args!("  ours:   {}", words.ours))?;
        out.line(format_args!("  theirs: {}", words.theirs))?;
    }
    let answers = verb.conflicts.map_or_else(HashMap::new, |counts| {
        let items = plan.conflicts.iter().map(|conflict| conflict.item);
        items.map(|item| (item, counts.into())).collect()
    });
    let mut words = StepWords::knowing(&case.marks()?.tags);
    let mut lines = |changes: &[Change]| -> Result<(), Failure> {
        changes
            .iter()
            .try_for_each(|change| out.line(format_args!("{}", words.of(change))))
    };
    if verb.dry_run {
        let changes = case.plan_join(&other, &answers)?.changes;
        lines(&changes)?;
        if changes.is_empty() && plan.conflicts.is_empty() {
            out.line(format_args!("{NOTHING_NEW}"))?;
        }
    } else if plan.conflicts.is_empty() || verb.conflicts.is_some() {
        match case
            .join(&Signed::now(&verb.by), &other, &answers)?
            .map(|entry| entry.change)
        {
            Some(Change::Joined(joined)) => lines(&joined.changes)?,
            _ => out.line(format_args!("{NOTHING_NEW}"))?,
        }
    }
    out.end()?;
    match plan.conflicts.len() {
        0 => Ok(()),
        _ if verb.conflicts.is_some() => Ok(()),
        _ => Err(Failure::new(format!(
            "{}: both cases changed the same, and nothing was brought in; --conflicts says what counts",
            verb.from.display()
        ))),
    }
}
