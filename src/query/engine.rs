use std::sync::Arc;

use super::answer::AllCounts;
use super::counts::FacetCounts;
use super::mask::Masks;
use super::prepared::Prepared;
use super::ranking::ranking;
use super::row_set::RowSet;
use super::{Answer, Count, Filter, LaneBy, Lanes};
use crate::store::{Facet, Store};

/// A query was given up because a newer one came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a newer query took its place")]
pub struct Cancelled;

/// Answers queries on one store and remembers the last, so that a changed filter costs only what changed.
pub struct Engine {
    prepared: Prepared,
    masks: Masks,
}

impl Engine {
    pub fn new(store: Arc<Store>) -> Self {
        Self {
            prepared: Prepared::new(store),
            masks: Masks::default(),
        }
    }

    pub fn store(&self) -> &Arc<Store> {
        self.prepared.store()
    }

    /// Finds the rows of each value, which the first filter needs: to be called when there is time for it.
    ///
    /// # Errors
    /// [`Cancelled`] as soon as `is_cancelled` says so. What is found by then is kept.
    pub fn prepare(&self, is_cancelled: &(dyn Fn() -> bool + Sync)) -> Result<(), Cancelled> {
        Facet::ALL
            .into_iter()
            .try_for_each(|facet| self.prepared.index(facet, is_cancelled).map(|_| ()))
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
        self.masks.update(&self.prepared, filter, is_cancelled)?;
        let store = self.store();
        let selected = self.masks.selected(store);
        let counts = |facet| self.count(facet, &selected, is_cancelled);
        let ((actor, place), (kind, source)) = rayon::join(
            || rayon::join(|| counts(Facet::Actor), || counts(Facet::Place)),
            || rayon::join(|| counts(Facet::Kind), || counts(Facet::Source)),
        );
        let facets = AllCounts {
            actor: actor?,
            place: place?,
            kind: kind?,
            source: source?,
        };
        let lanes = (lane_by, most_lanes);
        let lanes = Lanes::new(&self.prepared, &self.masks, &selected, lanes, is_cancelled)?;
        if is_cancelled() {
            return Err(Cancelled);
        }
        Ok(Answer {
            filter: filter.clone(),
            total: self.total(&selected),
            undated: selected.iter_from(store.dated()).collect(),
            lanes,
            facets,
        })
    }

    fn total(&self, selected: &RowSet) -> Count {
        let count = |rows: &RowSet| u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let uncertain = self.masks.uncertain_of(selected);
        let possible = count(selected);
        Count {
            possible,
            certain: possible - uncertain.as_ref().map_or(0, count),
        }
    }

    /// Counts a facet's values under the other filters.
    fn count(
        &self,
        facet: Facet,
        selected: &RowSet,
        is_cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<FacetCounts, Cancelled> {
        let store = self.store();
        let under_others = self.masks.under_others(store, facet);
        let rows = under_others.as_ref().unwrap_or(selected);
        let possible = self.prepared.count(facet, rows, is_cancelled)?;
        let uncertain = match self.masks.uncertain_of(rows) {
            Some(uncertain) => self.prepared.count(facet, &uncertain, is_cancelled)?,
            None => vec![0; possible.len()],
        };
        let counts = possible.into_iter().zip(uncertain).map(|(possible, uncertain)| Count {
            possible,
            certain: possible - uncertain,
        });
        Ok(summed(store, facet, counts.collect()))
    }
}

/// In a tree, from counts of each node itself to counts of all within it. Children have higher numbers than their parents.
fn summed(store: &Store, facet: Facet, own: Vec<Count>) -> FacetCounts {
    let Some(tree) = store.tree(facet) else {
        return ranked(store, facet, own, Vec::new(), 0);
    };
    let mut counts = own.clone();
    for node in (1..tree.len()).rev() {
        let below = counts.get(node as usize).copied().unwrap_or_default();
        let parent = tree.parent(node).unwrap_or_default() as usize;
        if let Some(sum) = counts.get_mut(parent) {
            *sum += below;
        }
    }
    ranked(store, facet, counts, own, 1)
}

fn ranked(store: &Store, facet: Facet, counts: Vec<Count>, own: Vec<Count>, first: u32) -> FacetCounts {
    let ranking = ranking(store, facet, first, |value| {
        counts.get(value as usize).map_or(0, |count| count.possible)
    });
    FacetCounts { counts, own, ranking }
}
