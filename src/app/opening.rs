use std::sync::Arc;
use std::time::Duration;

use crate::store::{Reread, Store};

/// A store that takes the place of what is open as soon as its first answer is there.
pub(super) struct Opening {
    pub store: Arc<Store>,
    pub took: Duration,
    pub keeps_filter: bool,
    pub kind: OpeningKind,
}

/// What a store is to the one before it.
#[derive(Clone, Debug)]
pub(super) enum OpeningKind {
    /// All of the files of the opening with this number.
    Whole(u64),
    /// The first part of the file of the opening with this number.
    Beginning(u64),
    /// The same files, read again, with what has changed in them.
    Again(Arc<[Reread]>),
    /// The same events in another zone, or with repeated rows once or apart.
    Moved,
    /// Made elsewhere, or nothing.
    Given,
}

impl Opening {
    /// Takes the place of what is open, whose filter goes.
    pub fn given(store: Arc<Store>) -> Self {
        Self {
            store,
            took: Duration::ZERO,
            keeps_filter: false,
            kind: OpeningKind::Given,
        }
    }

    /// The opening of which the store holds only the first part.
    pub fn beginning_of(&self) -> Option<u64> {
        match self.kind {
            OpeningKind::Beginning(number) => Some(number),
            OpeningKind::Whole(_) | OpeningKind::Again(_) | OpeningKind::Moved | OpeningKind::Given => None,
        }
    }

    /// The opening that read the files, if one did.
    pub fn number(&self) -> Option<u64> {
        match self.kind {
            OpeningKind::Whole(number) | OpeningKind::Beginning(number) => Some(number),
            OpeningKind::Again(_) | OpeningKind::Moved | OpeningKind::Given => None,
        }
    }
}
