use std::sync::Arc;

use crate::app::same::Same;
use crate::batch::CancelToken;
use crate::event::TimeRange;
use crate::query::{Answer, Certainty, FigureSum, Filter, LaneFigures, MainValues, PickedLanes, PickedRows};
use crate::store::{Facet, FigureKindId, Store};

/// Asks what the selected events have in common.
#[derive(PartialEq)]
pub struct SummaryRequest {
    pub store: Same<Store>,
    pub answer: Same<Answer>,
    pub rows: Same<PickedRows>,
    /// The figure to be added up.
    pub figure: Option<FigureKindId>,
}

/// What the selected events have in common, and what it answers to.
pub struct SelectionSummary {
    store: Arc<Store>,
    answer: Arc<Answer>,
    rows: Arc<PickedRows>,
    figure: Option<FigureKindId>,
    /// How many do not match the filters.
    pub hidden: usize,
    /// How many of those that match do so only possibly.
    pub uncertain: usize,
    /// How many have a date that its source marks as rough or unsure.
    pub doubtful: usize,
    pub undated: usize,
    pub disputed: usize,
    /// From the first to the last known moment that any of them touches; `None` where all are undated.
    pub time: Option<TimeRange>,
    /// How many of the figure they tell, each surely: they are selected whether the filters are sure of them or not.
    pub sum: Option<FigureSum>,
    pub actors: MainValues,
    pub places: MainValues,
    pub kinds: MainValues,
    /// Of each lane on the timeline those that are selected.
    pub lanes: Arc<PickedLanes>,
    /// What they tell of the figure in each lane.
    pub figures: Vec<LaneFigures>,
}

impl SelectionSummary {
    /// So many values of a facet are told.
    const MOST: usize = 6;

    /// `None` if it was cancelled.
    pub fn make(request: &SummaryRequest, cancel: &CancelToken) -> Option<Self> {
        let SummaryRequest {
            store,
            answer,
            rows,
            figure,
        } = request;
        let values = |facet: Facet| MainValues::among(store, facet, rows, Self::MOST, cancel).ok();
        let [actors, places, kinds] = [Facet::Actor, Facet::Place, Facet::Kind].map(values);
        let matching = answer.matching();
        let (shown, everything) = (Certainty::of(store, answer), Filter::default());
        let wanted = || rows.iter().take_while(|_| !cancel.is_cancelled());
        let (mut uncertain, mut doubtful, mut disputed, mut undated) = (0, 0, 0, 0);
        for row in wanted() {
            uncertain += usize::from(matching.contains(row) && !shown.is_sure_of(row));
            doubtful += usize::from(store.is_dated(row) && store.span(row).is_doubtful);
            disputed += usize::from(store.is_disputed(row));
            undated += usize::from(!store.is_dated(row));
        }
        let lanes = PickedLanes::among(store, &answer.lanes, rows, cancel).ok()?;
        let lane_figures = |kind| lane_figures(store, answer, &lanes, kind, cancel);
        let figures = figure.map_or(Some(Vec::new()), lane_figures)?;
        let sum = figure.map(|kind| FigureSum::over(store, Some(kind), wanted(), &Certainty::new(store, &everything)));
        let time = store.extent_of(wanted().filter(|&row| store.is_dated(row)));
        let summary = Self {
            store: store.0.clone(),
            answer: answer.0.clone(),
            rows: rows.0.clone(),
            figure: *figure,
            hidden: rows.len() - rows.count_in(matching),
            uncertain,
            doubtful,
            undated,
            disputed,
            time,
            sum,
            actors: actors?,
            places: places?,
            kinds: kinds?,
            lanes: Arc::new(lanes),
            figures,
        };
        (!cancel.is_cancelled()).then_some(summary)
    }

    /// Whether it tells of these rows, and of them all that is asked now.
    pub fn is_for(&self, request: &SummaryRequest) -> bool {
        Arc::ptr_eq(&self.store, &request.store)
            && Arc::ptr_eq(&self.answer, &request.answer)
            && Arc::ptr_eq(&self.rows, &request.rows)
            && self.figure == request.figure
    }
}

/// What the picked events of each lane tell of a figure, all surely.
fn lane_figures(
    store: &Store,
    answer: &Answer,
    picked: &PickedLanes,
    kind: FigureKindId,
    cancel: &CancelToken,
) -> Option<Vec<LaneFigures>> {
    let everything = Filter::default();
    let certainty = Certainty::new(store, &everything);
    let lanes = answer.lanes.drawn().iter().enumerate();
    let figures = lanes.map(|(index, lane)| match picked.of(index, lane) {
        Some(picked) => LaneFigures::of(store, picked, kind, &certainty, cancel).ok(),
        None => Some(LaneFigures::default()),
    });
    figures.collect()
}
