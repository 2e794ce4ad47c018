use std::sync::{Arc, OnceLock};

use super::cast::roles_by_set;
use super::engine::Cancelled;
use super::inverted_index::InvertedIndex;
use super::row_bits::RowBits;
use super::row_set::RowSet;
use super::tally::tally;
use super::{Lane, Rows};
use crate::store::{Facet, Store};

/// What is worked out once for a store, each part when it is first asked for.
#[derive(Default)]
pub(super) struct Prepared {
    store: Arc<Store>,
    everything: OnceLock<Lane>,
    /// How many of all rows have each value, in the order of [`Facet::ALL`].
    totals: [OnceLock<Vec<u32>>; 4],
    actor: OnceLock<InvertedIndex>,
    place: OnceLock<InvertedIndex>,
    kind: OnceLock<InvertedIndex>,
    source: OnceLock<InvertedIndex>,
    doubts: OnceLock<RowBits>,
    roles: OnceLock<RowBits>,
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
        get_or_try_init(self.of(facet), || {
            InvertedIndex::build(&self.store, facet, is_cancelled)
        })
    }

    /// The rows with each flag of [`Doubt`](crate::event::Doubt).
    pub fn doubts(&self, is_cancelled: &(dyn Fn() -> bool + Sync)) -> Result<&RowBits, Cancelled> {
        get_or_try_init(&self.doubts, || {
            RowBits::build(self.store.len(), |row| self.store.doubt(row).bits(), is_cancelled)
        })
    }

    /// The rows in which somebody has each role, see [`cast::bits`](super::cast::bits).
    pub fn roles(&self, is_cancelled: &(dyn Fn() -> bool + Sync)) -> Result<&RowBits, Cancelled> {
        get_or_try_init(&self.roles, || {
            let roles = roles_by_set(&self.store, None);
            let roles_of = |row: u32| roles.get(self.store.value(Facet::Actor, row) as usize).copied();
            RowBits::build(self.store.len(), |row| roles_of(row).unwrap_or_default(), is_cancelled)
        })
    }

    /// How many of `rows` have each value of a facet.
    pub fn count(
        &self,
        facet: Facet,
        rows: &RowSet,
        is_cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<Vec<u32>, Cancelled> {
        // Few rows are looked at one by one: a leap in memory each. Of many, the index is read from end to end.
        let count = rows.len();
        if count == self.store.len()
            && let Some(totals) = self.totals.get(facet as usize)
        {
            get_or_try_init(totals, || tally(&self.store, facet, rows, is_cancelled)).cloned()
        } else if count < self.store.len() / 32 {
            tally(&self.store, facet, rows, is_cancelled)
        } else {
            self.index(facet, is_cancelled)?
                .count(&self.store, facet, rows, is_cancelled)
        }
    }

    fn of(&self, facet: Facet) -> &OnceLock<InvertedIndex> {
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
        Some(known) => Ok(known),
        None => make().map(|made| cell.get_or_init(|| made)),
    }
}
