use crate::store::Facet;

/// Which names are the same, and which count for others.
#[derive(Clone, Debug, PartialEq)]
pub enum NamesCommand {
    /// Takes names of a facet to be counted as one, and asks how; without names it gives that up.
    Draft(Facet, Vec<String>),
    /// Counts names of a facet as one.
    Merge {
        facet: Facet,
        names: Vec<String>,
        /// What they are called together.
        called: String,
        why: String,
    },
    /// Undoes the merge that holds this name.
    Split(Facet, String),
    /// Takes one name, as files write it, out of its merge.
    TakeOut(Facet, String),
    /// Remembers that two names are not the same.
    Reject(Facet, [String; 2]),
    /// Forgets that two names are not the same.
    Allow(Facet, [String; 2]),
    /// Whether an actor counts the events of its members too.
    RollUp(String, bool),
}
