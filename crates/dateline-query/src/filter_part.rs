use dateline_store::Facet;

use super::{DoubtQuestion, MarkQuestion};

/// A part of a filter whose values are counted under the other parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FilterPart {
    Facet(Facet),
    Doubt(DoubtQuestion),
    Role,
    Figure,
    /// Of the added columns that with this number.
    Column(usize),
    File,
    Change,
    Mark(MarkQuestion),
    Against,
}
