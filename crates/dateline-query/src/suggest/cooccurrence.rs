use std::cmp::Reverse;

use chrono::Datelike;
use dateline_batch::checked::{item, to_u32};
use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{Facet, RowId, Store, Tree, ValueId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::SuggestionReason;

/// With whom, where and when names occur.
pub struct Cooccurrence {
    facet: Facet,
    profiles: FxHashMap<ValueId, Profile>,
}

#[derive(Default)]
struct Profile {
    /// How many events were looked at.
    events: u32,
    /// Other actors and places of these events, and in how many of them.
    others: FxHashMap<(Facet, ValueId), u32>,
    /// Names of the same facet in the same events.
    beside: FxHashSet<ValueId>,
    years: FxHashSet<i32>,
}

/// So many events of a name say enough of what it occurs with.
const ENOUGH: u32 = 2_000;

impl Cooccurrence {
    /// Of these values.
    pub fn new(
        store: &Store,
        facet: Facet,
        values: impl Iterator<Item = ValueId>,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let mut profiles: FxHashMap<ValueId, Profile> = values.map(|value| (value, Profile::default())).collect();
        let is_wanted: Vec<bool> = ValueId::all(store.values(facet) as usize)
            .map(|value| profiles.contains_key(&value))
            .collect();
        let is_wanted = |value: &ValueId| item(&is_wanted, *value);
        let rows = if profiles.is_empty() { 0 } else { store.len() };
        for row in RowId::all(rows) {
            if row.index() % 65_536 == 0 {
                cancel.check()?;
            }
            for value in store.values_of(facet, store.code(facet, row)).filter(is_wanted) {
                if let Some(profile) = profiles.get_mut(&value).filter(|profile| profile.events < ENOUGH) {
                    profile.add(store, facet, value, row);
                }
            }
        }
        Ok(Self { facet, profiles })
    }

    /// Whether an event names both: then they are two.
    pub fn are_together(&self, a: ValueId, b: ValueId) -> bool {
        let profile = self.profiles.get(&a);
        profile.is_some_and(|profile| profile.beside.contains(&b))
    }

    /// How alike what they occur with is, from 0 to 1, and what that is.
    pub fn shared(&self, store: &Store, a: ValueId, b: ValueId) -> (f64, Vec<SuggestionReason>) {
        let (Some(a), Some(b)) = (self.profiles.get(&a), self.profiles.get(&b)) else {
            return (0.0, Vec::new());
        };
        let mut reasons = Vec::new();
        let mut share = 0.0;
        for (facet, weight) in [(Facet::Actor, 0.5), (Facet::Place, 0.3)] {
            if facet == Facet::Place && self.facet == Facet::Place {
                continue;
            }
            let of = |profile: &Profile| profile.others.keys().filter(|(of, _)| *of == facet).count();
            let mut common: Vec<(Reverse<u32>, ValueId)> = a
                .others
                .iter()
                .filter(|((of, _), _)| *of == facet)
                .filter_map(|(key, &count)| Some((Reverse(count.min(*b.others.get(key)?)), key.1)))
                .collect();
            common.sort_unstable();
            let least = of(a).min(of(b));
            // What is shared of one alone may be chance.
            let certainty = if least > 1 { 1.0 } else { 0.5 };
            share += weight * certainty * ratio(common.len(), least);
            let names: Vec<String> = common
                .iter()
                .take(3)
                .map(|&(_, value)| match store.tree(facet) {
                    Some(tree) => tree.name(value).to_owned(),
                    None => store.value_name(facet, value),
                })
                .collect();
            if !names.is_empty() {
                reasons.push(if facet == Facet::Actor {
                    SuggestionReason::SameActors(names)
                } else {
                    SuggestionReason::SamePlaces(names)
                });
            }
        }
        let years: Vec<i32> = a.years.intersection(&b.years).copied().collect();
        share += 0.2 * ratio(years.len(), a.years.len().min(b.years.len()));
        if let (Some(&first), Some(&last)) = (years.iter().min(), years.iter().max()) {
            reasons.push(SuggestionReason::SameYears { first, last });
        }
        (share, reasons)
    }
}

impl Profile {
    fn add(&mut self, store: &Store, facet: Facet, own: ValueId, row: RowId) {
        self.events += 1;
        for actor in store.members(Facet::Actor, row) {
            if facet != Facet::Actor {
                *self.others.entry((Facet::Actor, actor)).or_default() += 1;
            } else if actor != own {
                *self.others.entry((Facet::Actor, actor)).or_default() += 1;
                self.beside.insert(actor);
            }
        }
        if facet == Facet::Source {
            self.beside.extend(store.members(Facet::Source, row));
        }
        let place = store.node(Facet::Place, row);
        if place != Tree::ROOT {
            *self.others.entry((Facet::Place, place)).or_default() += 1;
        }
        if store.is_dated(row) {
            let date = store.start(row).civil();
            self.years.extend(date.map(|date| date.date().year()));
        }
    }
}

/// A part of a whole; 0 of nothing.
fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(to_u32(count));
    if whole == 0 { 0.0 } else { number(part) / number(whole) }
}
