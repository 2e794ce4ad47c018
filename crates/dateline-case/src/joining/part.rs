use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use crate::{Correction, DataFile, EventId, EventLink, EventMerge, NameDecision, Note, OwnEvent, Signed, Tag, View};

/// What a case says of an item.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Of a star, or of a tag on an event: who gave it, and when.
    Mark(Arc<Signed>),
    /// A file of data.
    File(DataFile),
    /// A tag.
    Tag(Tag),
    /// A note.
    Note(Note),
    /// A correction of what a file says.
    Correction(Correction),
    /// An event that somebody entered.
    OwnEvent(OwnEvent),
    /// Events that are taken for one.
    Merge(EventMerge),
    /// A saved view.
    View(View),
    /// What was decided on names.
    Names(NameDecision),
    /// A link from one event to another.
    Link(EventLink),
}

impl Part {
    /// By which it is known again among those that an item was before.
    pub(super) fn trace(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }

    /// The one that counts of two that say the same of one item, if they do.
    pub(super) fn same<'a>(&'a self, other: &'a Self) -> Option<&'a Self> {
        let first = |is_self: bool| Some(if is_self { self } else { other });
        match (self, other) {
            // The event has the mark since the first of them.
            (Self::Mark(one), Self::Mark(two)) => first(one <= two),
            (Self::Note(one), Self::Note(two)) if one.text == two.text => first(one.edited >= two.edited),
            (Self::OwnEvent(one), Self::OwnEvent(two)) if one.json == two.json => first(one.edited >= two.edited),
            _ => None,
        }
    }

    /// Whether two items cannot stand side by side: two corrections of one thing, an event in two merges, names that are one here
    /// and not there, or a link twice.
    pub(super) fn excludes(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Correction(one), Self::Correction(two)) => one.id != two.id && one.is_about_same(two),
            (Self::Merge(one), Self::Merge(two)) => {
                one.id != two.id && one.events.iter().any(|event| two.events.contains(event))
            }
            (Self::Names(one), Self::Names(two)) => one.id != two.id && one.said.excludes(&two.said),
            (Self::Link(one), Self::Link(two)) => one.id != two.id && one.is_same(two),
            _ => false,
        }
    }

    /// Of two that exclude each other, whether they say the same; then whether this one is the earlier.
    pub(super) fn is_earlier_of_same(&self, other: &Self) -> Option<bool> {
        match (self, other) {
            (Self::Correction(one), Self::Correction(two)) if one.corrected == two.corrected => {
                Some((&one.signed, one.id) < (&two.signed, two.id))
            }
            (Self::Merge(one), Self::Merge(two))
                if one.events.first() == two.events.first()
                    && one.events.len() == two.events.len()
                    && one.events.iter().all(|event| two.events.contains(event)) =>
            {
                Some((&one.signed, one.id) < (&two.signed, two.id))
            }
            (Self::Names(one), Self::Names(two)) if one.said.is_same(&two.said) => {
                Some((&one.signed, one.id) < (&two.signed, two.id))
            }
            (Self::Link(one), Self::Link(two)) if one.is_same(two) => {
                Some((&one.signed, one.id) < (&two.signed, two.id))
            }
            _ => None,
        }
    }

    /// The events that it is about; a mark stands with its item.
    pub fn events(&self) -> Vec<EventId> {
        match self {
            Self::Note(note) => vec![note.event],
            Self::Correction(correction) => vec![correction.event],
            Self::Merge(merge) => merge.events.clone(),
            Self::Link(link) => vec![link.from, link.to],
            Self::View(view) => view.event.into_iter().collect(),
            Self::Mark(_) | Self::File(_) | Self::Tag(_) | Self::OwnEvent(_) | Self::Names(_) => Vec::new(),
        }
    }
}
