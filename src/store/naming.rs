use std::collections::BTreeSet;

use super::Facet;

/// How names are counted, apart from how files write them: which are the same, and which count what belongs to them.
/// The default counts each name for itself.
///
/// It holds names as text, so that it holds for any store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Naming {
    pub merges: Vec<SameName>,
    /// Names of actors that count the events of their members too.
    pub rolled_up: BTreeSet<String>,
}

/// Names of one facet that count as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameName {
    pub facet: Facet,
    /// As files write them; places as a path in one line.
    pub names: Vec<String>,
    /// What they are called together; of a place, one of the names.
    pub called: String,
}

impl Naming {
    /// What it says of one facet.
    pub(super) fn merges(&self, facet: Facet) -> Vec<&SameName> {
        self.merges.iter().filter(|merge| merge.facet == facet).collect()
    }
}
