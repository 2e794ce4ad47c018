//! Counts events of members for those they belong to.

use std::sync::Arc;

use dateline_batch::Batch;
use dateline_event::{Bounds, Moment};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::memberships::Ways;
use super::tables::Tables;
use super::{Column, Naming, Store};

/// A parent that a set of actors may stand for, in the role of its member; when an event must possibly lie in each of
/// these stretches of time.
type Ascent = (u32, Vec<(Moment, Moment)>);

/// How many ascents of a set are looked at: a bit each.
const MOST: usize = 64;

/// Adds to the sets of actors the parents that are to be counted. Rows whose set leads up to one only for some time get a
/// set of their own, made once for all rows that are alike.
pub(super) fn roll_up(store: &Store, naming: &Naming, tables: &mut Tables) {
    let memberships = store.memberships();
    let parents = naming.rolled_up.iter();
    let parents: FxHashSet<u32> = parents.flat_map(|name| tables.actors.find(name)).collect();
    let ways = Ways::new(&memberships, &tables.actors, &parents);
    let ascents: Vec<Vec<Ascent>> = tables.actor_sets.iter().map(|set| ascents(set, &ways)).collect();
    let column = &store.columns.actor_sets;
    let reached: Vec<(usize, u32, u64)> = (0..store.len())
        .into_par_iter()
        .filter_map(|row| {
            let at = u32::try_from(row).ok()?;
            let set = column.get(at)?;
            let ascents = ascents.get(set as usize).filter(|ascents| !ascents.is_empty())?;
            let bounds = (row < store.dated).then(|| store.bounds(at));
            let bits = ascents.iter().zip(0..).map(|((_, times), bit)| {
                let holds = times.iter().all(|&(from, to)| is_within(bounds, from, to));
                u64::from(holds) << bit
            });
            let bits = bits.fold(0, |all, bit| all | bit);
            (bits != 0).then_some((row, set, bits))
        })
        .collect();
    if reached.is_empty() {
        return;
    }
    let mut sets = (*tables.actor_sets).clone();
    let rows = 0..u32::try_from(store.len()).unwrap_or(u32::MAX);
    let mut column: Vec<u32> = rows.map(|row| column.get(row).unwrap_or_default()).collect();
    let mut known: FxHashMap<(u32, u64), u32> = FxHashMap::default();
    for (row, set, bits) in reached {
        let number = *known.entry((set, bits)).or_insert_with(|| {
            let mut members = sets.get(set).to_vec();
            let ascents = ascents.get(set as usize).into_iter().flatten();
            for ((parent, _), bit) in ascents.zip(0..) {
                if bits & (1 << bit) != 0 && !members.contains(parent) {
                    members.push(*parent);
                }
            }
            sets.append(&members)
        });
        if let Some(slot) = column.get_mut(row) {
            *slot = number;
        }
    }
    tables.actor_sets = Arc::new(sets);
    tables.actor_column = Some(Arc::new(Column::from(column)));
}

/// As a filter by time has it: what has no date lies in no stretch of time.
fn is_within(bounds: Option<Bounds>, from: Moment, to: Moment) -> bool {
    bounds.is_some_and(|bounds| bounds.possibly_within(from, to))
}

fn ascents(set: &[u32], ways: &Ways) -> Vec<Ascent> {
    let mut ascents: Vec<Ascent> = Vec::new();
    for &member in set {
        for (parent, times) in ways.from(Batch::actor_of(member)) {
            let ascent = (Batch::member(Batch::role_of(member), *parent), times.clone());
            if ascents.len() < MOST && !ascents.contains(&ascent) {
                ascents.push(ascent);
            }
        }
    }
    ascents
}
