use std::path::PathBuf;

use clap::Args;
use dateline_archive::{Archive, ArchiveUrl, Columns, Need};
use dateline_files::Guarded;

use super::connection;
use crate::batch::CancelToken;
use crate::cli::Failure;
use crate::cli::input::{Input, Loaded};
use crate::cli::output::Lines;
use crate::event::ClockZone;
use crate::query::{Answers, Engine, Filter, Group, Grouping, Totals, Under};
use crate::store::Facet;

#[derive(Debug, Args)]
pub struct CheckArgs {
    /// The archive: `clickhouse://user@host:port/database/table`
    #[arg(value_name = "URL")]
    archive: ArchiveUrl,
    /// Files whose events are all that the archive holds: counts of both are held against each other
    #[arg(long, value_name = "FILE", num_args = 1..)]
    against: Vec<PathBuf>,
}

/// So many of the largest names of each facet are filters of a sample.
const NAMES_ASKED: usize = 4;
/// So many differences are printed.
const DIFFERENCES_SHOWN: usize = 20;

pub(super) fn run(args: &CheckArgs) -> Result<(), Failure> {
    let client = connection::client(&args.archive)?;
    let columns = Columns::of(&client)?;
    let guarded = Guarded::files(&args.against);
    let mut out = Lines::new(&guarded)?;
    let lacks: Vec<_> = columns.lacks().collect();
    for lack in &lacks {
        out.line(format_args!("{lack}"))?;
    }
    if lacks.is_empty() {
        out.line(format_args!("all columns are there"))?;
    }
    if lacks.iter().any(|lack| lack.column.need == Need::Always) {
        out.end()?;
        return Err(Failure::new(format!("{} cannot be asked", args.archive)));
    }
    let mut archive = Archive::open(client)?;
    let totals = archive.totals(&Filter::default(), &CancelToken::NEVER)?;
    out.line(format_args!("events    {}", totals.events))?;
    if args.against.is_empty() {
        return out.end();
    }
    let Loaded { store, unread, .. } = Input::of(args.against.clone()).load()?;
    let mut memory = Engine::new(store.in_zone(ClockZone::Utc));
    let samples = samples(&mut memory)?;
    let mut differences = Vec::new();
    for filter in &samples {
        differences.extend(differing(&mut memory, &mut archive, filter)?);
    }
    for difference in differences.iter().take(DIFFERENCES_SHOWN) {
        out.line(format_args!("{difference}"))?;
    }
    out.line(format_args!(
        "{} filters asked of both, {} answers differ",
        samples.len(),
        differences.len()
    ))?;
    out.end()?;
    unread.end()?;
    match differences.len() {
        0 => Ok(()),
        _ => Err(Failure::new("the archive and the files do not hold the same events")),
    }
}

/// Everything, then the largest names of each facet: each included, left out, and within the first half of the time.
fn samples(memory: &mut Engine) -> Result<Vec<Filter>, Failure> {
    let everything = Filter::default();
    let extent = memory.totals(&everything, &CancelToken::NEVER)?.extent;
    let mut samples = vec![everything.clone()];
    for facet in Facet::ALL {
        let groups = memory.groups(&everything, Grouping::Facet(facet), Under::Filter, &CancelToken::NEVER);
        for group in groups?.into_iter().take(NAMES_ASKED) {
            for is_wanted in [true, false] {
                let mut filter = Filter::default();
                let choice = filter.choice_mut(facet);
                let names = if is_wanted {
                    &mut choice.include
                } else {
                    &mut choice.exclude
                };
                names.push(group.name.clone());
                samples.push(filter.clone());
                filter.to = extent.map(|extent| extent.first.midpoint(extent.last));
                samples.push(filter);
            }
        }
    }
    Ok(samples)
}

/// What the answers to one filter differ in, a sentence each.
fn differing(memory: &mut Engine, archive: &mut Archive, filter: &Filter) -> Result<Vec<String>, Failure> {
    let told = |totals: Totals| format!("{} events, {} of them undated", totals.events, totals.undated);
    let what = words(filter);
    let mut differences = Vec::new();
    let ours = memory.totals(filter, &CancelToken::NEVER)?;
    let theirs = archive.totals(filter, &CancelToken::NEVER)?;
    if ours != theirs {
        differences.push(format!(
            "{what}: the files have {}, the archive {}",
            told(ours),
            told(theirs)
        ));
    }
    for by in Grouping::ALL {
        let ours = memory.groups(filter, by, Under::OtherParts, &CancelToken::NEVER)?;
        let theirs = archive.groups(filter, by, Under::OtherParts, &CancelToken::NEVER)?;
        differences.extend(first_difference(&ours, &theirs).map(|difference| format!("{what}: {difference}")));
    }
    Ok(differences)
}

fn first_difference(ours: &[Group], theirs: &[Group]) -> Option<String> {
    let count = |groups: &[Group], name: &str| {
        let found = groups.iter().find(|group| group.name == name);
        found.map_or_else(|| "none".to_owned(), |group| group.count.to_string())
    };
    let mut both = ours.iter().chain(theirs);
    let group = both.find(|group| !ours.contains(group) || !theirs.contains(group))?;
    let name = &group.name;
    Some(format!(
        "of “{name}” the files have {}, the archive {}",
        count(ours, name),
        count(theirs, name)
    ))
}

/// The filter of a sample.
fn words(filter: &Filter) -> String {
    let mut words = String::from("everything");
    for facet in Facet::ALL {
        let choice = filter.choice(facet);
        let label = facet.label().to_lowercase();
        if let [name] = &choice.include[..] {
            words = format!("{label} “{name}”");
        }
        if let [name] = &choice.exclude[..] {
            words = format!("without {label} “{name}”");
        }
    }
    if filter.has_time() {
        words.push_str(" in the first half of the time");
    }
    words
}
