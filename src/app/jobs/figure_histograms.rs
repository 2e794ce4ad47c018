use std::sync::Arc;

use crate::app::same::Same;
use crate::batch::CancelToken;
use crate::query::{Answer, FigureHistogram};
use crate::store::{FigureKindId, Store};

/// Asks how large the figures of some kinds are in the events of an answer.
#[derive(PartialEq)]
pub struct HistogramsRequest {
    pub store: Same<Store>,
    pub answer: Same<Answer>,
    /// Ascending.
    pub kinds: Vec<FigureKindId>,
}

/// How large they are, kind by kind, and what that answers to.
pub struct CountedFigures {
    pub store: Arc<Store>,
    pub answer: Arc<Answer>,
    pub kinds: Vec<FigureKindId>,
    histograms: Vec<FigureHistogram>,
}

impl CountedFigures {
    /// `None` if it was cancelled.
    pub fn count(request: &HistogramsRequest, cancel: &CancelToken) -> Option<Self> {
        let HistogramsRequest { store, answer, kinds } = request;
        let histograms = kinds
            .iter()
            .map(|&kind| FigureHistogram::under_others(store, answer, kind, cancel));
        Some(Self {
            histograms: histograms.collect::<Result<_, _>>().ok()?,
            store: store.0.clone(),
            answer: answer.0.clone(),
            kinds: kinds.clone(),
        })
    }

    /// How large the figures of a kind are.
    pub fn of(&self, kind: FigureKindId) -> Option<&FigureHistogram> {
        let index = self.kinds.iter().position(|&known| known == kind)?;
        self.histograms.get(index)
    }
}
