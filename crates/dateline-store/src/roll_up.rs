//! Counts events of members for those they belong to.

use std::sync::Arc;

use dateline_batch::checked::to_u32;
use dateline_batch::{Participant, SetId};
use dateline_event::{Bounds, Moment};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::memberships::MembershipPaths;
use super::tables::Tables;
use super::{Column, Naming, Store};

/// A parent that a set of actors may stand for, in the role of its member; when an event must possibly lie in each of
/// these stretches of time.
type RollUp = (u32, Vec<(Moment, Moment)>);

/// How many roll-ups of a set are looked at: a bit each.
const MAX_ROLL_UPS: usize = 64;

/// Adds to the sets of actors the parents that are to be counted. Rows whose set leads up to one only for some time get a
/// set of their own, made once for all rows that are alike.
pub(super) fn roll_up(store: &Store, naming: &Naming, tables: &mut Tables) {
    let memberships = store.memberships();
    let parents = naming.rolled_up.iter();
    let parents: FxHashSet<u32> = parents.flat_map(|name| tables.actors.find(name)).collect();
    let paths = MembershipPaths::new(&memberships, &tables.actors, &parents);
    let roll_ups: Vec<Vec<RollUp>> = tables.actor_sets.iter().map(|set| roll_ups(set, &paths)).collect();
    let column = &store.columns.actor_sets;
    let reached: Vec<(usize, u32, u64)> = (0..store.len())
        .into_par_iter()
        .filter_map(|row| {
            let at = u32::try_from(row).ok()?;
            let set = column.get(at)?;
            let roll_ups = roll_ups.get(set as usize).filter(|roll_ups| !roll_ups.is_empty())?;
            let bounds = (row < store.dated).then(|| store.bounds(at));
            let bits = roll_ups.iter().zip(0..).map(|((_, times), bit)| {
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
    let rows = 0..to_u32(store.len());
    let mut column: Vec<u32> = rows.map(|row| column.get(row).unwrap_or_default()).collect();
    let mut known: FxHashMap<(u32, u64), u32> = FxHashMap::default();
    for (row, set, bits) in reached {
        let number = *known.entry((set, bits)).or_insert_with(|| {
            let mut members = sets.get(SetId::from_number(set)).to_vec();
            let roll_ups = roll_ups.get(set as usize).into_iter().flatten();
            for ((parent, _), bit) in roll_ups.zip(0..) {
                if bits & (1 << bit) != 0 && !members.contains(parent) {
                    members.push(*parent);
                }
            }
            sets.append(&members).number()
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

fn roll_ups(set: &[u32], paths: &MembershipPaths) -> Vec<RollUp> {
    let mut roll_ups: Vec<RollUp> = Vec::new();
    for &member in set {
        let participant = Participant::from_bits(member);
        for (parent, times) in paths.from(participant.actor()) {
            let candidate = (participant.with_actor(*parent).bits(), times.clone());
            if roll_ups.len() < MAX_ROLL_UPS && !roll_ups.contains(&candidate) {
                roll_ups.push(candidate);
            }
        }
    }
    roll_ups
}
