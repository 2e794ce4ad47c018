use serde::{Deserialize, Serialize};

use crate::{EventId, NoteId, Signed};

/// What somebody wrote about an event. An event may have many.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// What it is about.
    pub event: EventId,
    /// In Markdown-lite, as it was typed.
    pub text: String,
    /// Who wrote it, and when it was begun.
    pub written: Signed,
    /// Who changed it last, and when; as `written` if nobody has since.
    pub edited: Signed,
}

impl Note {
    /// In bytes of UTF-8: 1 MiB.
    pub const LONGEST: usize = 1 << 20;
}
