use std::sync::Arc;

use super::figure_sums::AnswerSum;
use crate::app::same::Same;
use crate::batch::CancelToken;
use crate::query::Answer;
use crate::store::Store;
use crate::timeline::{LargeBin, Step, largest};

/// How many of the largest days, weeks or months are listed.
const MOST: usize = 50;

/// Asks on which days, or in which longer steps, most of an answer's events began.
#[derive(PartialEq)]
pub struct LargestRequest {
    pub store: Same<Store>,
    pub answer: Same<Answer>,
    pub step: Step,
    /// By a figure rather than by the number of events.
    pub figures: Option<Same<AnswerSum>>,
}

/// They, and what they answer to.
pub struct LargestBins {
    pub answer: Arc<Answer>,
    pub step: Step,
    figures: Option<Arc<AnswerSum>>,
    /// `None` if the events lie too far apart for such steps.
    pub bins: Option<Vec<LargeBin>>,
}

impl LargestBins {
    /// `None` if it was cancelled.
    pub fn find(request: &LargestRequest, cancel: &CancelToken) -> Option<Self> {
        let LargestRequest {
            store,
            answer,
            step,
            figures,
        } = request;
        let series = figures.as_ref().map(|sum| &sum.figures.all.series);
        let is_cancelled = || cancel.is_cancelled();
        let bins = largest((&answer.lanes.all, series), store, *step, MOST, &is_cancelled);
        (!cancel.is_cancelled()).then(|| Self {
            answer: answer.0.clone(),
            step: *step,
            figures: figures.as_ref().map(|sum| sum.0.clone()),
            bins,
        })
    }

    /// Whether these are what is asked now.
    pub fn is_for(&self, request: &LargestRequest) -> bool {
        let asked = request.figures.as_ref().map(|sum| Arc::as_ptr(sum));
        Arc::ptr_eq(&self.answer, &request.answer)
            && self.step == request.step
            && self.figures.as_ref().map(Arc::as_ptr) == asked
    }
}
