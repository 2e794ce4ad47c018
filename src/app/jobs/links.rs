use std::sync::Arc;

use crate::app::link_index::LinkIndex;
use crate::app::same::SameRows;
use crate::batch::CancelToken;
use crate::store::Store;

/// Asks which events of a store link to which.
#[derive(PartialEq)]
pub struct LinksRequest(pub SameRows);

/// The links of a store.
pub struct StoreLinks {
    pub store: Arc<Store>,
    pub links: LinkIndex,
}

impl StoreLinks {
    /// `None` if it was cancelled.
    pub fn find(LinksRequest(store): &LinksRequest, cancel: &CancelToken) -> Option<Self> {
        let links = LinkIndex::build(store, cancel)?;
        Some(Self {
            store: store.0.clone(),
            links,
        })
    }
}
