//! The log of a case as lines for people, and as CSV.

use std::collections::HashMap;

use dateline_case::{Case, Change, Entry, EventId, EventList, NoteId};

use super::StepWords;
use crate::own::columns::guarded;

/// More events of a step are not kept with its line.
const MAX_EVENTS: usize = 10_000;

/// A step of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// From 1.
    pub number: u64,
    /// In UTC, as in 2024-07-31T12:00:00Z.
    pub time: String,
    pub author: String,
    /// What was done.
    pub words: String,
    /// The step that it takes back, if it does.
    pub undoes: Option<u64>,
    /// The sum over all of it and the sum of the step before.
    pub sha256: String,
    /// The events that it is about, the first of many.
    pub events: Vec<EventId>,
}

/// Makes lines of steps, one after the other from the first.
#[derive(Default)]
pub struct LogLines {
    words: StepWords,
    notes: HashMap<NoteId, EventId>,
}

impl LogLines {
    /// The next step.
    pub fn next(&mut self, entry: &Entry) -> LogLine {
        let mut events = Vec::new();
        self.about(&entry.change, &mut events);
        events.truncate(MAX_EVENTS);
        LogLine {
            number: entry.number,
            time: entry.signed.at.to_string(),
            author: entry.signed.by.name().to_owned(),
            words: self.words.next(entry),
            undoes: entry.undoes,
            sha256: entry.hash.to_string(),
            events,
        }
    }

    /// All steps of a case.
    ///
    /// # Errors
    /// If one cannot be read.
    pub fn of(case: &Case) -> Result<Vec<LogLine>, dateline_case::Error> {
        let (mut lines, mut made) = (Vec::new(), Self::default());
        case.for_each_entry(|entry| lines.push(made.next(&entry)))?;
        Ok(lines)
    }

    /// Adds the events that a change is about.
    fn about(&mut self, change: &Change, events: &mut Vec<EventId>) {
        let of_lists = |lists: &[EventList], events: &mut Vec<EventId>| {
            events.extend(lists.iter().flat_map(|list| &list.events).take(MAX_EVENTS));
        };
        match change {
            Change::Starred(lists) | Change::Unstarred(lists) => of_lists(lists, events),
            Change::Tagged(tagged) | Change::Untagged(tagged) => of_lists(&tagged.lists, events),
            Change::NoteMade(note) | Change::NoteRemoved(note) => {
                self.notes.insert(note.id, note.event);
                events.push(note.event);
            }
            Change::CorrectionMade(correction) | Change::CorrectionRemoved(correction) => events.push(correction.event),
            Change::CorrectionChanged(changed) => events.push(changed.after.event),
            Change::EventEntered(event) | Change::OwnEventRemoved(event) => events.push(event.event()),
            Change::OwnEventChanged(changed) => events.push(changed.after.event()),
            Change::EventsMerged(merge) | Change::EventsSplit(merge) => events.extend(&merge.events),
            Change::LinkMade(link) | Change::LinkRemoved(link) => events.extend([link.from, link.to]),
            Change::NoteEdited(edit) => events.extend(self.notes.get(&edit.note)),
            Change::Several(changes) => changes.iter().for_each(|change| self.about(change, events)),
            Change::Joined(joined) => joined.changes.iter().for_each(|change| self.about(change, events)),
            Change::Begun(_)
            | Change::FileAdded(_)
            | Change::FileChanged(_)
            | Change::FileRemoved(_)
            | Change::TagMade(_)
            | Change::TagChanged(_)
            | Change::TagRemoved(_)
            | Change::ViewSaved(_)
            | Change::ViewChanged(_)
            | Change::ViewRemoved(_)
            | Change::NamesDecided(_)
            | Change::NamesUndecided(_) => {}
        }
    }
}

/// Lines as CSV with a header. No cell is taken for a formula by a spreadsheet.
pub fn log_csv<'a>(lines: impl IntoIterator<Item = &'a LogLine>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |record: [&str; 6]| {
        let written = writer.write_record(record);
        debug_assert!(written.is_ok(), "writing into memory failed");
    };
    write(["number", "time", "author", "what", "undoes", "sha256"]);
    for line in lines {
        let undoes = line.undoes.map_or_else(String::new, |step| step.to_string());
        write([
            &line.number.to_string(),
            &line.time,
            &guarded(&line.author),
            &guarded(&line.words),
            &undoes,
            &line.sha256,
        ]);
    }
    let bytes = writer.into_inner();
    debug_assert!(bytes.is_ok(), "writing into memory failed");
    bytes.unwrap_or_default()
}
