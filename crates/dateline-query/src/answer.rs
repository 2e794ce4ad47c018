use dateline_store::{Facet, RowId};

use super::row_set::RowSet;
use super::{Count, DoubtCounts, FacetCounts, FigureCounts, Filter, Lanes, MarkCounts, ProvenanceCounts};

/// All that the window needs to know of a filter's selection. It holds no events, only rows.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The question.
    pub filter: Filter,
    /// Selected events, the undated included.
    pub total: Count,
    /// Rows of the selected undated events.
    pub undated: Vec<RowId>,
    /// The selected dated events, together and by lane.
    pub lanes: Lanes,
    /// While its text is still being searched for: how much was looked at, in percent. The rest may come.
    pub searched: Option<usize>,
    /// Counts of each kind of doubt and each role under all other filters.
    pub doubts: DoubtCounts,
    /// How many events tell each kind of figure, under all filters but those by figures.
    pub figures: FigureCounts,
    /// Counts of each file and of what changed since an older download.
    pub provenance: ProvenanceCounts,
    /// How many events have each mark of the case.
    pub marks: MarkCounts,
    /// The rows that pass all parts of the filter but [`Filter::against`], where that is set.
    pub(super) without_against: Option<RowSet>,
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

impl AllCounts {
    pub fn of(&self, facet: Facet) -> &FacetCounts {
        match facet {
            Facet::Actor => &self.actor,
            Facet::Place => &self.place,
            Facet::Kind => &self.kind,
            Facet::Source => &self.source,
        }
    }
}

impl Answer {
    /// Counts of a facet's values under all other filters.
    pub fn facet(&self, facet: Facet) -> &FacetCounts {
        self.facets.of(facet)
    }

    /// All selected rows: the dated in the order of earliest start, then the undated.
    pub fn rows(&self) -> impl Iterator<Item = RowId> + Clone {
        self.lanes.all.rows().iter().chain(self.undated.iter().copied())
    }
}
