use std::sync::Arc;

use dateline_event::TimeRange;
use dateline_store::{AddedColumn, FigureKindId, RowId, Store};

use super::verdict::Verdict;
use super::{Answer, FigureQuestion, Filter};

/// Tells which of the rows that a filter selects are surely wanted: they surely lie in the time wanted, and their figures
/// and columns surely are as wanted. Others are so only possibly.
pub struct Certainty<'s> {
    store: &'s Store,
    time: Option<TimeRange>,
    figures: Vec<(FigureKindId, FigureQuestion)>,
    /// Of the columns that leave it open for some value, each value's verdict.
    columns: Vec<(Arc<AddedColumn>, Vec<Verdict>)>,
}

impl<'s> Certainty<'s> {
    /// Of what an answer holds of a store.
    pub fn of(store: &'s Store, answer: &Answer) -> Self {
        let wanted = answer.filter.columns.iter();
        let judged = wanted.filter_map(|wanted| {
            let column = answer.column(&wanted.column)?.column.clone();
            let verdicts = wanted.verdicts(&column);
            verdicts.contains(&Verdict::Possibly).then_some((column, verdicts))
        });
        Self {
            columns: judged.collect(),
            ..Self::new(store, &answer.filter)
        }
    }

    /// Of what a filter that asks nothing of columns selects of a store.
    pub fn new(store: &'s Store, filter: &Filter) -> Self {
        let open = filter.figures.iter().filter(|wanted| wanted.asks.leaves_open());
        let known = open.filter_map(|wanted| Some((store.figure_kinds().find(&wanted.kind)?, wanted.asks)));
        Self {
            store,
            time: filter.has_time().then(|| filter.time()),
            figures: known.collect(),
            columns: Vec::new(),
        }
    }

    /// Whether a row that is selected is surely wanted.
    pub fn is_sure_of(&self, row: RowId) -> bool {
        let is_figure_sure = |&(kind, asks): &(FigureKindId, FigureQuestion)| {
            let (_, surely) = asks.holds(self.store.figure(row, kind).as_ref());
            surely
        };
        let is_column_sure = |(column, verdicts): &(Arc<AddedColumn>, Vec<Verdict>)| {
            verdicts.get(column.value(row).index()) == Some(&Verdict::Surely)
        };
        self.time.is_none_or(|time| self.store.certainly_within(row, time))
            && self.figures.iter().all(is_figure_sure)
            && self.columns.iter().all(is_column_sure)
    }
}
