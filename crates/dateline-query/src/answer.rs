use std::sync::Arc;

use dateline_event::Moment;
use dateline_store::{AddedColumn, Facet, RowId, Store};

use super::row_set::RowSet;
use super::{
    ColumnCounts, Count, DoubtCounts, FacetCounts, FigureCounts, Filter, LaneBy, Lanes, MarkCounts, ProvenanceCounts,
};

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
    /// Counts of each added column, in the order in which the engine was given them.
    pub columns: Arc<Vec<ColumnCounts>>,
    /// How many events have each mark of the case.
    pub marks: MarkCounts,
    /// The rows that pass the filter, the undated included.
    pub(super) matching: RowSet,
    /// The rows that pass all parts of the filter but [`Filter::against`], where that is set.
    pub(super) without_against: Option<RowSet>,
    /// The rows that pass all parts of the filter but those by figures, where there are any.
    pub(super) without_figures: Option<RowSet>,
    /// For each facet that is filtered by, the rows that pass all other parts of the filter.
    pub(super) under_others: Vec<(Facet, RowSet)>,
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

    /// Whether its lanes are the values of this column.
    pub fn has_lanes_by(&self, column: &AddedColumn) -> bool {
        let LaneBy::Column(number) = self.lanes.by else {
            return false;
        };
        let counts = self.columns.get(usize::from(number));
        counts.is_some_and(|counts| std::ptr::eq(Arc::as_ptr(&counts.column), column))
    }

    /// Counts of an added column's values under all other filters; `None` if the engine did not have it.
    pub fn column(&self, name: &str) -> Option<&ColumnCounts> {
        self.columns.iter().find(|counts| counts.column.is_called(name))
    }

    /// The rows that pass the filter, as a set.
    pub fn matching(&self) -> &RowSet {
        &self.matching
    }

    /// Those of them that possibly touch `from..=to`, as [`Lane::in_view`](super::Lane::in_view) lists them. The work grows
    /// with the store by a bit a row.
    pub fn in_view(&self, store: &Store, from: Moment, to: Moment) -> RowSet {
        let rows = self.lanes.all.rows();
        let in_view = self.lanes.all.in_view(store, from, to);
        let mut set = RowSet::none(self.matching.rows());
        let ends = (rows.get(in_view.later.start), in_view.later.clone().next_back());
        if let (Some(first), Some(last)) = (ends.0, ends.1.and_then(|last| rows.get(last))) {
            set.insert_run(first.index()..last.index() + 1);
            set.intersect(&self.matching);
        }
        in_view.earlier.iter().for_each(|&row| set.set(row, true));
        set
    }

    /// The rows under which the values of a facet are counted: those that pass all other parts of the filter.
    pub fn under_others(&self, facet: Facet) -> &RowSet {
        let filtered = self.under_others.iter().find(|(other, _)| *other == facet);
        filtered.map_or(&self.matching, |(_, rows)| rows)
    }

    /// Whether a row is selected.
    pub fn selects(&self, row: RowId) -> bool {
        self.matching.contains(row)
    }

    /// All selected rows: the dated in the order of earliest start, then the undated.
    pub fn rows(&self) -> impl Iterator<Item = RowId> + Clone {
        self.lanes.all.rows().iter().chain(self.undated.iter().copied())
    }
}
