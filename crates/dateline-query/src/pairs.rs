use dateline_batch::{CancelToken, Cancelled, MemberId, Participant};
use dateline_event::Role;
use dateline_store::{Facet, RowId, Store, ValueId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::roles::{bit, bits};
use super::{Answer, Certainty, Count};

/// What two actors have to do with each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PairBy {
    /// One acted, the other suffered: [`Role::ACTING`] and [`Role::SUFFERING`].
    #[default]
    Against,
    /// Both take part, in whatever role.
    Together,
}

/// How many of the selected events have each pair of the actors that have most to do with others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    /// Those who acted, in rows; most first, ties by name.
    pub acting: Vec<ValueId>,
    /// Those who suffered, in columns.
    pub suffering: Vec<ValueId>,
    /// How many actors there are in rows and columns before they are cut to the largest.
    pub all: (usize, usize),
    counts: FxHashMap<(ValueId, ValueId), Count>,
}

/// Beyond so many, actors of one event are not paired: nobody reads a matrix of a crowd.
const MAX_MEMBERS: usize = 200;
/// Between looks at whether a newer request came.
const STEP: usize = 1 << 16;

impl Pairs {
    /// Counts pairs in what an answer selects, and keeps at most `max` actors on either side. Work grows with the rows, one
    /// look each, and with the distinct sets of actors.
    ///
    /// # Errors
    /// [`Cancelled`] soon after `cancel` says so.
    pub fn new(
        store: &Store,
        answer: &Answer,
        wanted: (PairBy, usize),
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        Self::of(store, answer, answer.rows(), wanted, cancel)
    }

    /// As [`Pairs::new`], under all filters but those by pair, so that another pair can be chosen.
    ///
    /// # Errors
    /// [`Cancelled`] soon after `cancel` says so.
    pub fn under_others(
        store: &Store,
        answer: &Answer,
        wanted: (PairBy, usize),
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        match &answer.without_against {
            Some(rows) => Self::of(store, answer, rows.iter_from(RowId::FIRST), wanted, cancel),
            None => Self::new(store, answer, wanted, cancel),
        }
    }

    fn of(
        store: &Store,
        answer: &Answer,
        rows: impl Iterator<Item = RowId>,
        (by, max): (PairBy, usize),
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let sets = store.sets(Facet::Actor);
        let mut by_set = vec![Count::default(); sets.len()];
        let certainty = Certainty::of(store, answer);
        let is_certain = |row: RowId| certainty.is_sure_of(row);
        for (index, row) in rows.enumerate() {
            if index % STEP == 0 {
                cancel.check()?;
            }
            if by == PairBy::Against && !store.act(row).is_done() {
                continue;
            }
            if let Some(count) = by_set.get_mut(store.code(Facet::Actor, row).set().index()) {
                *count += Count {
                    possible: 1,
                    certain: is_certain(row).into(),
                };
            }
        }
        let mut counts: FxHashMap<(ValueId, ValueId), Count> = FxHashMap::default();
        for (index, (set, &count)) in sets.iter().zip(&by_set).enumerate() {
            if index % STEP == 0 {
                cancel.check()?;
            }
            if count.possible > 0 {
                for pair in pairs_of(set, by) {
                    *counts.entry(pair).or_default() += count;
                }
            }
        }
        let (acting, all_acting) = largest(store, counts.iter().map(|(pair, count)| (pair.0, count)), max);
        let (suffering, all_suffering) = largest(store, counts.iter().map(|(pair, count)| (pair.1, count)), max);
        let [is_acting, is_suffering] =
            [&acting, &suffering].map(|actors| actors.iter().copied().collect::<FxHashSet<ValueId>>());
        counts.retain(|(by, on), _| is_acting.contains(by) && is_suffering.contains(on));
        Ok(Self {
            acting,
            suffering,
            all: (all_acting, all_suffering),
            counts,
        })
    }

    /// The pairs of a row, each once.
    pub fn of_row(store: &Store, row: RowId, by: PairBy) -> Vec<(ValueId, ValueId)> {
        if by == PairBy::Against && !store.act(row).is_done() {
            return Vec::new();
        }
        pairs_of(store.sets(Facet::Actor).get(store.code(Facet::Actor, row).set()), by)
    }

    /// In how many events both have to do with each other.
    pub fn count(&self, acting: ValueId, suffering: ValueId) -> Count {
        self.counts.get(&(acting, suffering)).copied().unwrap_or_default()
    }

    /// All pairs with their counts, in no order.
    pub fn iter(&self) -> impl Iterator<Item = ((ValueId, ValueId), Count)> {
        self.counts.iter().map(|(&pair, &count)| (pair, count))
    }

    /// The largest count.
    pub fn largest(&self) -> u32 {
        self.counts
            .values()
            .map(|count| count.possible)
            .max()
            .unwrap_or_default()
    }
}

/// The pairs of different actors in a set, each once.
fn pairs_of(set: &[MemberId], by: PairBy) -> Vec<(ValueId, ValueId)> {
    let (acting, suffering) = match by {
        PairBy::Against => (bits(&Role::ACTING), bits(&Role::SUFFERING)),
        PairBy::Together => (u16::MAX, u16::MAX),
    };
    let with = |wanted: u16| {
        let participants = set.iter().map(|&member| Participant::of(member));
        let wanted = participants.filter(|participant| participant.role().is_some_and(|role| wanted & bit(role) != 0));
        let mut actors: Vec<ValueId> = wanted.map(Participant::actor).collect();
        actors.sort_unstable();
        actors.dedup();
        actors.truncate(MAX_MEMBERS);
        actors
    };
    let (acting, suffering) = (with(acting), with(suffering));
    let pairs = acting.iter().flat_map(|&by| suffering.iter().map(move |&on| (by, on)));
    pairs.filter(|(by, on)| by != on).collect()
}

/// The actors with the largest sums, and how many there are.
fn largest<'a>(store: &Store, counts: impl Iterator<Item = (ValueId, &'a Count)>, max: usize) -> (Vec<ValueId>, usize) {
    let mut sums: FxHashMap<ValueId, u64> = FxHashMap::default();
    for (actor, count) in counts {
        *sums.entry(actor).or_default() += u64::from(count.possible);
    }
    let mut actors: Vec<ValueId> = sums.keys().copied().collect();
    let sum = |actor: &ValueId| std::cmp::Reverse(sums.get(actor).copied().unwrap_or_default());
    actors.sort_by_key(|actor| (sum(actor), store.rank(Facet::Actor, *actor)));
    actors.truncate(max);
    (actors, sums.len())
}
