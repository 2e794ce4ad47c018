use std::collections::HashMap;

use dateline_case::{Change, Entry, EventList, TagId};

/// Puts the steps of a log into words, one after the other from the first.
#[derive(Clone, Debug, Default)]
pub struct StepWords {
    /// Names of tags as they are at this step.
    tags: HashMap<TagId, String>,
}

impl StepWords {
    /// The next step as one line: what was done, without who and when.
    pub fn next(&mut self, entry: &Entry) -> String {
        let words = self.of(&entry.change);
        match entry.undoes {
            Some(step) => format!("took back step {step}: {words}"),
            None => words,
        }
    }

    fn of(&mut self, change: &Change) -> String {
        match change {
            Change::Begun(case) => format!("began the case {case}"),
            Change::FileAdded(file) => format!("opened {}", file.path.name()),
            Change::FileChanged(file) => format!("changed what is known of {}", file.after.path.name()),
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
            Change::Several(changes) => {
                let words: Vec<String> = changes.iter().map(|change| self.of(change)).collect();
                words.join("; ")
            }
            Change::Joined(joined) if joined.is_in => format!("brought in the case {}", joined.case),
            Change::Joined(joined) => format!("took out again what came from the case {}", joined.case),
        }
    }

    fn tag(&self, tag: TagId) -> String {
        self.tags.get(&tag).cloned().unwrap_or_else(|| tag.to_string())
    }
}

fn events(lists: &[EventList]) -> String {
    match lists.iter().map(|list| list.events.len()).sum() {
        1_usize => "1 event".to_owned(),
        count => format!(
            "{} events",
            crate::query::figure_number(dateline_batch::checked::to_u32(count).into())
        ),
    }
}

/// The first words of a text, in quotes.
fn beginning(text: &str) -> String {
    const LONGEST: usize = 80;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("“{}…”", line.get(..end).unwrap_or_default()),
        None => format!("“{line}”"),
    }
}
