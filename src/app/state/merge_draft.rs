use crate::store::Facet;

/// Names of a facet that somebody is about to count as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeDraft {
    pub facet: Facet,
    pub names: Vec<String>,
}
