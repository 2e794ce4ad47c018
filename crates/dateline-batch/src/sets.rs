use std::hash::{BuildHasher, BuildHasherDefault};

use hashbrown::HashTable;
use rustc_hash::{FxHashMap, FxHasher};

use crate::SetId;
use crate::checked::to_u32;

/// Sets of numbers, each kept once and known by its own number.
///
/// A set of up to two members, as most are, takes eight bytes and one look.
#[derive(Clone, Debug, Default)]
pub struct Sets {
    /// The members of each set, or [`LONG`] and its number among the long ones.
    pairs: Vec<[u32; 2]>,
    known_pairs: FxHashMap<[u32; 2], SetId>,
    /// The members of the sets of three and more, one set after the other.
    long: Vec<u32>,
    /// Where each of them ends.
    ends: Vec<u32>,
    /// Their numbers among all sets.
    known_long: HashTable<SetId>,
}

/// In place of the first member: the set has more than two.
const LONG: u32 = u32::MAX - 1;

impl Sets {
    /// No set has it; the numbers of members are smaller.
    pub const NO_MEMBER: u32 = u32::MAX;

    /// The number of the set with these members in this order, new or known.
    pub fn intern(&mut self, set: &[u32]) -> SetId {
        let Some(pair) = pair_of(set) else {
            return self.intern_long(set);
        };
        if let Some(&known) = self.known_pairs.get(&pair) {
            return known;
        }
        let number = self.push(set);
        self.known_pairs.insert(pair, number);
        number
    }

    fn intern_long(&mut self, set: &[u32]) -> SetId {
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

    fn push(&mut self, set: &[u32]) -> SetId {
        let number = SetId::at(self.pairs.len());
        let pair = pair_of(set).unwrap_or_else(|| {
            let index = to_u32(self.ends.len());
            self.long.extend_from_slice(set);
            self.ends.push(to_u32(self.long.len()));
            [LONG, index]
        });
        self.pairs.push(pair);
        number
    }

    /// The members of the set with this number; none if there is no such set.
    pub fn get(&self, set: SetId) -> &[u32] {
        match self.pairs.get(set.index()) {
            None | Some([Self::NO_MEMBER, _]) => &[],
            Some([LONG, index]) => slice(&self.long, &self.ends, *index),
            Some([only, Self::NO_MEMBER]) => std::slice::from_ref(only),
            Some(pair) => pair,
        }
    }

    /// The members of each of these sets, [`Sets::NO_MEMBER`] in place of those that it lacks; what stands for a set of
    /// more than two is told by [`Sets::is_long`].
    pub fn gather(&self, numbers: &[u32], pairs: &mut Vec<[u32; 2]>) {
        let pair = |&number: &u32| self.pairs.get(number as usize).copied();
        pairs.clear();
        pairs.extend(
            numbers
                .iter()
                .map(|number| pair(number).unwrap_or([Self::NO_MEMBER; 2])),
        );
    }

    /// Whether [`Sets::gather`] put this pair in place of a set of more than two.
    pub fn is_long(pair: [u32; 2]) -> bool {
        pair[0] == LONG
    }

    /// All sets in the order of their numbers.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &[u32]> {
        (0..self.pairs.len()).map(|index| self.get(SetId::at(index)))
    }

    /// How many sets there are.
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
            let Some(known) = numbers.get_mut(*number as usize) else {
                continue;
            };
            if *known == u32::MAX {
                *known = ordered.push(self.get(SetId::from_number(*number))).number();
            }
            *number = *known;
        }
        ordered
    }

    /// The same sets with each member renumbered. They can be looked up and appended to, but not interned.
    #[must_use]
    pub fn renumbered(&self, number: impl Fn(u32) -> u32) -> Self {
        let pair = |&pair: &[u32; 2]| match pair {
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
    pub fn append(&mut self, set: &[u32]) -> SetId {
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
fn pair_of(set: &[u32]) -> Option<[u32; 2]> {
    match *set {
        [] => Some([Sets::NO_MEMBER; 2]),
        [only] => Some([only, Sets::NO_MEMBER]),
        [first, second] => Some([first, second]),
        _ => None,
    }
}

fn hash(set: &[u32]) -> u64 {
    BuildHasherDefault::<FxHasher>::default().hash_one(set)
}

fn slice<'m>(members: &'m [u32], ends: &[u32], number: u32) -> &'m [u32] {
    let index = number as usize;
    let Some(&end) = ends.get(index) else {
        return &[];
    };
    let start = index.checked_sub(1).and_then(|before| ends.get(before));
    members
        .get(start.map_or(0, |&start| start as usize)..end as usize)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_keeps_its_number() {
        let mut sets = Sets::default();
        let added = [&[1, 2][..], &[], &[2, 1], &[1, 2], &[1], &[3, 2, 1], &[1], &[3, 2, 1]];
        assert_eq!(added.map(|set| sets.intern(set).number()), [0, 1, 2, 0, 3, 4, 3, 4]);
        assert_eq!(
            sets.iter().collect::<Vec<_>>(),
            [&[1, 2][..], &[], &[2, 1], &[1], &[3, 2, 1]]
        );
        assert_eq!(sets.get(SetId::at(7)), [0; 0]);
        let mut column = [4, 0, 4, 2];
        let ordered = sets.in_order_of(&mut column);
        assert_eq!(column, [0, 1, 0, 2]);
        assert_eq!(ordered.iter().collect::<Vec<_>>(), [&[3, 2, 1][..], &[1, 2], &[2, 1]]);
    }
}
