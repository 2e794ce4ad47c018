//! Marks as a table of their own: written from a case, and given to events.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use clap::Args;
use dateline_case::{Case, Content, EventId, MarkedEvent};
use dateline_files::Door;

use super::guarded_case::guarded_case;
use super::input::Input;
use super::output::{OutArgs, Target};
use super::{Failure, notes};
use crate::case::{ListedKind, ListedMark, TimesketchRows, listed_marks, marks_csv};
use crate::paths;

/// A table of marks is no larger.
const LONGEST: u64 = 1 << 30;

#[derive(Debug, Args)]
pub struct MarksVerb {
    /// The case
    #[arg(value_name = "CASE.dateline", value_parser = paths::argument())]
    case: PathBuf,
    /// Write the marked events with their date and title as Timesketch takes them, with columns tag, label and comment: CSV, or
    /// JSON Lines where PATH ends so
    #[arg(long)]
    timesketch: bool,
    /// Write to a file rather than to standard output
    #[arg(long, value_name = "PATH.csv")]
    out: Option<PathBuf>,
    #[command(flatten)]
    how: OutArgs,
}

pub(super) fn run(verb: &MarksVerb) -> Result<(), Failure> {
    let (door, target) = (
        verb.how.door(guarded_case(&verb.case)),
        Target::new(verb.out.as_deref()),
    );
    target.check(&door)?;
    if verb.timesketch {
        return for_timesketch(verb, &target, &door);
    }
    let marks = Case::open_read_only(&verb.case)?.marks()?;
    target.write(&door, |out| out.write_all(&marks_csv(&marks)))
}

/// Writes the marked events for Timesketch, which needs their dates and titles: so the files of the case are read.
fn for_timesketch(verb: &MarksVerb, target: &Target, door: &Door) -> Result<(), Failure> {
    let loaded = Input::of_case(verb.case.clone()).load()?;
    let Some(case) = &loaded.case else {
        return Err(Failure::new("the case was not found"));
    };
    let placed = case.placed(&loaded.store)?;
    let store = placed.corrected(&loaded.store)?;
    let events = placed.events(&store);
    let rows = TimesketchRows::of(&store, &case.marks, &events);
    let is_jsonl = verb
        .out
        .as_ref()
        .and_then(|path| path.extension())
        .is_some_and(|ending| {
            ["jsonl", "ndjson", "json"]
                .iter()
                .any(|known| ending.eq_ignore_ascii_case(known))
        });
    let bytes = if is_jsonl { rows.jsonl() } else { rows.csv() };
    target.write(door, |out| out.write_all(&bytes))?;
    if rows.undated > 0 {
        notes::note(&format!(
            "{} marked events have no date, and are left out: Timesketch has a place for dated ones only",
            rows.undated
        ));
    }
    loaded.unread.end()
}

/// Reads a table of marks.
pub(super) fn read(path: &Path) -> Result<Vec<ListedMark>, Failure> {
    let of_file = |words: &dyn std::fmt::Display| Failure::new(format!("{}: {words}", path.display()));
    let bytes = dateline_files::read(path, LONGEST).map_err(|error| of_file(&error))?;
    listed_marks(&bytes).map_err(|words| of_file(&words))
}

/// An event of some rows, with those as which the case knows it.
type Known = (MarkedEvent, Vec<EventId>);

/// The events that get each mark, in the order in which the marks were listed first. What fits no event, or several, is noted.
pub(super) fn given(listed: Vec<ListedMark>, events: &[Known]) -> Vec<(ListedKind, Vec<Known>)> {
    let mut by_content: HashMap<Content, &Known> = HashMap::new();
    let mut by_id: HashMap<&str, Vec<&Known>> = HashMap::new();
    for known in events {
        by_content.entry(known.0.key.content).or_insert(known);
        if let Some(id) = &known.0.key.export_id {
            by_id.entry(id).or_default().push(known);
        }
    }
    let mut given: Vec<(ListedKind, Vec<Known>)> = Vec::new();
    let mut places: HashMap<ListedKind, usize> = HashMap::new();
    let (mut missing, mut unsure) = (0_usize, 0_usize);
    for mark in listed {
        let exact = mark.content.and_then(|content| by_content.get(&content).copied());
        let with_id = mark.id.as_deref().and_then(|id| by_id.get(id));
        let event = match (exact, with_id.map(Vec::as_slice)) {
            (Some(event), _) | (None, Some(&[event])) => event,
            (None, Some([_, ..])) => {
                unsure += 1;
                continue;
            }
            (None, _) => {
                missing += 1;
                continue;
            }
        };
        let place = *places.entry(mark.kind.clone()).or_insert_with(|| {
            given.push((mark.kind.clone(), Vec::new()));
            given.len() - 1
        });
        if let Some((_, events)) = given.get_mut(place) {
            events.push(event.clone());
        }
    }
    for (count, why) in [
        (missing, "fit no event that matches"),
        (unsure, "have an id that several events have, and are left out"),
    ] {
        if count > 0 {
            notes::note(&format!("of the listed marks {count} {why}"));
        }
    }
    given
}
