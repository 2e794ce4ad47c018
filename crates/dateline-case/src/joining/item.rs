use crate::{CorrectionId, DataFileId, EventId, LinkId, MergeId, NameDecisionId, NoteId, OwnEventId, TagId, ViewId};

/// Something that a case may hold, by ids that are the same in every case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A file of data.
    File(DataFileId),
    /// A tag.
    Tag(TagId),
    /// That an event has a star.
    Star(EventId),
    /// That an event has a tag.
    Tagged(TagId, EventId),
    /// A note.
    Note(NoteId),
    /// A correction of what a file says.
    Correction(CorrectionId),
    /// An event that somebody entered.
    OwnEvent(OwnEventId),
    /// Events that are taken for one.
    Merge(MergeId),
    /// A saved view.
    View(ViewId),
    /// What was decided on names.
    Names(NameDecisionId),
    /// A link from one event to another.
    Link(LinkId),
}

impl Item {
    /// Whether it is nothing but there or not: two who make it agree.
    pub(super) fn is_mark(self) -> bool {
        match self {
            Self::Star(_) | Self::Tagged(..) => true,
            Self::File(_)
            | Self::Tag(_)
            | Self::Note(_)
            | Self::Correction(_)
            | Self::OwnEvent(_)
            | Self::Merge(_)
            | Self::View(_)
            | Self::Names(_)
            | Self::Link(_) => false,
        }
    }
}
