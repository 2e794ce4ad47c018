//! What turns what a case holds into what it is to hold.

use std::collections::BTreeMap;

use super::lineage::Lineage;
use super::{Item, Part};
use crate::{Change, Changed, ErrorKind, EventId, EventList, NoteEdit, Signed, TagId, TaggedEvents, TextEdit, rows};

/// Marks that are given and taken.
#[derive(Default)]
struct Marks {
    given: Vec<(EventId, Signed)>,
    taken: Vec<(EventId, Signed)>,
}

impl Marks {
    fn add(&mut self, event: EventId, before: Option<&Part>, after: Option<&Part>) {
        let signed = |part: Option<&Part>| match part {
            Some(Part::Mark(signed)) => Some((event, (**signed).clone())),
            _ => None,
        };
        self.taken.extend(signed(before));
        self.given.extend(signed(after));
    }

    /// Taken, then given: the same event may be both, by another.
    fn changes(self, take: impl Fn(Vec<EventList>) -> Change, give: impl Fn(Vec<EventList>) -> Change) -> Vec<Change> {
        let mut changes = Vec::new();
        if !self.taken.is_empty() {
            changes.push(take(rows::as_lists(self.taken)));
        }
        if !self.given.is_empty() {
            changes.push(give(rows::as_lists(self.given)));
        }
        changes
    }
}

/// The changes that make of what a case holds what is wanted, in an order in which they can be carried out.
pub(super) fn of(wanted: BTreeMap<Item, Option<Part>>, ours: &Lineage) -> Result<Vec<Change>, ErrorKind> {
    let mut changes = Vec::new();
    let (mut stars, mut tagged) = (Marks::default(), BTreeMap::<TagId, Marks>::new());
    let (mut splits, mut rest, mut last) = (Vec::new(), Vec::new(), Vec::new());
    for (item, after) in wanted {
        let before = ours.now(item);
        if before == after.as_ref() {
            continue;
        }
        match item {
            Item::Star(event) => stars.add(event, before, after.as_ref()),
            Item::Tagged(tag, event) => tagged.entry(tag).or_default().add(event, before, after.as_ref()),
            // What an event may have comes first, and goes last.
            Item::Tag(_) | Item::OwnEvent(_) if after.is_none() => last.extend(change(before, after)?),
            Item::File(_) | Item::Tag(_) | Item::OwnEvent(_) => changes.extend(change(before, after)?),
            // An event goes out of one before it comes into another; and one correction of a thing before the other.
            Item::Merge(_) | Item::Correction(_) | Item::Names(_) | Item::Link(_)
                if before.is_some() && after.is_none() =>
            {
                splits.extend(change(before, after)?);
            }
            Item::Note(_) | Item::View(_) | Item::Correction(_) | Item::Merge(_) | Item::Names(_) | Item::Link(_) => {
                rest.extend(change(before, after)?);
            }
        }
    }
    changes.extend(stars.changes(Change::Unstarred, Change::Starred));
    for (tag, marks) in tagged {
        changes.extend(marks.changes(
            |lists| Change::Untagged(TaggedEvents { tag, lists }),
            |lists| Change::Tagged(TaggedEvents { tag, lists }),
        ));
    }
    changes.extend(splits);
    changes.extend(rest);
    changes.extend(last);
    Ok(changes)
}

/// What makes the one of the other; both are of one item that is no mark.
fn change(before: Option<&Part>, after: Option<Part>) -> Result<Option<Change>, ErrorKind> {
    Ok(Some(match (before.cloned(), after) {
        (None, None) => return Ok(None),
        (None, Some(Part::File(file))) => Change::FileAdded(file),
        (Some(Part::File(file)), None) => Change::FileRemoved(file),
        (Some(Part::File(before)), Some(Part::File(after))) => Change::FileChanged(Changed { before, after }),
        (None, Some(Part::Tag(tag))) => Change::TagMade(tag),
        (Some(Part::Tag(tag)), None) => Change::TagRemoved(tag),
        (Some(Part::Tag(before)), Some(Part::Tag(after))) => Change::TagChanged(Changed { before, after }),
        (None, Some(Part::Note(note))) => Change::NoteMade(note),
        (Some(Part::Note(note)), None) => Change::NoteRemoved(note),
        (Some(Part::Note(before)), Some(Part::Note(after)))
            if (before.event, &before.written) == (after.event, &after.written) =>
        {
            Change::NoteEdited(NoteEdit {
                note: after.id,
                text: TextEdit::between(&before.text, &after.text),
                edited: Changed {
                    before: before.edited,
                    after: after.edited,
                },
            })
        }
        (None, Some(Part::Correction(correction))) => Change::CorrectionMade(correction),
        (Some(Part::Correction(correction)), None) => Change::CorrectionRemoved(correction),
        (Some(Part::Correction(before)), Some(Part::Correction(after))) => {
            Change::CorrectionChanged(Changed { before, after })
        }
        (None, Some(Part::OwnEvent(event))) => Change::EventEntered(event),
        (Some(Part::OwnEvent(event)), None) => Change::OwnEventRemoved(event),
        (Some(Part::OwnEvent(before)), Some(Part::OwnEvent(after))) => {
            Change::OwnEventChanged(Changed { before, after })
        }
        (None, Some(Part::Merge(merge))) => Change::EventsMerged(merge),
        (Some(Part::Merge(merge)), None) => Change::EventsSplit(merge),
        (Some(Part::Merge(before)), Some(Part::Merge(after))) => {
            Change::Several(vec![Change::EventsSplit(before), Change::EventsMerged(after)])
        }
        (None, Some(Part::Names(decision))) => Change::NamesDecided(decision),
        (Some(Part::Names(decision)), None) => Change::NamesUndecided(decision),
        (Some(Part::Names(before)), Some(Part::Names(after))) => {
            Change::Several(vec![Change::NamesUndecided(before), Change::NamesDecided(after)])
        }
        (None, Some(Part::Link(link))) => Change::LinkMade(link),
        (Some(Part::Link(link)), None) => Change::LinkRemoved(link),
        (Some(Part::Link(before)), Some(Part::Link(after))) => {
            Change::Several(vec![Change::LinkRemoved(before), Change::LinkMade(after)])
        }
        (None, Some(Part::View(view))) => Change::ViewSaved(view),
        (Some(Part::View(view)), None) => Change::ViewRemoved(view),
        (Some(Part::View(before)), Some(Part::View(after))) => Change::ViewChanged(Changed { before, after }),
        _ => return Err(ErrorKind::Damaged("one id stands for two things".to_owned())),
    }))
}
