use super::{Count, DoubtCounts, FacetCounts, Filter, Lanes};
use crate::store::Facet;

/// All that the window needs to know of a filter's selection. It holds no events, only rows.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    pub filter: Filter,
    /// Selected events, the undated included.
    pub total: Count,
    /// Rows of the selected undated events.
    pub undated: Vec<u32>,
    pub lanes: Lanes,
    /// While its text is still being searched for: how much was looked at, in percent. The rest may come.
    pub searched: Option<usize>,
    /// Counts of each kind of doubt and each role under all other filters.
    pub doubts: DoubtCounts,
    pub(super) facets: AllCounts,
}

/// The counts of the four facets.
#[derive(Clone, Debug, Default)]
pub(super) struct AllCounts {
    pub actor: FacetCounts,
    pub place: FacetCounts,
    pub kind: FacetCounts,
    pub source: FacetCounts,
}

impl Answer {
    /// Counts of a facet's values under all other filters.
    pub fn facet(&self, facet: Facet) -> &FacetCounts {
        match facet {
            Facet::Actor => &self.facets.actor,
            Facet::Place => &self.facets.place,
            Facet::Kind => &self.facets.kind,
            Facet::Source => &self.facets.source,
        }
    }

    /// All selected rows: the dated in the order of earliest start, then the undated.
    pub fn rows(&self) -> impl Iterator<Item = u32> + Clone {
        self.lanes.all.rows().iter().chain(self.undated.iter().copied())
    }
}
