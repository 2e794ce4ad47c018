use crate::LinkKind;

/// One event of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<Row> {
    /// Row of the event in its store.
    pub row: Row,
    /// The links that it holds to other steps.
    pub links: Vec<StepLink>,
    /// The links that it holds to events that are in no open file.
    pub dangling: Vec<Dangling>,
}

/// A link to another step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepLink {
    /// How the event that holds the link stands to the other.
    pub kind: LinkKind,
    /// Index of the step that it leads to.
    pub to: usize,
    /// Whether a user added it; otherwise it stands in the file.
    pub is_by_hand: bool,
}

/// A link to an event that is in no open file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dangling {
    /// How the event that holds the link stands to the other.
    pub kind: LinkKind,
    /// The id of the event that it names.
    pub id: String,
}
