use std::sync::Arc;

use super::answer::AllCounts;
use super::counts::FacetCounts;
use super::mask::{Masks, bit_of};
use super::{Answer, Count, Filter, LaneBy, Lanes};
use crate::store::{Facet, Store, distinct_members};

/// A query was given up because a newer one came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a newer query took its place")]
pub struct Cancelled;

/// Answers queries on one store and remembers the last, so that a changed filter costs only what changed.
pub struct Engine {
    store: Arc<Store>,
    masks: Masks,
    last: Option<Filter>,
}

impl Engine {
    pub fn new(store: Arc<Store>) -> Self {
        Self {
            store,
            masks: Masks::default(),
            last: None,
        }
    }

    pub fn store(&self) -> &Arc<Store> {
        &self.store
    }

    /// Selects, counts and sorts into at most `most_lanes` lanes and "others".
    ///
    /// # Errors
    /// [`Cancelled`] as soon as `is_cancelled` says so.
    pub fn answer(
        &mut self,
        filter: &Filter,
        lane_by: LaneBy,
        most_lanes: usize,
        is_cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<Answer, Cancelled> {
        let last = self.last.take();
        let updated = self.masks.update(&self.store, last.as_ref(), filter, is_cancelled);
        if updated.is_err() {
            // The masks are a mixture now: the next query starts afresh.
            return Err(Cancelled);
        }
        self.last = Some(filter.clone());
        let (total, facets) = self.count();
        if is_cancelled() {
            return Err(Cancelled);
        }
        Ok(Answer {
            filter: filter.clone(),
            total,
            undated: self.masks.selected_undated(&self.store).collect(),
            lanes: Lanes::new(&self.store, &self.masks, lane_by, most_lanes),
            facets,
        })
    }

    /// The number of selected events, and each facet's counts under the other filters, in one pass over the masks.
    fn count(&self) -> (Count, AllCounts) {
        let store = &*self.store;
        let mut total = Count::default();
        let mut by_column = Facet::ALL.map(|facet| {
            let values = if facet.is_tree() {
                store.values(facet) as usize
            } else {
                store.sets(facet).len()
            };
            vec![Count::default(); values]
        });
        let columns = Facet::ALL.map(|facet| (bit_of(facet), store.column(facet)));
        for row in 0..u32::try_from(store.len()).unwrap_or(u32::MAX) {
            let missing = self.masks.missing(row);
            if missing.count_ones() > 1 {
                continue;
            }
            let certain = u32::from(self.masks.is_certain(row));
            if missing == 0 {
                total.possible += 1;
                total.certain += certain;
            }
            for ((bit, column), counts) in columns.iter().zip(by_column.iter_mut()) {
                if missing & !bit == 0 {
                    let value = column.get(row as usize).map_or(0, |&value| value as usize);
                    if let Some(count) = counts.get_mut(value) {
                        count.possible += 1;
                        count.certain += certain;
                    }
                }
            }
        }
        let [actor, place, kind, source] = by_column;
        let facets = AllCounts {
            actor: sum_sets(store, Facet::Actor, &actor),
            place: sum_tree(store, Facet::Place, place),
            kind: sum_tree(store, Facet::Kind, kind),
            source: sum_sets(store, Facet::Source, &source),
        };
        (total, facets)
    }
}

/// From counts per set of names to counts per name.
fn sum_sets(store: &Store, facet: Facet, by_set: &[Count]) -> FacetCounts {
    let mut counts = vec![Count::default(); store.values(facet) as usize];
    for (set, count) in store
        .sets(facet)
        .iter()
        .zip(by_set)
        .filter(|(_, count)| count.possible > 0)
    {
        for value in distinct_members(facet, set) {
            if let Some(sum) = counts.get_mut(value as usize) {
                sum.possible += count.possible;
                sum.certain += count.certain;
            }
        }
    }
    ranked(store, facet, counts, Vec::new(), 0)
}

/// From counts per node to counts of all within each node. Children have higher numbers than their parents.
fn sum_tree(store: &Store, facet: Facet, own: Vec<Count>) -> FacetCounts {
    let mut counts = own.clone();
    if let Some(tree) = store.tree(facet) {
        for node in (1..tree.len()).rev() {
            let below = counts.get(node as usize).copied().unwrap_or_default();
            let parent = tree.parent(node).unwrap_or_default() as usize;
            if let Some(sum) = counts.get_mut(parent) {
                sum.possible += below.possible;
                sum.certain += below.certain;
            }
        }
    }
    ranked(store, facet, counts, own, 1)
}

fn ranked(store: &Store, facet: Facet, counts: Vec<Count>, own: Vec<Count>, first: u32) -> FacetCounts {
    let count = |value: u32| counts.get(value as usize).map_or(0, |count| count.possible);
    let mut ranking: Vec<u32> = (first..store.values(facet)).filter(|&value| count(value) > 0).collect();
    ranking.sort_by_cached_key(|&value| (std::cmp::Reverse(count(value)), store.value_name(facet, value)));
    FacetCounts { counts, own, ranking }
}
