use crate::LinkKind;

/// A link between two events of a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// How the event that holds the link stands to the other.
    pub kind: LinkKind,
    /// Row of the event that holds the link.
    pub from: u32,
    /// Row of the event to which it leads.
    pub to: u32,
    /// Whether a user added it; otherwise it stands in the file.
    pub is_by_hand: bool,
}
