use std::sync::Arc;

use crate::app::same::Same;
use crate::batch::CancelToken;
use crate::query::{Count, Engine, Filter, LaneBy, MarkedRows, also_called};
use crate::store::{AddedColumn, Facet, Store, ValueId};

/// So many places are offered.
const MAX: usize = 3;

/// Asks which places are known by another name than the one that is searched for.
#[derive(PartialEq)]
pub struct AlsoCalledRequest {
    pub store: Same<Store>,
    /// What is asked for now, the searched text with it.
    pub filter: Filter,
    pub marked: Arc<MarkedRows>,
    pub columns: Vec<Same<AddedColumn>>,
}

/// Those places, of these events and for this filter.
pub struct AlsoCalled {
    pub store: Arc<Store>,
    pub filter: Filter,
    /// The first of them, with how many events [`only_filter`] selects.
    pub places: Vec<(ValueId, Count)>,
    /// Whether there are more.
    pub has_more: bool,
}

impl AlsoCalled {
    /// `None` if it was cancelled.
    pub fn find(request: &AlsoCalledRequest, cancel: &CancelToken) -> Option<Self> {
        let AlsoCalledRequest {
            store,
            filter,
            marked,
            columns,
        } = request;
        let found = also_called(store, filter.text.trim(), cancel).ok()?;
        let mut places = Vec::new();
        if !found.is_empty() {
            let mut engine = Engine::new(store.0.clone());
            engine.mark(marked.clone());
            let columns: Vec<Arc<AddedColumn>> = columns.iter().map(|column| column.0.clone()).collect();
            engine.set_columns(&columns);
            for &place in found.iter().take(MAX) {
                let only = only_filter(filter, store, place);
                places.push((place, engine.answer(&only, LaneBy::None, 1, cancel).ok()?.total));
            }
        }
        Some(Self {
            store: store.0.clone(),
            filter: filter.clone(),
            places,
            has_more: found.len() > MAX,
        })
    }
}

/// The filter that asks for a place instead of the text.
pub fn only_filter(filter: &Filter, store: &Store, place: ValueId) -> Filter {
    let mut only = Filter {
        text: String::new(),
        ..filter.clone()
    };
    only.place.include = vec![store.value_name(Facet::Place, place)];
    only
}
