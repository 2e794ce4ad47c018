use std::sync::Arc;

use crate::app::same::Same;
use crate::batch::CancelToken;
use crate::query::also_called;
use crate::store::{Store, ValueId};

/// Asks which places are known by another name than the one that is searched for.
#[derive(PartialEq)]
pub struct AlsoCalledRequest {
    pub store: Same<Store>,
    pub text: String,
}

/// Those places, of these events and for this text.
pub struct AlsoCalled {
    pub store: Arc<Store>,
    pub text: String,
    pub places: Vec<ValueId>,
}

impl AlsoCalled {
    /// `None` if it was cancelled.
    pub fn find(request: &AlsoCalledRequest, cancel: &CancelToken) -> Option<Self> {
        let AlsoCalledRequest { store, text } = request;
        Some(Self {
            store: store.0.clone(),
            text: text.clone(),
            places: also_called(store, text, cancel).ok()?,
        })
    }
}
