//! Counts events of members for those they belong to.

use std::sync::Arc;

use dateline_batch::{MemberId, Participant, SetId};
use dateline_event::{Bounds, TimeRange};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::memberships::MembershipPaths;
use super::tables::Tables;
use super::{Column, Naming, RowId, Store, ValueId};

/// A parent that a set of actors may stand for, in the role of its member; when an event must possibly lie in each of
/// these stretches of time.
type RollUp = (MemberId, Vec<TimeRange>);

/// How many roll-ups of a set are looked at: a bit each.
const MAX_ROLL_UPS: usize = 64;

/// Adds to the sets of actors the parents that are to be counted. Rows whose set leads up to one only for some time get a
/// set of their own, made once for all rows that are alike.
pub(super) fn roll_up(store: &Store, naming: &Naming, tables: &mut Tables) {
    let parents = naming.rolled_up.iter();
    let parents: FxHashSet<ValueId> = parents.flat_map(|name| tables.actors.find(name)).collect();
    let paths = MembershipPaths::new(tables.lines_of(store), &parents);
    let roll_ups: Vec<Vec<RollUp>> = tables.actor_sets.iter().map(|set| roll_ups(set, &paths)).collect();
    let column = &store.columns.actor_sets;
    let reached: Vec<(RowId, SetId, u64)> = (0..store.len())
        .into_par_iter()
        .filter_map(|row| {
            let row = RowId::at(row);
            let set = SetId::from_number(column.get(row)?);
            let roll_ups = roll_ups.get(set.index()).filter(|roll_ups| !roll_ups.is_empty())?;
            let bounds = store.is_dated(row).then(|| store.bounds(row));
            let bits = roll_ups.iter().zip(0..).map(|((_, times), bit)| {
                let holds = times.iter().all(|&time| is_within(bounds, time));
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
    let mut column: Vec<u32> = store.rows().filter_map(|row| column.get(row)).collect();
    let mut known: FxHashMap<(SetId, u64), SetId> = FxHashMap::default();
    for (row, set, bits) in reached {
        let number = *known.entry((set, bits)).or_insert_with(|| {
            let mut members = sets.get(set).to_vec();
            let roll_ups = roll_ups.get(set.index()).into_iter().flatten();
            for ((parent, _), bit) in roll_ups.zip(0..) {
                if bits & (1 << bit) != 0 && !members.contains(parent) {
                    members.push(*parent);
                }
            }
            sets.append(&members)
        });
        if let Some(slot) = column.get_mut(row.index()) {
            *slot = number.number();
        }
    }
    tables.actor_sets = Arc::new(sets);
    tables.actor_column = Some(Arc::new(Column::from(column)));
}

/// As a filter by time has it: what has no date lies in no stretch of time.
fn is_within(bounds: Option<Bounds>, time: TimeRange) -> bool {
    bounds.is_some_and(|bounds| bounds.possibly_within(time))
}

fn roll_ups(set: &[MemberId], paths: &MembershipPaths) -> Vec<RollUp> {
    let mut roll_ups: Vec<RollUp> = Vec::new();
    for &member in set {
        let participant = Participant::<ValueId>::of(member);
        for path in paths.from(participant.actor()) {
            let candidate = (participant.with_actor(path.parent).member(), path.times.clone());
            if roll_ups.len() < MAX_ROLL_UPS && !roll_ups.contains(&candidate) {
                roll_ups.push(candidate);
            }
        }
    }
    roll_ups
}
