use std::sync::Arc;

use super::Failure;
use crate::batch::CancelToken;
use crate::query::{Answer, Engine, Filter, LaneBy, MarkedRows};
use crate::store::{AddedColumn, Store};

/// What a filter selects.
pub(super) struct Selection {
    pub store: Arc<Store>,
    pub answer: Answer,
}

impl Selection {
    pub fn new(
        store: Arc<Store>,
        filter: &Filter,
        marked: Arc<MarkedRows>,
        columns: &[Arc<AddedColumn>],
    ) -> Result<Self, Failure> {
        let mut engine = Engine::new(Arc::clone(&store));
        engine.mark(marked);
        engine.set_columns(columns);
        let answer = engine.answer(filter, LaneBy::None, 0, &CancelToken::NEVER)?;
        Ok(Self { store, answer })
    }
}
