use std::sync::Arc;

use super::Failure;
use crate::batch::CancelToken;
use crate::query::{Answer, Engine, Filter, LaneBy};
use crate::store::Store;

/// What a filter selects.
pub(super) struct Selection {
    pub store: Arc<Store>,
    pub answer: Answer,
}

impl Selection {
    pub fn new(store: Arc<Store>, filter: &Filter) -> Result<Self, Failure> {
        let answer = Engine::new(Arc::clone(&store))
            .answer(filter, LaneBy::None, 0, &CancelToken::NEVER)
            .map_err(|cancelled| Failure::new(cancelled.to_string()))?;
        Ok(Self { store, answer })
    }
}
