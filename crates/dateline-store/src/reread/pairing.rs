use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

/// The rows of a file, before or now, as they are compared.
pub(super) struct Side<'a> {
    /// Hashes of what stands in each row.
    pub texts: &'a [u64],
    /// The hash of the id that stands in a row, if one does.
    pub id: &'a dyn Fn(usize) -> Option<u64>,
}

/// For each row of now the row of before that it was, if any: the same text first, then the same id, then what stands in
/// the place of a row that is gone, between the same rows, where no ids say otherwise.
pub(super) fn pair(old: &Side<'_>, new: &Side<'_>) -> Vec<Option<usize>> {
    let mut by_text: FxHashMap<u64, VecDeque<usize>> = FxHashMap::default();
    for (before, text) in old.texts.iter().enumerate() {
        by_text.entry(*text).or_default().push_back(before);
    }
    let of_same = |text: &u64| by_text.get_mut(text).and_then(VecDeque::pop_front);
    let mut pairs: Vec<Option<usize>> = new.texts.iter().map(of_same).collect();
    let mut left: Vec<usize> = by_text.into_values().flatten().collect();
    left.sort_unstable();
    let old_ids: Vec<(usize, Option<u64>)> = left.iter().map(|&row| (row, (old.id)(row))).collect();
    let unpaired = pairs.iter().enumerate().filter(|(_, pair)| pair.is_none());
    let new_ids: Vec<(usize, Option<u64>)> = unpaired.map(|(row, _)| (row, (new.id)(row))).collect();
    let by_id = lone_ids(&old_ids);
    let mut taken = FxHashSet::default();
    for (id, now) in lone_ids(&new_ids) {
        let before = by_id.get(&id).copied().flatten();
        if let (Some(before), Some(pair)) = (before, now.and_then(|now| pairs.get_mut(now))) {
            *pair = Some(before);
            taken.insert(before);
        }
    }
    left.retain(|row| !taken.contains(row));
    in_place(&left, &old_ids.into_iter().collect(), &new_ids, &mut pairs);
    pairs
}

/// The rows with an id that no other of these has.
fn lone_ids(ids: &[(usize, Option<u64>)]) -> FxHashMap<u64, Option<usize>> {
    let mut lone: FxHashMap<u64, Option<usize>> = FxHashMap::default();
    for &(row, id) in ids {
        if let Some(id) = id {
            lone.entry(id).and_modify(|row| *row = None).or_insert(Some(row));
        }
    }
    lone
}

/// Pairs what is left behind the same row.
fn in_place(
    left: &[usize],
    old_ids: &FxHashMap<usize, Option<u64>>,
    new_ids: &[(usize, Option<u64>)],
    pairs: &mut [Option<usize>],
) {
    let new_ids: FxHashMap<usize, Option<u64>> = new_ids.iter().copied().collect();
    let has_id = |ids: &FxHashMap<usize, Option<u64>>, row: usize| ids.get(&row).copied().flatten().is_some();
    // The next row of before, if it is left.
    let mut next = 0;
    for (now, pair) in pairs.iter_mut().enumerate() {
        match pair {
            Some(before) => next = *before + 1,
            None if left.binary_search(&next).is_ok() && !(has_id(old_ids, next) && has_id(&new_ids, now)) => {
                *pair = Some(next);
                next += 1;
            }
            None => {}
        }
    }
}
