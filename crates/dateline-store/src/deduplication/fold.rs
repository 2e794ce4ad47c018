use dateline_batch::{Batch, NameId, Participant};
use dateline_event::Role;

use crate::row_address::RowAddress;

/// Adds the actors of `other` to those of `first`, each once.
pub(super) fn fold(batches: &mut [Batch], first: RowAddress, other: RowAddress) {
    let members = |batches: &[Batch], address: RowAddress| -> Vec<(Option<Role>, String)> {
        let Some(batch) = batches.get(address.batch as usize) else {
            return Vec::new();
        };
        let set = batch
            .rows
            .get(address.row as usize)
            .map_or(&[][..], |row| batch.actor_sets.get(row.actors));
        let participants = set.iter().map(|&member| Participant::<NameId>::of(member));
        participants
            .map(|participant| (participant.role(), batch.actors.get(participant.actor()).to_owned()))
            .collect()
    };
    let mut all = members(batches, first);
    for (role, name) in members(batches, other) {
        if !all.iter().any(|(_, known)| *known == name) {
            all.push((role, name));
        }
    }
    if let Some(batch) = batches.get_mut(first.batch as usize) {
        batch.set_actors(first.row, &all);
    }
}
