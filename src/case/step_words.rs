use std::collections::HashMap;

use dateline_case::{Change, Correction, DataFile, Entry, EventLink, EventList, EventPart, SaidOfNames, Tag, TagId};

use super::correcting::value_words;
use super::event_json::of_json;
use super::naming::label;
use crate::event::LinkKind;

/// Puts the steps of a log into words, one after the other from the first.
#[derive(Clone, Debug, Default)]
pub struct StepWords {
    /// Names of tags as they are at this step.
    tags: HashMap<TagId, String>,
}

impl StepWords {
    /// Of a case that has these tags.
    pub fn knowing(tags: &[Tag]) -> Self {
        let tags = tags.iter().map(|tag| (tag.id, tag.name.clone())).collect();
        Self { tags }
    }

    /// The next step as one line: what was done, without who and when.
    pub fn next(&mut self, entry: &Entry) -> String {
        let words = self.of(&entry.change);
        match entry.undoes {
            Some(step) => format!("took back step {step}: {words}"),
            None => words,
        }
    }

    /// A change as one line.
    pub fn of(&mut self, change: &Change) -> String {
        match change {
            Change::Begun(case) => format!("began the case {case}"),
            Change::FileAdded(file) => format!("opened {}", file.path.name()),
            Change::FileChanged(file) => file_changed(&file.before, &file.after),
            Change::FileRemoved(file) => format!("took {} out of the case", file.path.name()),
            Change::Starred(lists) => format!("gave a star to {}", events(lists)),
            Change::Unstarred(lists) => format!("took the star from {}", events(lists)),
            Change::TagMade(tag) => {
                self.tags.insert(tag.id, tag.name.clone());
                format!("made the tag “{}”", tag.name)
            }
            Change::TagChanged(tag) => {
                self.tags.insert(tag.after.id, tag.after.name.clone());
                match (&tag.before.name, &tag.after.name) {
                    (before, after) if before == after => format!("changed the tag “{after}”"),
                    (before, after) => format!("called the tag “{before}” “{after}”"),
                }
            }
            Change::TagRemoved(tag) => format!("removed the tag “{}”", tag.name),
            Change::Tagged(tagged) => format!("tagged {} as “{}”", events(&tagged.lists), self.tag(tagged.tag)),
            Change::Untagged(tagged) => {
                format!("took the tag “{}” from {}", self.tag(tagged.tag), events(&tagged.lists))
            }
            Change::NoteMade(note) => format!("wrote a note: {}", beginning(&note.text)),
            Change::NoteEdited(edit) => match (edit.text.removed.as_str(), edit.text.inserted.as_str()) {
                ("", inserted) => format!("added to a note: {}", beginning(inserted)),
                (removed, "") => format!("took out of a note: {}", beginning(removed)),
                (removed, inserted) => format!("changed a note: {} to {}", beginning(removed), beginning(inserted)),
            },
            Change::NoteRemoved(note) => format!("removed a note: {}", beginning(&note.text)),
            Change::ViewSaved(view) => format!("saved the view “{}”", view.name),
            Change::ViewChanged(view) => format!("changed the view “{}”", view.after.name),
            Change::ViewRemoved(view) => format!("removed the view “{}”", view.name),
            Change::CorrectionMade(correction) => format!("corrected {}", corrected(correction)),
            Change::CorrectionChanged(changed) => format!("corrected anew {}", corrected(&changed.after)),
            Change::CorrectionRemoved(correction) => {
                format!("let count again what the file says of {}", part_words(correction.part))
            }
            Change::EventEntered(event) => format!("entered the event {}", entered(&event.json)),
            Change::OwnEventChanged(changed) => {
                let (before, after) = (&changed.before.json, &changed.after.json);
                format!("changed the event {} to {}", entered(before), entered(after))
            }
            Change::OwnEventRemoved(event) => format!("removed the event {}", entered(&event.json)),
            Change::EventsMerged(merge) => format!("took {} for one{}", count(merge.events.len()), reason(&merge.why)),
            Change::EventsSplit(merge) => format!("took {} apart again", count(merge.events.len())),
            Change::NamesDecided(decision) => names_decided(&decision.said),
            Change::NamesUndecided(decision) => format!("took back: {}", names_decided(&decision.said)),
            Change::LinkMade(link) => format!(
                "linked 1 event with another ({}){}",
                link_words(link),
                reason(&link.why)
            ),
            Change::LinkRemoved(link) => format!("removed a link of 1 event with another ({})", link_words(link)),
            Change::Several(changes) => self.all(changes),
            Change::Joined(joined) => {
                let done = if joined.is_in {
                    "brought in"
                } else {
                    "took out again what came from"
                };
                let name = match joined.name.as_str() {
                    "" => String::new(),
                    name => format!("{name}, "),
                };
                let words = self.all(&joined.changes);
                let (case, head) = (joined.case, joined.head);
                format!("{done} {name}the case {case} up to its step with the sum {head}: {words}")
            }
        }
    }

    fn all(&mut self, changes: &[Change]) -> String {
        let words: Vec<String> = changes.iter().map(|change| self.of(change)).collect();
        words.join("; ")
    }

    fn tag(&self, tag: TagId) -> String {
        self.tags.get(&tag).cloned().unwrap_or_else(|| tag.to_string())
    }
}

/// What is otherwise known of a file of data: where it is, what stands in it, how it is read.
fn file_changed(before: &DataFile, after: &DataFile) -> String {
    let name = before.path.name();
    let place = || {
        let whole = after.path.whole_path().map(|path| path.display().to_string());
        whole.unwrap_or_else(|| after.path.whole.clone())
    };
    let mut told = Vec::new();
    if before.path != after.path {
        told.push(format!("is at {}", place()));
    }
    if before.sha256 != after.sha256 {
        told.push(format!("has other content, of the SHA-256 sum {}", after.sha256));
    }
    if before.mapping != after.mapping {
        told.push(match &after.mapping {
            Some(mapping) => format!("is read by the mapping “{}”", mapping.name),
            None => "is read without a mapping".to_owned(),
        });
    }
    if told.is_empty() {
        format!("changed what is known of {name}")
    } else {
        format!("said that {name} now {}", told.join(" and "))
    }
}

fn events(lists: &[EventList]) -> String {
    count(lists.iter().map(|list| list.events.len()).sum())
}

fn count(events: usize) -> String {
    match events {
        1 => "1 event".to_owned(),
        count => format!(
            "{} events",
            crate::query::figure_number(dateline_batch::checked::to_u32(count).into())
        ),
    }
}

/// Which part, what the file says, and what counts instead.
fn corrected(correction: &Correction) -> String {
    let value = |json: &Option<String>| value_words(correction.part, json.as_deref());
    format!(
        "{}: {} instead of {}{}",
        part_words(correction.part),
        value(&correction.corrected),
        value(&correction.in_file),
        reason(&correction.why)
    )
}

/// The date and the title of an entered event.
pub(super) fn entered(json: &str) -> String {
    of_json(json).map_or_else(|| beginning(json), |event| beginning(&label(&event)))
}

/// What was decided on names.
pub(super) fn names_decided(said: &SaidOfNames) -> String {
    const SHOWN: usize = 8;
    let mut names: Vec<String> = said.names.iter().take(SHOWN).map(|name| beginning(name)).collect();
    if said.names.len() > SHOWN {
        names.push(format!("{} more", said.names.len() - SHOWN));
    }
    let names = names.join(", ");
    match &said.called {
        Some(called) => format!("counted {names} as one, {}{}", beginning(called), reason(&said.why)),
        None => format!("said that {names} are not one{}", reason(&said.why)),
    }
}

/// How one event stands to the other.
pub(super) fn link_words(link: &EventLink) -> String {
    let kind: Option<LinkKind> = serde_json::from_value(link.kind.clone().into()).ok();
    kind.map_or_else(|| link.kind.clone(), |kind| kind.label().to_owned())
}

/// What a part is called.
pub fn part_words(part: EventPart) -> &'static str {
    match part {
        EventPart::When => "the date",
        EventPart::Title => "the title",
        EventPart::Text => "the text",
        EventPart::Kind => "the kind",
        EventPart::Place => "the place",
        EventPart::Actor => "an actor",
        EventPart::Claim => "a claim",
    }
}

fn reason(why: &str) -> String {
    if why.is_empty() {
        String::new()
    } else {
        format!(", since {}", beginning(why))
    }
}

/// The first words of a text, in quotes.
pub(super) fn beginning(text: &str) -> String {
    const LONGEST: usize = 80;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("“{}…”", line.get(..end).unwrap_or_default()),
        None => format!("“{line}”"),
    }
}
