use serde::{Deserialize, Serialize};

use crate::{
    Aliases, CaseId, Correction, DataFile, Digest, EventLink, EventList, EventMerge, NameDecision, Note, NoteId,
    OwnEvent, Signed, Tag, TagId, TextEdit, View,
};

/// What one step changed. It holds what it takes to do it and to undo it, and nothing else of the case: so the log alone says
/// how the case came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The case was begun. The first step of every log, and of no other place in it.
    Begun(CaseId),
    /// A file of data was opened in it.
    FileAdded(DataFile),
    /// A file of data was found elsewhere, is another download, or is read by another mapping.
    FileChanged(Changed<DataFile>),
    /// A file of data no longer belongs to it.
    FileRemoved(DataFile),
    /// Events got a star.
    Starred(Vec<EventList>),
    /// Events lost their star, as it was signed.
    Unstarred(Vec<EventList>),
    /// A tag was made.
    TagMade(Tag),
    /// A tag got another name, colour or description.
    TagChanged(Changed<Tag>),
    /// A tag, which no event had any more, was removed.
    TagRemoved(Tag),
    /// Events got a tag.
    Tagged(TaggedEvents),
    /// Events lost a tag, as it was signed.
    Untagged(TaggedEvents),
    /// A note was begun.
    NoteMade(Note),
    /// The text of a note was changed.
    NoteEdited(NoteEdit),
    /// A note was removed.
    NoteRemoved(Note),
    /// A view was saved.
    ViewSaved(View),
    /// A saved view was changed.
    ViewChanged(Changed<View>),
    /// A saved view was removed.
    ViewRemoved(View),
    /// A part of an event was corrected.
    CorrectionMade(Correction),
    /// A part of an event was corrected anew.
    CorrectionChanged(Changed<Correction>),
    /// A correction was taken back.
    CorrectionRemoved(Correction),
    /// An event that no file has was added.
    EventEntered(OwnEvent),
    /// An event that no file has was changed.
    OwnEventChanged(Changed<OwnEvent>),
    /// An event that no file has was removed.
    OwnEventRemoved(OwnEvent),
    /// Events were said to be one.
    EventsMerged(EventMerge),
    /// Events were said to be one no more.
    EventsSplit(EventMerge),
    /// Something was decided on names.
    NamesDecided(NameDecision),
    /// What was decided on names holds no more.
    NamesUndecided(NameDecision),
    /// One event was linked with another.
    LinkMade(EventLink),
    /// A link was removed.
    LinkRemoved(EventLink),
    /// Several of these, one after the other.
    Several(Vec<Change>),
    /// What another case holds was brought in.
    Joined(Joined),
}

/// Something before and after a change of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed<T> {
    /// As it was.
    pub before: T,
    /// As it is.
    pub after: T,
}

/// Events that have one tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaggedEvents {
    /// The tag.
    pub tag: TagId,
    /// The events, by who gave it to them.
    pub lists: Vec<EventList>,
}

/// A change of a note's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteEdit {
    /// Of which note.
    pub note: NoteId,
    /// What was changed.
    pub text: TextEdit,
    /// Who had changed it last before, and who did now.
    pub edited: Changed<Signed>,
}

/// Another case that was brought in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// Which.
    pub case: CaseId,
    /// How its file was called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The sum of the last entry of its log then.
    pub head: Digest,
    /// The sums of the last entries of further logs that had been brought into it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub known: Vec<Digest>,
    /// What it calls by other ids.
    #[serde(default)]
    pub aliases: Aliases,
    /// What it had and this one had not.
    pub changes: Vec<Change>,
    /// Whether it was brought in; otherwise that was undone.
    pub is_in: bool,
}

impl<T: Clone> Changed<T> {
    fn inverse(&self) -> Self {
        Self {
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}

impl Change {
    /// How many events got or lost a star or a tag by it; an event counts once for each.
    pub fn events(&self) -> usize {
        let of_lists = |lists: &[EventList]| lists.iter().map(|list| list.events.len()).sum();
        match self {
            Self::Starred(lists) | Self::Unstarred(lists) => of_lists(lists),
            Self::Tagged(tagged) | Self::Untagged(tagged) => of_lists(&tagged.lists),
            Self::Several(changes) => changes.iter().map(Self::events).sum(),
            Self::Joined(joined) => joined.changes.iter().map(Self::events).sum(),
            Self::Begun(_)
            | Self::FileAdded(_)
            | Self::FileChanged(_)
            | Self::FileRemoved(_)
            | Self::TagMade(_)
            | Self::TagChanged(_)
            | Self::TagRemoved(_)
            | Self::NoteMade(_)
            | Self::NoteEdited(_)
            | Self::NoteRemoved(_)
            | Self::ViewSaved(_)
            | Self::ViewChanged(_)
            | Self::ViewRemoved(_)
            | Self::CorrectionMade(_)
            | Self::CorrectionChanged(_)
            | Self::CorrectionRemoved(_)
            | Self::EventEntered(_)
            | Self::OwnEventChanged(_)
            | Self::OwnEventRemoved(_)
            | Self::EventsMerged(_)
            | Self::EventsSplit(_)
            | Self::NamesDecided(_)
            | Self::NamesUndecided(_)
            | Self::LinkMade(_)
            | Self::LinkRemoved(_) => 0,
        }
    }

    /// What undoes it; `None` for the beginning of a case.
    pub fn inverse(&self) -> Option<Self> {
        Some(match self {
            Self::Begun(_) => return None,
            Self::FileAdded(file) => Self::FileRemoved(file.clone()),
            Self::FileChanged(file) => Self::FileChanged(file.inverse()),
            Self::FileRemoved(file) => Self::FileAdded(file.clone()),
            Self::Starred(lists) => Self::Unstarred(lists.clone()),
            Self::Unstarred(lists) => Self::Starred(lists.clone()),
            Self::TagMade(tag) => Self::TagRemoved(tag.clone()),
            Self::TagChanged(tag) => Self::TagChanged(tag.inverse()),
            Self::TagRemoved(tag) => Self::TagMade(tag.clone()),
            Self::Tagged(tagged) => Self::Untagged(tagged.clone()),
            Self::Untagged(tagged) => Self::Tagged(tagged.clone()),
            Self::NoteMade(note) => Self::NoteRemoved(note.clone()),
            Self::NoteEdited(edit) => Self::NoteEdited(NoteEdit {
                note: edit.note,
                text: edit.text.inverse(),
                edited: edit.edited.inverse(),
            }),
            Self::NoteRemoved(note) => Self::NoteMade(note.clone()),
            Self::ViewSaved(view) => Self::ViewRemoved(view.clone()),
            Self::ViewChanged(view) => Self::ViewChanged(view.inverse()),
            Self::ViewRemoved(view) => Self::ViewSaved(view.clone()),
            Self::CorrectionMade(correction) => Self::CorrectionRemoved(correction.clone()),
            Self::CorrectionChanged(correction) => Self::CorrectionChanged(correction.inverse()),
            Self::CorrectionRemoved(correction) => Self::CorrectionMade(correction.clone()),
            Self::EventEntered(event) => Self::OwnEventRemoved(event.clone()),
            Self::OwnEventChanged(event) => Self::OwnEventChanged(event.inverse()),
            Self::OwnEventRemoved(event) => Self::EventEntered(event.clone()),
            Self::EventsMerged(merge) => Self::EventsSplit(merge.clone()),
            Self::EventsSplit(merge) => Self::EventsMerged(merge.clone()),
            Self::NamesDecided(decision) => Self::NamesUndecided(decision.clone()),
            Self::NamesUndecided(decision) => Self::NamesDecided(decision.clone()),
            Self::LinkMade(link) => Self::LinkRemoved(link.clone()),
            Self::LinkRemoved(link) => Self::LinkMade(link.clone()),
            Self::Several(changes) => Self::Several(undone(changes)?),
            Self::Joined(joined) => Self::Joined(Joined {
                changes: undone(&joined.changes)?,
                is_in: !joined.is_in,
                ..joined.clone()
            }),
        })
    }
}

/// What undoes changes, the last first.
fn undone(changes: &[Change]) -> Option<Vec<Change>> {
    changes.iter().rev().map(Change::inverse).collect()
}
