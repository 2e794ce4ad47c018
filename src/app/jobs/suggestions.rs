use std::sync::Arc;

use crate::app::same::Same;
use crate::batch::CancelToken;
use crate::store::Store;
use crate::suggest::{Suggestion, suggest};

/// Asks which names of a store are likely the same.
#[derive(PartialEq)]
pub struct SuggestionsRequest(pub Same<Store>);

/// Names of a store that are likely the same, the likeliest first.
#[derive(Clone)]
pub struct Suggestions {
    pub store: Arc<Store>,
    pub list: Arc<Vec<Suggestion>>,
}

impl Suggestions {
    /// `None` if it was cancelled.
    pub fn find(SuggestionsRequest(store): &SuggestionsRequest, cancel: &CancelToken) -> Option<Self> {
        let list = suggest(store, cancel).ok()?;
        Some(Self {
            store: store.0.clone(),
            list: Arc::new(list),
        })
    }
}
