use std::sync::Arc;

use crate::app::same::Same;
use crate::batch::CancelToken;
use crate::query::{Answer, Certainty, FigureSum};
use crate::store::{FigureKindId, Store};

/// Asks how many of a kind of figure the events of an answer tell.
#[derive(PartialEq)]
pub struct SumRequest {
    pub store: Same<Store>,
    pub answer: Same<Answer>,
    pub kind: FigureKindId,
}

/// The sum, and what it answers to.
pub struct AnswerSum {
    pub store: Arc<Store>,
    pub answer: Arc<Answer>,
    pub kind: FigureKindId,
    pub sum: FigureSum,
}

impl AnswerSum {
    /// `None` if it was cancelled.
    pub fn add_up(request: &SumRequest, cancel: &CancelToken) -> Option<Self> {
        let SumRequest { store, answer, kind } = request;
        let certainty = Certainty::new(store, &answer.filter);
        let rows = answer.rows().take_while(|_| !cancel.is_cancelled());
        let sum = FigureSum::over(store, Some(*kind), rows, &certainty);
        (!cancel.is_cancelled()).then(|| Self {
            store: store.0.clone(),
            answer: answer.0.clone(),
            kind: *kind,
            sum,
        })
    }

    /// Whether it is the sum of this answer.
    pub fn is_for(&self, store: &Arc<Store>, answer: &Arc<Answer>, kind: FigureKindId) -> bool {
        Arc::ptr_eq(&self.store, store) && Arc::ptr_eq(&self.answer, answer) && self.kind == kind
    }
}
