use std::collections::BTreeSet;

use super::Facet;

/// How names are counted, apart from how files write them: which are the same, and which count what belongs to them.
/// The default counts each name for itself.
///
/// It holds names as text, so that it holds for any store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Naming {
    /// Names that count as one; those that share a name are taken together.
    pub merges: Vec<SameName>,
    /// Names of actors that count the events of their members too.
    pub rolled_up: BTreeSet<String>,
    /// Figures that are counted by themselves, as files call them, though others mean the same: “fatalities” beside
    /// “killed”.
    pub figures_apart: BTreeSet<String>,
}

/// Names of one facet that count as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameName {
    /// The facet whose values these are.
    pub facet: Facet,
    /// As files write them; places as a path in one line.
    pub names: Vec<String>,
    /// What they are called together; of a place, one of the names.
    pub called: String,
}

impl SameName {
    fn shares_name_with(&self, other: &Self) -> bool {
        self.names.iter().any(|name| other.names.contains(name))
    }
}

impl Naming {
    /// What it says of one facet. Merges that share a name are one, called as the last of them.
    pub(super) fn merges(&self, facet: Facet) -> Vec<SameName> {
        let mut united: Vec<SameName> = Vec::new();
        for merge in self.merges.iter().filter(|merge| merge.facet == facet) {
            let mut merge = merge.clone();
            let (shared, apart) = united.into_iter().partition(|other| other.shares_name_with(&merge));
            united = apart;
            let shared: Vec<SameName> = shared;
            for name in shared.into_iter().flat_map(|other| other.names) {
                if !merge.names.contains(&name) {
                    merge.names.push(name);
                }
            }
            united.push(merge);
        }
        united
    }
}
