use super::{Item, Part};

/// Something that both cases changed since they were the same, each in its own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What.
    pub item: Item,
    /// As this case has it; `None` if it was removed here.
    pub ours: Option<Part>,
    /// As the other case has it; `None` if it was removed there.
    pub theirs: Option<Part>,
    /// The line by which the event that it is about is known; blank if it is about none.
    pub about: String,
}

/// How a conflict is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// It stays as this case has it.
    Ours,
    /// It becomes as the other case has it.
    Theirs,
    /// Of a note: it stays, and the other's text becomes a note beside it. Of anything else as [`Answer::Ours`].
    Both,
}

impl Conflict {
    /// Whether both can stand side by side.
    pub fn can_be_both(&self) -> bool {
        matches!((&self.ours, &self.theirs), (Some(Part::Note(_)), Some(Part::Note(_))))
    }
}
