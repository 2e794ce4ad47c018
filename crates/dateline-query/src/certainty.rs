use dateline_event::TimeRange;
use dateline_store::{FigureKindId, RowId, Store};

use super::{FigureQuestion, Filter};

/// Tells which of the rows that a filter selects are surely wanted: they surely lie in the time wanted, and their figures
/// surely are as wanted. Others are so only possibly.
pub struct Certainty<'s> {
    store: &'s Store,
    time: Option<TimeRange>,
    figures: Vec<(FigureKindId, FigureQuestion)>,
}

impl<'s> Certainty<'s> {
    /// Of what a filter selects of a store.
    pub fn new(store: &'s Store, filter: &Filter) -> Self {
        let open = filter.figures.iter().filter(|wanted| wanted.asks.leaves_open());
        let known = open.filter_map(|wanted| Some((store.figure_kinds().find(&wanted.kind)?, wanted.asks)));
        Self {
            store,
            time: filter.has_time().then(|| filter.time()),
            figures: known.collect(),
        }
    }

    /// Whether a row that is selected is surely wanted.
    pub fn is_sure_of(&self, row: RowId) -> bool {
        let is_figure_sure = |&(kind, asks): &(FigureKindId, FigureQuestion)| {
            let (_, surely) = asks.holds(self.store.figure(row, kind).as_ref());
            surely
        };
        self.time.is_none_or(|time| self.store.certainly_within(row, time)) && self.figures.iter().all(is_figure_sure)
    }
}
