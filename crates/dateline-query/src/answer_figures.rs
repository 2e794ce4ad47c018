use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{Facet, FigureKindId, RowId, Store, ValueId};

use super::row_set::RowSet;
use super::{Answer, Certainty, FigureCursor, FigureSeries, FigureSum, Lane, LaneBy};

/// How many of a kind of figure the events of an answer tell: all of them, and those of each lane.
///
/// An event in two lanes is in the sums of both, and once in that of all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnswerFigures {
    /// Of all selected events, the undated included.
    pub total: FigureSum,
    /// Of the selected dated events.
    pub all: LaneFigures,
    /// Of each lane that is drawn.
    pub lanes: Vec<LaneFigures>,
}

/// How many of a kind of figure the events of a lane tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaneFigures {
    /// All of them together.
    pub sum: FigureSum,
    /// By when they may have begun.
    pub series: FigureSeries,
    /// What an actor did and what it suffered, in lanes of both sides.
    pub sides: Option<Box<[LaneFigures; 2]>>,
}

impl AnswerFigures {
    /// Adds up what each event of an answer tells, and of each lane.
    ///
    /// # Errors
    /// [`Cancelled`] soon after `cancel` says so.
    pub fn new(store: &Store, answer: &Answer, kind: FigureKindId, cancel: &CancelToken) -> Result<Self, Cancelled> {
        let certainty = Certainty::of(store, answer);
        let of = |lane: &Lane| LaneFigures::of(store, lane, kind, &certainty, cancel);
        let all = of(&answer.lanes.all)?;
        let mut total = all.sum;
        let mut cursor = FigureCursor::new(store, Some(kind));
        for &row in &answer.undated {
            total.add(cursor.figure(row).as_ref(), certainty.is_sure_of(row));
        }
        let lanes = match answer.lanes.by {
            LaneBy::None => vec![all.clone()],
            _ => answer.lanes.drawn().iter().map(of).collect::<Result<_, _>>()?,
        };
        Ok(Self { total, all, lanes })
    }
}

impl LaneFigures {
    /// Adds up what each event of a lane tells, as far as a filter is sure of it.
    ///
    /// # Errors
    /// [`Cancelled`] soon after `cancel` says so.
    pub fn of(
        store: &Store,
        lane: &Lane,
        kind: FigureKindId,
        certainty: &Certainty<'_>,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let of_side = |side: &Lane| Self::of(store, side, kind, certainty, cancel);
        let sides = match lane.sides.as_deref() {
            Some(sides) => Some(Box::new([of_side(&sides.acts)?, of_side(&sides.suffered)?])),
            None => None,
        };
        let mut rows = lane.rows().iter().enumerate();
        let rows = std::iter::from_fn(|| {
            let (index, row) = rows.next()?;
            let is_asked = index.is_multiple_of(RowSet::BLOCK);
            (!is_asked || cancel.check().is_ok()).then_some(row)
        });
        let (series, sum) = FigureSeries::of(store, kind, rows, certainty);
        cancel.check()?;
        Ok(Self { sum, series, sides })
    }
}

/// How many of a kind of figure the events of each value of a facet tell, under all other filters, by value; in a tree a node
/// has all within it. An event with two values is in the sums of both.
///
/// Nothing for a facet of more than a million values.
///
/// # Errors
/// [`Cancelled`] soon after `cancel` says so.
pub fn facet_figures(
    store: &Store,
    answer: &Answer,
    facet: Facet,
    kind: FigureKindId,
    cancel: &CancelToken,
) -> Result<Vec<FigureSum>, Cancelled> {
    let values = store.values(facet) as usize;
    if values > MAX_VALUES {
        return Ok(Vec::new());
    }
    let mut sums = vec![FigureSum::default(); values];
    let certainty = Certainty::of(store, answer);
    let mut cursor = FigureCursor::new(store, Some(kind));
    let tree = store.tree(facet);
    for (index, row) in answer.under_others(facet).iter_from(RowId::FIRST).enumerate() {
        if index.is_multiple_of(RowSet::BLOCK) {
            cancel.check()?;
        }
        let figure = cursor.figure(row);
        let is_sure = certainty.is_sure_of(row);
        let mut add = |value: ValueId| {
            if let Some(sum) = sums.get_mut(value.index()) {
                sum.add(figure.as_ref(), is_sure);
            }
        };
        match tree {
            Some(tree) => {
                let within = std::iter::successors(Some(store.node(facet, row)), |&node| tree.parent(node));
                within.for_each(add);
            }
            None => store.members(facet, row).for_each(&mut add),
        }
    }
    Ok(sums)
}

/// Facets with more values than this have no sums: they would take hundreds of megabytes.
const MAX_VALUES: usize = 1_000_000;
