use std::hash::{BuildHasher, BuildHasherDefault};

use hashbrown::HashTable;
use rustc_hash::{FxHashMap, FxHasher};

use crate::checked::to_u32;
use crate::{MemberId, SetId};

/// Sets of members, each set kept once and known by its number.
///
/// A set of up to two members, as most are, takes eight bytes and one look.
#[derive(Clone, Debug, Default)]
pub struct Sets {
    /// The members of each set, or [`LONG`] and its number among the long ones.
    pairs: Vec<[MemberId; 2]>,
    /// By both members.
    known_pairs: FxHashMap<u64, SetId>,
    /// The members of the sets of three and more, one set after the other.
    long: Vec<MemberId>,
    /// Where each of them ends.
    ends: Vec<u32>,
    /// Their numbers among all sets.
    known_long: HashTable<SetId>,
}

/// In place of the first member: the set has more than two.
const LONG: MemberId = MemberId::from_number(u32::MAX - 1);

impl Sets {
    /// No set has it; the numbers of members are smaller.
    pub const NO_MEMBER: MemberId = MemberId::from_number(u32::MAX);

    /// The number of the set with these members in this order, new or known.
    pub fn intern(&mut self, set: &[MemberId]) -> SetId {
        let Some(pair) = pair_of(set) else {
            return self.intern_long(set);
        };
        let key = u64::from(pair[0].number()) << 32 | u64::from(pair[1].number());
        if let Some(&known) = self.known_pairs.get(&key) {
            return known;
        }
        let number = self.push(set);
        self.known_pairs.insert(key, number);
        number
    }

    fn intern_long(&mut self, set: &[MemberId]) -> SetId {
        let known = self.known_long.find(hash(set), |&number| self.get(number) == set);
        if let Some(&known) = known {
            return known;
        }
        let number = self.push(set);
        let mut known_long = std::mem::take(&mut self.known_long);
        known_long.insert_unique(hash(set), number, |&number| hash(self.get(number)));
        self.known_long = known_long;
        number
    }

    fn push(&mut self, set: &[MemberId]) -> SetId {
        let number = SetId::at(self.pairs.len());
        let pair = pair_of(set).unwrap_or_else(|| {
            let index = to_u32(self.ends.len());
            self.long.extend_from_slice(set);
            self.ends.push(to_u32(self.long.len()));
            [LONG, MemberId::from_number(index)]
        });
        self.pairs.push(pair);
        number
    }

    /// The members of a set.
    #[inline]
    pub fn get(&self, set: SetId) -> &[MemberId] {
        let pair = self.pairs.get(set.index());
        debug_assert!(pair.is_some(), "no {set:?} among {}", self.len());
        match pair {
            None | Some([Self::NO_MEMBER, _]) => &[],
            Some([LONG, index]) => slice(&self.long, &self.ends, index.number()),
            Some([only, Self::NO_MEMBER]) => std::slice::from_ref(only),
            Some(pair) => pair,
        }
    }

    /// The members of each of these sets, [`Sets::NO_MEMBER`] in place of those that it lacks; what stands for a set of
    /// more than two is told by [`Sets::is_long`].
    pub fn gather(&self, sets: impl Iterator<Item = SetId>, pairs: &mut Vec<[MemberId; 2]>) {
        let pair = |set: SetId| self.pairs.get(set.index()).copied();
        pairs.clear();
        pairs.extend(sets.map(|set| pair(set).unwrap_or([Self::NO_MEMBER; 2])));
    }

    /// Whether [`Sets::gather`] put this pair in place of a set of more than two.
    #[inline]
    pub fn is_long(pair: [MemberId; 2]) -> bool {
        pair[0] == LONG
    }

    /// All sets in the order of their numbers.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &[MemberId]> {
        SetId::all(self.len()).map(|set| self.get(set))
    }

    /// How many sets there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.pairs.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// The sets that `column` refers to, numbered anew in the order in which they first occur there, so that who goes
    /// through the column goes through the sets' memory as well. They can be looked up, but none be added.
    #[must_use]
    pub fn in_order_of(&self, column: &mut [u32]) -> Self {
        let mut ordered = Self {
            pairs: Vec::with_capacity(self.pairs.len()),
            long: Vec::with_capacity(self.long.len()),
            ends: Vec::with_capacity(self.ends.len()),
            ..Self::default()
        };
        let mut numbers = vec![u32::MAX; self.len()];
        for number in column {
            let known = numbers.get_mut(*number as usize);
            debug_assert!(known.is_some(), "no set {number} among {}", self.len());
            let Some(known) = known else { continue };
            if *known == u32::MAX {
                *known = ordered.push(self.get(SetId::from_number(*number))).number();
            }
            *number = *known;
        }
        ordered
    }

    /// The same sets with each member renumbered. They can be looked up and appended to, but not interned.
    #[must_use]
    pub fn renumbered(&self, number: impl Fn(MemberId) -> MemberId) -> Self {
        let pair = |&pair: &[MemberId; 2]| match pair {
            [Self::NO_MEMBER | LONG, _] => pair,
            [only, Self::NO_MEMBER] => [number(only), Self::NO_MEMBER],
            pair => pair.map(&number),
        };
        Self {
            pairs: self.pairs.iter().map(pair).collect(),
            long: self.long.iter().map(|&member| number(member)).collect(),
            ends: self.ends.clone(),
            ..Self::default()
        }
    }

    /// Adds a set without asking whether it is known, and returns its number.
    pub fn append(&mut self, set: &[MemberId]) -> SetId {
        self.push(set)
    }

    /// Gives back the memory that was kept for growing.
    pub fn shrink(&mut self) {
        self.pairs.shrink_to_fit();
        self.long.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// The members of a set of up to two.
fn pair_of(set: &[MemberId]) -> Option<[MemberId; 2]> {
    match *set {
        [] => Some([Sets::NO_MEMBER; 2]),
        [only] => Some([only, Sets::NO_MEMBER]),
        [first, second] => Some([first, second]),
        _ => None,
    }
}

fn hash(set: &[MemberId]) -> u64 {
    BuildHasherDefault::<FxHasher>::default().hash_one(set)
}

fn slice<'m>(members: &'m [MemberId], ends: &[u32], number: u32) -> &'m [MemberId] {
    let index = number as usize;
    let end = ends.get(index).copied();
    debug_assert!(end.is_some(), "no long set {index} among {}", ends.len());
    let end = end.unwrap_or_default();
    let start = index.checked_sub(1).and_then(|before| ends.get(before));
    members
        .get(start.map_or(0, |&start| start as usize)..end as usize)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members(set: &[MemberId]) -> Vec<u32> {
        set.iter().map(|member| member.number()).collect()
    }

    #[test]
    fn a_set_keeps_its_number() {
        let mut sets = Sets::default();
        let added = [&[1, 2][..], &[], &[2, 1], &[1, 2], &[1], &[3, 2, 1], &[1], &[3, 2, 1]];
        let added = added.map(|set: &[u32]| {
            let set: Vec<MemberId> = set.iter().copied().map(MemberId::from_number).collect();
            sets.intern(&set)
        });
        assert_eq!(added.map(SetId::number), [0, 1, 2, 0, 3, 4, 3, 4]);
        assert_eq!(
            sets.iter().map(members).collect::<Vec<_>>(),
            [&[1, 2][..], &[], &[2, 1], &[1], &[3, 2, 1]]
        );
        let mut column = [4, 0, 4, 2];
        let ordered = sets.in_order_of(&mut column);
        assert_eq!(column, [0, 1, 0, 2]);
        assert_eq!(
            ordered.iter().map(members).collect::<Vec<_>>(),
            [&[3, 2, 1][..], &[1, 2], &[2, 1]]
        );
    }

    #[test]
    #[should_panic(expected = "no SetId(7) among 0")]
    #[cfg(debug_assertions)]
    fn a_number_of_no_set_is_loud() {
        Sets::default().get(SetId::from_number(7));
    }
}
