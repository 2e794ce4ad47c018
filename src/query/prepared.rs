use std::sync::{Arc, OnceLock};

use super::engine::Cancelled;
use super::inverted_index::InvertedIndex;
use super::row_set::RowSet;
use super::tally::tally;
use super::{Lane, Rows};
use crate::store::{Facet, Store};

/// What is worked out once for a store, each part when it is first asked for.
#[derive(Default)]
pub(super) struct Prepared {
    store: Arc<Store>,
    everything: OnceLock<Lane>,
    actor: OfFacet,
    place: OfFacet,
    kind: OfFacet,
    source: OfFacet,
}

#[derive(Default)]
struct OfFacet {
    index: OnceLock<InvertedIndex>,
    totals: OnceLock<Vec<u32>>,
}

impl Prepared {
    pub fn new(store: Arc<Store>) -> Self {
        Self {
            store,
            ..Self::default()
        }
    }

    pub fn store(&self) -> &Arc<Store> {
        &self.store
    }

    /// The lane of all dated rows.
    pub fn everything(&self, is_cancelled: &(dyn Fn() -> bool + Sync)) -> Result<&Lane, Cancelled> {
        let dated = u32::try_from(self.store.dated()).unwrap_or(u32::MAX);
        get_or_try_init(&self.everything, || {
            Lane::new(&self.store, Rows::Run(0..dated), 0, is_cancelled)
        })
    }

    /// Finds the rows of a facet's values.
    pub fn index(&self, facet: Facet, is_cancelled: &(dyn Fn() -> bool + Sync)) -> Result<&InvertedIndex, Cancelled> {
        let index = &self.of(facet).index;
        get_or_try_init(index, || InvertedIndex::build(&self.store, facet, is_cancelled))
    }

    /// How many of `rows` have each value of a facet.
    pub fn count(
        &self,
        facet: Facet,
        rows: &RowSet,
        is_cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<Vec<u32>, Cancelled> {
        let store = &*self.store;
        if rows.len() <= store.len() / 2 {
            return tally(store, facet, rows, is_cancelled);
        }
        // Fewer are left out: what they have is taken from the totals.
        let totals = get_or_try_init(&self.of(facet).totals, || {
            tally(store, facet, &RowSet::all(store.len()), is_cancelled)
        })?;
        let left_out = tally(store, facet, &rows.complement(), is_cancelled)?;
        Ok(totals.iter().zip(left_out).map(|(total, out)| total - out).collect())
    }

    fn of(&self, facet: Facet) -> &OfFacet {
        match facet {
            Facet::Actor => &self.actor,
            Facet::Place => &self.place,
            Facet::Kind => &self.kind,
            Facet::Source => &self.source,
        }
    }
}

fn get_or_try_init<T>(cell: &OnceLock<T>, make: impl FnOnce() -> Result<T, Cancelled>) -> Result<&T, Cancelled> {
    match cell.get() {
        Some(made) => Ok(made),
        None => make().map(|made| cell.get_or_init(|| made)),
    }
}
