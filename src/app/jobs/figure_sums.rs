use std::sync::Arc;

use crate::app::per_facet::PerFacet;
use crate::app::same::Same;
use crate::batch::CancelToken;
use crate::query::{Answer, AnswerFigures, FigureSum, facet_figures};
use crate::store::{FigureKindId, Store};

/// Asks how many of a kind of figure the events of an answer tell.
#[derive(PartialEq)]
pub struct SumRequest {
    pub store: Same<Store>,
    pub answer: Same<Answer>,
    pub kind: FigureKindId,
    /// Whether the values of facets are wanted, too.
    pub by_facet: bool,
}

/// The sums, and what they answer to.
pub struct AnswerSum {
    pub store: Arc<Store>,
    pub answer: Arc<Answer>,
    pub kind: FigureKindId,
    pub figures: AnswerFigures,
    pub facets: Option<Box<FacetSums>>,
}

/// The sums of the values of facets.
pub struct FacetSums {
    /// By value; see [`facet_figures`].
    pub sums: PerFacet<Vec<FigureSum>>,
    /// The highest of a value of each facet, against which bars are measured.
    pub highest: PerFacet<f64>,
}

impl AnswerSum {
    /// `None` if it was cancelled.
    pub fn add_up(request: &SumRequest, cancel: &CancelToken) -> Option<Self> {
        let SumRequest {
            store,
            answer,
            kind,
            by_facet,
        } = request;
        let figures = AnswerFigures::new(store, answer, *kind, cancel).ok()?;
        let of = |facet| facet_figures(store, answer, facet, *kind, cancel);
        let facets = if *by_facet {
            Some(Box::new(FacetSums::new(PerFacet::try_new(of).ok()?)))
        } else {
            None
        };
        Some(Self {
            store: store.0.clone(),
            answer: answer.0.clone(),
            kind: *kind,
            figures,
            facets,
        })
    }

    /// Whether these are the sums of this answer.
    pub fn is_for(&self, store: &Arc<Store>, answer: &Arc<Answer>, kind: FigureKindId) -> bool {
        Arc::ptr_eq(&self.store, store) && Arc::ptr_eq(&self.answer, answer) && self.kind == kind
    }
}

impl FacetSums {
    fn new(sums: PerFacet<Vec<FigureSum>>) -> Self {
        let highest = PerFacet::new(|facet| {
            let highs = sums[facet].iter().map(|sum| sum.high);
            highs.fold(0.0, f64::max)
        });
        Self { sums, highest }
    }
}
