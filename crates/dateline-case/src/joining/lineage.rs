use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::Connection;

use super::{Aliases, Item, Part};
use crate::{Change, Correction, DataFile, ErrorKind, EventId, EventList, OwnEvent, Tag, rows};

/// How all that a case holds came about, by its log.
pub(super) struct Lineage {
    pub items: HashMap<Item, Trace>,
    /// The last step of it that the other case knows.
    known: u64,
    aliases: Aliases,
    /// What is taken out again in this step, if what another case brought is.
    taken_out: Option<Vec<Item>>,
}

/// How one item came about.
#[derive(Clone, Debug, Default)]
pub(super) struct Trace {
    /// As it is; `None` if it was removed.
    pub now: Option<Part>,
    /// As it was when the other case last knew it, if it was changed since.
    then: Option<Part>,
    /// The step of each change of it, and a trace of what it was after that; `None` if it was removed.
    steps: Vec<(u64, Option<u64>)>,
}

impl Lineage {
    /// Of a log of which the other case knows the steps up to `known`; what it calls by other ids than the other gets those.
    pub fn of(connection: &Connection, known: u64, aliases: Aliases) -> Result<Self, ErrorKind> {
        let mut lineage = Self {
            items: HashMap::new(),
            known,
            aliases,
            taken_out: None,
        };
        rows::for_each_entry(connection, |entry| {
            let entry = entry.understood()?;
            let is_taken_out = matches!(&entry.change, Change::Joined(joined) if !joined.is_in);
            lineage.taken_out = is_taken_out.then(Vec::new);
            lineage.follow(entry.number, &entry.change)?;
            if let (Some(items), Some(brought)) = (lineage.taken_out.take(), entry.undoes) {
                lineage.forget(items, brought);
            }
            Ok(())
        })?;
        Ok(lineage)
    }

    pub fn trace(&self, item: Item) -> Option<&Trace> {
        self.items.get(&item)
    }

    /// As an item is now.
    pub fn now(&self, item: Item) -> Option<&Part> {
        self.items.get(&item)?.now.as_ref()
    }

    /// The last step that the other case knows.
    pub fn known(&self) -> u64 {
        self.known
    }

    fn follow(&mut self, step: u64, change: &Change) -> Result<(), ErrorKind> {
        match change {
            Change::Begun(_) => {}
            Change::FileAdded(file) => self.file(step, file, true),
            Change::FileChanged(file) => self.file(step, &file.after, true),
            Change::FileRemoved(file) => self.file(step, file, false),
            Change::Starred(lists) => self.marks(step, lists, Item::Star, true),
            Change::Unstarred(lists) => self.marks(step, lists, Item::Star, false),
            Change::TagMade(tag) => self.tag(step, tag, true),
            Change::TagChanged(tag) => self.tag(step, &tag.after, true),
            Change::TagRemoved(tag) => self.tag(step, tag, false),
            Change::Tagged(tagged) => {
                let tag = self.aliases.tag(tagged.tag);
                self.marks(step, &tagged.lists, |event| Item::Tagged(tag, event), true);
            }
            Change::Untagged(tagged) => {
                let tag = self.aliases.tag(tagged.tag);
                self.marks(step, &tagged.lists, |event| Item::Tagged(tag, event), false);
            }
            Change::NoteMade(note) => self.set(step, Item::Note(note.id), Some(Part::Note(note.clone()))),
            Change::NoteRemoved(note) => self.set(step, Item::Note(note.id), None),
            Change::NoteEdited(edit) => {
                let item = Item::Note(edit.note);
                let Some(Part::Note(note)) = self.now(item) else {
                    return Err(impossible(step));
                };
                let mut note = note.clone();
                note.text = edit.text.apply(&note.text).ok_or_else(|| impossible(step))?;
                note.edited = edit.edited.after.clone();
                self.set(step, item, Some(Part::Note(note)));
            }
            Change::ViewSaved(view) => self.set(step, Item::View(view.id), Some(Part::View(view.clone()))),
            Change::ViewChanged(view) => {
                self.set(step, Item::View(view.after.id), Some(Part::View(view.after.clone())));
            }
            Change::ViewRemoved(view) => self.set(step, Item::View(view.id), None),
            Change::CorrectionMade(correction) => self.correction(step, correction, true),
            Change::CorrectionChanged(changed) => self.correction(step, &changed.after, true),
            Change::CorrectionRemoved(correction) => self.correction(step, correction, false),
            Change::EventEntered(event) => self.own_event(step, event, true),
            Change::OwnEventChanged(changed) => self.own_event(step, &changed.after, true),
            Change::OwnEventRemoved(event) => self.own_event(step, event, false),
            Change::EventsMerged(merge) => self.set(step, Item::Merge(merge.id), Some(Part::Merge(merge.clone()))),
            Change::EventsSplit(merge) => self.set(step, Item::Merge(merge.id), None),
            Change::NamesDecided(decision) => {
                self.set(step, Item::Names(decision.id), Some(Part::Names(decision.clone())));
            }
            Change::NamesUndecided(decision) => self.set(step, Item::Names(decision.id), None),
            Change::LinkMade(link) => self.set(step, Item::Link(link.id), Some(Part::Link(link.clone()))),
            Change::LinkRemoved(link) => self.set(step, Item::Link(link.id), None),
            Change::Several(changes) => return self.follow_all(step, changes),
            Change::Joined(joined) => return self.follow_all(step, &joined.changes),
        }
        Ok(())
    }

    fn follow_all(&mut self, step: u64, changes: &[Change]) -> Result<(), ErrorKind> {
        changes.iter().try_for_each(|change| self.follow(step, change))
    }

    fn file(&mut self, step: u64, file: &DataFile, is_there: bool) {
        let id = self.aliases.file(file.id);
        let file = DataFile { id, ..file.clone() };
        self.set(step, Item::File(id), is_there.then_some(Part::File(file)));
    }

    fn tag(&mut self, step: u64, tag: &Tag, is_there: bool) {
        let id = self.aliases.tag(tag.id);
        let tag = Tag { id, ..tag.clone() };
        self.set(step, Item::Tag(id), is_there.then_some(Part::Tag(tag)));
    }

    fn correction(&mut self, step: u64, correction: &Correction, is_there: bool) {
        let part = is_there.then(|| Part::Correction(correction.clone()));
        self.set(step, Item::Correction(correction.id), part);
    }

    fn own_event(&mut self, step: u64, event: &OwnEvent, is_there: bool) {
        let part = is_there.then(|| Part::OwnEvent(event.clone()));
        self.set(step, Item::OwnEvent(event.id), part);
    }

    fn marks(&mut self, step: u64, lists: &[EventList], item: impl Fn(EventId) -> Item, is_there: bool) {
        for list in lists {
            let part = is_there.then(|| Part::Mark(Arc::new(list.signed.clone())));
            for &event in &list.events {
                self.set(step, item(event), part.clone());
            }
        }
    }

    fn set(&mut self, step: u64, item: Item, part: Option<Part>) {
        let known = self.known;
        let trace = self.items.entry(item).or_default();
        if step > known && trace.changed() <= known {
            trace.then.clone_from(&trace.now);
        }
        trace.steps.push((step, part.as_ref().map(Part::trace)));
        trace.now = part;
        if let Some(items) = &mut self.taken_out {
            items.push(item);
        }
    }

    /// What a case brought in a step that was taken back is as if it never had been there, so that it can be brought in anew.
    fn forget(&mut self, items: Vec<Item>, brought: u64) {
        for item in items {
            if let Some(trace) = self.items.get_mut(&item) {
                trace.steps.retain(|(step, _)| *step < brought);
            }
        }
    }
}

fn impossible(step: u64) -> ErrorKind {
    ErrorKind::Damaged(format!("step {step} of its log cannot have happened as it is told"))
}

impl Trace {
    /// The step that changed it last; 0 if none did.
    pub fn changed(&self) -> u64 {
        self.steps.last().map_or(0, |(step, _)| *step)
    }

    /// Whether it was this before, or is.
    pub fn was(&self, part: &Part) -> bool {
        let trace = Some(part.trace());
        self.steps.iter().any(|(_, known)| *known == trace)
    }

    /// Whether it was changed since the other case knew it, and is again as it was then.
    pub fn is_as_then(&self) -> bool {
        self.then.is_some() && self.then == self.now
    }
}
