//! Who was what in an event. A set of actors holds roles too, so that each distinct set is looked at once, and then one
//! number a row.

use dateline_batch::checked::item;
use dateline_batch::{CancelToken, Cancelled, MemberId, Participant, SetId};
use dateline_event::Role;
use dateline_store::{Code, Facet, RowId, Store, ValueId};
use rayon::prelude::*;

use super::inverted_index::InvertedIndex;
use super::row_set::RowSet;

/// One bit a role.
pub(super) fn bits(roles: &[Role]) -> u16 {
    roles.iter().fold(0, |bits, &role| bits | bit(role))
}

pub(super) fn bit(role: Role) -> u16 {
    1 << role as u16
}

/// For each distinct set of actors, in which roles somebody of `values` (which ascend) is in it; without them, anybody.
pub(super) fn roles_by_set(store: &Store, values: Option<&[ValueId]>) -> Vec<u16> {
    let sets = store.sets(Facet::Actor);
    let is_wanted = |participant: &Participant<ValueId>| {
        values.is_none_or(|values| values.binary_search(&participant.actor()).is_ok())
    };
    let roles_of = |set: &[MemberId]| {
        let participants = set.iter().map(|&member| Participant::of(member));
        let wanted = participants.filter(is_wanted);
        wanted.fold(0, |bits, participant| bits | participant.role().map_or(0, bit))
    };
    let all = (0..sets.len()).into_par_iter();
    all.map(|index| roles_of(sets.get(SetId::at(index)))).collect()
}

/// The rows in which somebody of `values` has one of these roles, and if `on` is given, somebody of its values one of
/// its roles, too.
pub(super) fn rows_with_roles(
    store: &Store,
    index: &InvertedIndex,
    by: (&[ValueId], u16),
    on: Option<(&[ValueId], u16)>,
    cancel: &CancelToken,
) -> Result<RowSet, Cancelled> {
    let mut is_in: Vec<bool> = roles_by_set(store, Some(by.0))
        .into_iter()
        .map(|roles| roles & by.1 != 0)
        .collect();
    if let Some((values, wanted)) = on {
        let suffering = roles_by_set(store, Some(values));
        is_in
            .iter_mut()
            .zip(suffering)
            .for_each(|(is_in, roles)| *is_in &= roles & wanted != 0);
    }
    let column = store.column(Facet::Actor);
    let set_of = |row: RowId| column.get(row).map(SetId::from_number);
    let mut rows = index.rows_with(store, by.0);
    rows.retain(|row| set_of(row).is_some_and(|set| item(&is_in, set)), cancel)?;
    Ok(rows)
}

/// In how many of `rows` somebody of `values` has each role, in the order of [`Role::ALL`].
pub(super) fn count_roles(
    store: &Store,
    rows: &RowSet,
    values: &[ValueId],
    cancel: &CancelToken,
) -> Result<[u32; Role::ALL.len()], Cancelled> {
    let roles = roles_by_set(store, Some(values));
    let column = store.column(Facet::Actor);
    let none = || [0; Role::ALL.len()];
    let counts = rows.blocks().try_fold(none, |mut counts, block| {
        cancel.check()?;
        let mut codes: Vec<Code> = Vec::new();
        block.for_each_run(|rows| {
            column.gather(rows, &mut codes);
            for code in &codes {
                let mut bits = item(&roles, code.set());
                while bits != 0 {
                    if let Some(count) = counts.get_mut(bits.trailing_zeros() as usize) {
                        *count += 1;
                    }
                    bits &= bits - 1;
                }
            }
        });
        Ok(counts)
    });
    counts.try_reduce(none, |mut counts, others| {
        counts.iter_mut().zip(others).for_each(|(count, other)| *count += other);
        Ok(counts)
    })
}
