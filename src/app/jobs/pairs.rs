use std::sync::Arc;

use crate::app::same::Same;
use crate::batch::CancelToken;
use crate::query::{Answer, PairBy, Pairs};
use crate::store::Store;

/// How many actors the matrix of pairs has on either side.
const MAX_ACTORS: usize = 14;

/// Asks for the pairs of actors in what an answer selects.
#[derive(PartialEq)]
pub struct PairsRequest {
    pub store: Same<Store>,
    pub answer: Same<Answer>,
    pub by: PairBy,
}

/// The pairs of an answer, with how many events each has.
pub struct PairCounts {
    pub answer: Arc<Answer>,
    pub by: PairBy,
    pub pairs: Pairs,
}

impl PairCounts {
    /// `None` if it was cancelled.
    pub fn count(request: &PairsRequest, cancel: &CancelToken) -> Option<Self> {
        let PairsRequest { store, answer, by } = request;
        let pairs = Pairs::under_others(store, answer, (*by, MAX_ACTORS), cancel).ok()?;
        Some(Self {
            answer: answer.0.clone(),
            by: *by,
            pairs,
        })
    }

    /// Whether these are the pairs of this answer.
    pub fn is_for(&self, answer: &Arc<Answer>, by: PairBy) -> bool {
        Arc::ptr_eq(&self.answer, answer) && self.by == by
    }
}
