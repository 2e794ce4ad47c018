//! Ids. They are random, so that what two cases hold can be put together, but for the id of an event, which is made of what
//! names it.

use crate::bytes::bytes_type;

/// Makes a type of random ids.
macro_rules! random_id {
    ($(#[$meta:meta])* $Id:ident) => {
        bytes_type! {
            $(#[$meta])*
            $Id, 16
        }

        impl $Id {
            /// One that nothing else has.
            ///
            /// # Errors
            /// If the system gives no random numbers.
            pub fn random() -> Result<Self, $crate::NoRandomness> {
                let mut bytes = [0; 16];
                getrandom::fill(&mut bytes).map_err(|_| $crate::NoRandomness)?;
                Ok(Self(bytes))
            }
        }
    };
}

/// That the system gives no random numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the system gives no random numbers")]
pub struct NoRandomness;

random_id! {
    /// A case, wherever its file lies.
    CaseId
}
random_id! {
    /// A file of data that belongs to a case.
    DataFileId
}
random_id! {
    /// A tag.
    TagId
}
random_id! {
    /// A note.
    NoteId
}
random_id! {
    /// A saved view.
    ViewId
}
random_id! {
    /// A correction of what a file says.
    CorrectionId
}
random_id! {
    /// An event that somebody entered.
    OwnEventId
}
random_id! {
    /// Events that are taken for one.
    MergeId
}
random_id! {
    /// What somebody decided on names.
    NameDecisionId
}
random_id! {
    /// A link from one event to another.
    LinkId
}
bytes_type! {
    /// An event that has marks: made of its [`EventKey`](crate::EventKey), so that it is the same in every case.
    EventId, 16
}
bytes_type! {
    /// A SHA-256 sum.
    Digest, 32
}
