//! Marks for all events that match, from the command line.

use std::path::PathBuf;

use clap::Args;
use dateline_case::{Author, Case, Colour, Entry, EventId, GivenMarks, MarkedEvent, Signed, Tag, TagId};
use rayon::prelude::*;

use super::case_input::CaseInput;
use super::filter_args::FilterArgs;
use super::input::{Input, Loaded};
use super::output::Lines;
use super::selection::Selection;
use super::{Failure, case_marks};
use crate::case::{DataFiles, Events, ListedKind, ListedMark, OpenData, TimesketchMarks, describe, marked_event};
use crate::paths;
use crate::store::{RowId, Store};

#[derive(Debug, Args)]
pub struct MarkVerb {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    filter: FilterArgs,
    /// Who marks them; a pseudonym will do
    #[arg(long, value_name = "NAME", value_parser = Author::new)]
    by: Author,
    /// Give them a star
    #[arg(long)]
    star: bool,
    /// Take their star away
    #[arg(long, conflicts_with = "star")]
    unstar: bool,
    /// Give them this tag, which is made if the case has none of the name
    #[arg(long, value_name = "NAME")]
    add_tag: Vec<String>,
    /// Take this tag away from them
    #[arg(long, value_name = "NAME")]
    remove_tag: Vec<String>,
    /// Give the marks that a table lists, by the columns mark, value, and content or id, as “case marks” writes it
    #[arg(long, value_name = "MARKS.csv", value_parser = paths::argument())]
    marks: Option<PathBuf>,
    /// Give the stars, tags and notes that rows of Timesketch have in their columns label, tag and comment
    #[arg(long)]
    timesketch: bool,
    /// Write a note about the one event that matches
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

pub(super) fn run(verb: &MarkVerb) -> Result<(), Failure> {
    let Some(path) = verb.input.case() else {
        return Err(Failure::usage("--case names the case to which marks are added"));
    };
    let has_work = verb.star || verb.unstar || verb.note.is_some() || verb.marks.is_some() || verb.timesketch;
    if !has_work && verb.add_tag.is_empty() && verb.remove_tag.is_empty() {
        return Err(Failure::usage(
            "say what is to be done: --star, --unstar, --add-tag, --remove-tag, --marks, --timesketch or --note",
        ));
    }
    let listed = verb.marks.as_deref().map(case_marks::read).transpose()?;
    let signed = Signed::now(&verb.by);
    if !path.exists() {
        Case::create(path, &signed)?;
    }
    let Loaded {
        store,
        unread,
        case,
        events,
        marked,
        mut view,
    } = verb.filter.load(&verb.input)?;
    let columns = verb.filter.columns(&store, &[], view.as_mut())?;
    let filter = verb.filter.filter(&store, &marked, view.as_ref(), &columns)?;
    let Some(known) = case else {
        return Err(Failure::new("the case was not found"));
    };
    let rows: Vec<RowId> = Selection::new(store.clone(), &filter, marked, &columns.columns)?
        .answer
        .rows()
        .collect();
    if verb.note.is_some() && rows.len() != 1 {
        return Err(Failure::usage(match rows.len() {
            0 => "a note is about one event, and none matches".to_owned(),
            many => format!("a note is about one event, and {many} match"),
        }));
    }
    let guarded = verb.filter.guarded(&verb.input);
    let mut case = Case::open(path)?;
    let mut marking = Marking::new((&mut case, &signed), &store, (&known, &events), rows.clone())?;
    let mut lines = Vec::new();
    if verb.star {
        lines.push(format!("stars given: {}", marking.star()?));
    }
    if verb.unstar {
        lines.push(format!("stars taken away: {}", marking.unstar()?));
    }
    for name in &verb.add_tag {
        lines.push(format!("tagged as “{name}”: {}", marking.tag(name)?));
    }
    for name in &verb.remove_tag {
        lines.push(format!("no longer tagged as “{name}”: {}", marking.untag(name)?));
    }
    if let Some(listed) = listed {
        lines.extend(marking.give(listed)?);
    }
    if verb.timesketch {
        lines.extend(marking.give_as_timesketch(&store, &rows)?);
    }
    if let Some(text) = &verb.note {
        marking.note(text)?;
        lines.push("notes written: 1".to_owned());
    }
    let mut out = Lines::new(&guarded)?;
    for line in lines {
        out.line(format_args!("{line}"))?;
    }
    out.end()?;
    unread.end()
}

/// Marks events of some rows.
struct Marking<'a> {
    case: &'a mut Case,
    signed: &'a Signed,
    known: &'a CaseInput,
    /// As which events the rows are marked, each with those as which the case knows it already.
    events: Vec<(MarkedEvent, Vec<EventId>)>,
}

impl<'a> Marking<'a> {
    /// Takes the files into the case that hold the rows.
    fn new(
        (case, signed): (&'a mut Case, &'a Signed),
        store: &Store,
        (known, found): (&'a CaseInput, &Events),
        rows: Vec<RowId>,
    ) -> Result<Self, Failure> {
        for path in store.paths() {
            // Of standard input there is no file.
            if known.data.id_of(&path).is_none() && path.exists() {
                let file = describe(case, &path);
                let file = file.map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
                case.keep_file(signed, file)?;
            }
        }
        let open = OpenData::of(store, &DataFiles::of(case)?);
        let event = |row: RowId| (marked_event(store, row, &open), found.of_row(row).collect());
        Ok(Self {
            case,
            signed,
            known,
            events: rows.into_par_iter().map(event).collect(),
        })
    }

    /// The events of the rows of which none of those that the case knows has the mark.
    fn without(&self, has: impl Fn(&EventId) -> bool) -> Vec<MarkedEvent> {
        let events = self.events.iter().filter(|(_, known)| !known.iter().any(&has));
        events.map(|(event, _)| event.clone()).collect()
    }

    fn known(&self) -> Vec<EventId> {
        self.events.iter().flat_map(|(_, known)| known).copied().collect()
    }

    fn star(&mut self) -> Result<usize, Failure> {
        let events = self.without(|event| self.known.marks.stars.contains_key(event));
        count(self.case.star(self.signed, &events))
    }

    fn unstar(&mut self) -> Result<usize, Failure> {
        let events = self.known();
        count(self.case.unstar(self.signed, &events))
    }

    fn tag(&mut self, name: &str) -> Result<usize, Failure> {
        if self.events.is_empty() {
            return Ok(0);
        }
        let marks = self.case.marks()?;
        let tag = match marks.tag(name).map(|tag| tag.id) {
            Some(tag) => tag,
            None => self.make_tag(name, marks.tags.len())?,
        };
        let tagged = marks.tagged.get(&tag);
        let events = self.without(|event| tagged.is_some_and(|tagged| tagged.contains_key(event)));
        count(self.case.tag(self.signed, tag, &events))
    }

    /// Makes a tag in a case that has so many.
    fn make_tag(&mut self, name: &str, known: usize) -> Result<TagId, Failure> {
        let id = TagId::random().map_err(|error| Failure::new(error.to_string()))?;
        let tag = Tag {
            id,
            name: name.to_owned(),
            colour: Colour::of_next_tag(known),
            description: String::new(),
        };
        self.case.make_tag(self.signed, tag)?;
        Ok(id)
    }

    fn untag(&mut self, name: &str) -> Result<usize, Failure> {
        let marks = self.case.marks()?;
        let tag = marks
            .tag(name)
            .ok_or_else(|| Failure::usage(format!("no tag is called “{name}”")))?;
        let events = self.known();
        count(self.case.untag(self.signed, tag.id, &events))
    }

    /// Gives the marks of a table; what was given, a line each.
    fn give(&mut self, listed: Vec<ListedMark>) -> Result<Vec<String>, Failure> {
        let (mut stars, mut tagged, mut written) = (0, 0, 0);
        for (kind, events) in case_marks::given(listed, &self.events) {
            let mut of_kind = Marking {
                case: &mut *self.case,
                signed: self.signed,
                known: self.known,
                events,
            };
            match kind {
                ListedKind::Star => stars += of_kind.star()?,
                ListedKind::Tag(name) => tagged += of_kind.tag(&name)?,
                ListedKind::Note(text) => written += of_kind.note_once(&text)?,
            }
        }
        Ok(vec![
            format!("stars given: {stars}"),
            format!("tags given: {tagged}"),
            format!("notes written: {written}"),
        ])
    }

    /// Gives what the rows of Timesketch say of their events, in one step; what was given, a line each.
    fn give_as_timesketch(&mut self, store: &Store, rows: &[RowId]) -> Result<Vec<String>, Failure> {
        let said: Vec<Option<TimesketchMarks>> = rows
            .par_iter()
            .map(|&row| TimesketchMarks::of(&store.event_in_file(row)))
            .collect();
        let given = self.events.iter().zip(said).filter_map(|((event, _), said)| {
            let said = said?;
            Some(GivenMarks {
                event: event.clone(),
                star: said.star,
                tags: said.tags,
                notes: said.comments,
            })
        });
        let given: Vec<GivenMarks> = given.collect();
        let count = |case: &Case| -> Result<[usize; 3], Failure> {
            let marks = case.marks()?;
            let tagged = marks.tagged.values().map(std::collections::HashMap::len).sum();
            Ok([marks.stars.len(), tagged, marks.notes.len()])
        };
        let before = count(self.case)?;
        self.case.give_marks(self.signed, &given)?;
        let after = count(self.case)?;
        let names = ["stars given", "tags given", "notes written"];
        let counts = after.iter().zip(before).map(|(after, before)| after - before);
        Ok(names
            .iter()
            .zip(counts)
            .map(|(name, count)| format!("{name}: {count}"))
            .collect())
    }

    /// Writes a note about each event that has none of this text; how many.
    fn note_once(&mut self, text: &str) -> Result<usize, Failure> {
        let notes = self.case.marks()?.notes;
        let has = |event: &EventId| notes.iter().any(|note| note.event == *event && note.text == text);
        let events = self.without(|event| has(event));
        for event in &events {
            self.case.add_note(self.signed, event, text)?;
        }
        Ok(events.len())
    }

    fn note(&mut self, text: &str) -> Result<(), Failure> {
        for (event, _) in &self.events {
            self.case.add_note(self.signed, event, text)?;
        }
        Ok(())
    }
}

/// How many events a step marked.
fn count(step: Result<Option<Entry>, dateline_case::Error>) -> Result<usize, Failure> {
    Ok(step?.map_or(0, |entry| entry.change.events()))
}
