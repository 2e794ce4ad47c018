use crate::LinkKind;

/// One event of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub row: u32,
    /// The links that it holds to other steps.
    pub links: Vec<StepLink>,
    /// The links that it holds to events that are in no open file.
    pub dangling: Vec<Dangling>,
}

/// A link to another step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepLink {
    pub kind: LinkKind,
    /// Which step it leads to.
    pub to: usize,
    pub is_by_hand: bool,
}

/// A link that leads to nothing that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dangling {
    pub kind: LinkKind,
    /// The id of the event that it names.
    pub id: String,
}
