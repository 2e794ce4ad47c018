use std::cmp::Reverse;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rayon::prelude::*;

use super::answer::AllCounts;
use super::counts::FacetCounts;
use super::mask::Masks;
use super::search::Search;
use super::tally::{RUN, Tally};
use super::{Answer, Count, Filter, LaneBy, Lanes};
use crate::store::{Facet, Store, distinct_members};

/// A search goes on for at least so long before it shows what it found, and for four times as long as showing it takes.
const SHORTEST_PAUSE: Duration = Duration::from_millis(100);

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
        self.answer_in_parts(filter, (lane_by, most_lanes), is_cancelled, None)
    }

    /// As [`Engine::answer`]; a text search that takes long hands out answers of what it has found so far.
    ///
    /// # Errors
    /// [`Cancelled`] as soon as `is_cancelled` says so.
    pub fn answer_in_parts(
        &mut self,
        filter: &Filter,
        lanes: (LaneBy, usize),
        is_cancelled: &(dyn Fn() -> bool + Sync),
        mut on_part: Option<&mut dyn FnMut(Answer)>,
    ) -> Result<Answer, Cancelled> {
        // If it is cancelled, the masks are a mixture: the next query starts afresh.
        let last = self.last.take();
        let store = self.store.clone();
        self.masks.update(&store, last.as_ref(), filter);
        if last.is_none_or(|last| last.text.trim() != filter.text.trim()) {
            let search = Search::new(&store, &filter.text);
            let mut pause = SHORTEST_PAUSE;
            while let Some(search) = &search {
                search.advance(on_part.is_some().then(|| Instant::now() + pause), is_cancelled)?;
                self.masks.set_text(Some(&search.hits()));
                let (Some(on_part), false) = (&mut on_part, search.is_whole()) else {
                    break;
                };
                let begin = Instant::now();
                on_part(self.compose(filter, lanes, Some(search.percent())));
                pause = SHORTEST_PAUSE.max(begin.elapsed() * 4);
            }
            if search.is_none() {
                self.masks.set_text(None);
            }
        }
        if is_cancelled() {
            return Err(Cancelled);
        }
        self.last = Some(filter.clone());
        Ok(self.compose(filter, lanes, None))
    }

    fn compose(&self, filter: &Filter, (lane_by, most_lanes): (LaneBy, usize), searched: Option<usize>) -> Answer {
        let (total, facets) = self.count();
        Answer {
            filter: filter.clone(),
            total,
            undated: self.masks.selected_undated(&self.store).collect(),
            lanes: Lanes::new(&self.store, &self.masks, lane_by, most_lanes),
            searched,
            facets,
        }
    }

    /// The number of selected events, and each facet's counts under the other filters, in one pass over the masks.
    fn count(&self) -> (Count, AllCounts) {
        let store = &*self.store;
        let tallies = (0..store.len()).into_par_iter().step_by(RUN).map(|start| {
            let mut tally = Tally::new(store);
            tally.count(store, &self.masks, start..(start + RUN).min(store.len()));
            tally
        });
        let Tally {
            total,
            by_column: [actor, place, kind, source],
        } = tallies.reduce_with(Tally::plus).unwrap_or_else(|| Tally::new(store));
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
                *sum += *count;
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
                *sum += below;
            }
        }
    }
    ranked(store, facet, counts, own, 1)
}

fn ranked(store: &Store, facet: Facet, counts: Vec<Count>, own: Vec<Count>, first: u32) -> FacetCounts {
    let count = |value: u32| counts.get(value as usize).map_or(0, |count| count.possible);
    let mut ranking: Vec<u32> = (first..store.values(facet)).filter(|&value| count(value) > 0).collect();
    ranking.sort_by_key(|&value| (Reverse(count(value)), store.rank(facet, value)));
    FacetCounts { counts, own, ranking }
}
