use crate::LinkKind;

/// A link between two events of a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    pub kind: LinkKind,
    /// Row of the event that holds the link.
    pub from: u32,
    /// Row of the event to which it leads.
    pub to: u32,
    /// Whether somebody added it by hand; else it is the file's.
    pub is_by_hand: bool,
}
