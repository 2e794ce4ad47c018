use crate::LinkKind;

/// A link between two events of a store, which knows them by their `Row`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie<Row> {
    /// How the event that holds the link stands to the other.
    pub kind: LinkKind,
    /// Row of the event that holds the link.
    pub from: Row,
    /// Row of the event to which it leads.
    pub to: Row,
    /// Whether a user added it; otherwise it stands in the file.
    pub is_by_hand: bool,
}
