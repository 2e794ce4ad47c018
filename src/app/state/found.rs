use std::sync::Arc;

use crate::app::jobs::AlsoCalled;
use crate::app::jobs::AnswerSum;
use crate::app::jobs::CountedFigures;
use crate::app::jobs::LargestBins;
use crate::app::jobs::MatchingFindings;
use crate::app::jobs::MatchingValues;
use crate::app::jobs::PairCounts;
use crate::app::jobs::RowInFile;
use crate::app::jobs::SelectionSummary;
use crate::app::jobs::SortedRows;
use crate::app::jobs::Suggestions;
use crate::app::link_index::LinkIndex;
use crate::app::per_facet::PerFacet;
use crate::app::state::Added;
use crate::event::TimeRange;
use crate::query::{Answer, MarkedRows};
use crate::store::Facet;
use crate::timeline::Viewport;

/// The newest answers of the threads. Each may be to an older question than is asked now.
#[derive(Default)]
pub struct Found {
    pub answer: Arc<Answer>,
    /// The marks of the case that the answer counts.
    pub marked: Arc<MarkedRows>,
    /// From the first to the last finite moment that a selected event touches.
    pub extent: Option<TimeRange>,
    /// The shortest stretch that holds nine tenths of the selected events.
    pub bulk: Option<TimeRange>,
    /// Columns of the files that were added.
    pub added: Added,
    pub sorted: Option<Arc<SortedRows>>,
    /// How many events each pair of actors has.
    pub pairs: Option<Arc<PairCounts>>,
    /// How large the figures are that are unfolded in the filters; of an older answer while a new one is counted.
    pub(in crate::app) figures: Option<CountedFigures>,
    /// How many of the chosen figure the selected events tell.
    pub sum: Option<Arc<AnswerSum>>,
    /// The days, weeks or months with most events.
    pub(in crate::app) largest: Option<LargestBins>,
    /// What the selected events have in common.
    pub(in crate::app) selection: Option<Box<SelectionSummary>>,
    /// Values that were looked for in the list of each facet.
    pub(in crate::app) values: PerFacet<Option<MatchingValues>>,
    /// What can be added to the names that are about to be counted as one.
    pub(in crate::app) names: Option<MatchingValues>,
    /// Other names of the place that is searched for.
    pub(in crate::app) also_called: Option<AlsoCalled>,
    pub suggestions: Option<Suggestions>,
    pub(in crate::app) findings: Option<Arc<MatchingFindings>>,
    /// The row of a file that a finding led to.
    pub(in crate::app) row: Option<RowInFile>,
    /// Events by id, once a link was to be followed.
    pub links: Option<Arc<LinkIndex>>,
}

/// What to show first of events that touch all of a time, nine tenths of them a part of it.
pub fn first_view(extent: Option<TimeRange>, bulk: Option<TimeRange>) -> Option<Viewport> {
    extent.map(|extent| Viewport::first(extent, bulk.unwrap_or(extent)))
}

impl Found {
    /// What to show first of the selected events.
    pub fn first_view(&self) -> Option<Viewport> {
        first_view(self.extent, self.bulk)
    }

    /// Values that were looked for in a facet's list, if the newest are for this text.
    pub fn values(&self, facet: Facet, text: &str) -> Option<&MatchingValues> {
        self.values[facet].as_ref().filter(|found| found.text == text)
    }
}
