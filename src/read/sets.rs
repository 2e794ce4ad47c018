use std::hash::{BuildHasher, BuildHasherDefault};

use hashbrown::HashTable;
use rustc_hash::{FxHashMap, FxHasher};

/// Sets of numbers, each kept once and known by its own number.
///
/// All members stand in one list, one set after the other: a set of three costs some twenty bytes, where a box of its
/// own would take eighty.
#[derive(Clone, Debug, Default)]
pub struct Sets {
    members: Vec<u32>,
    /// Where each set ends in `members`.
    ends: Vec<u32>,
    numbers: HashTable<u32>,
    /// The sets of up to two members, as most are: they are known by what is in them, without a look at `members`.
    pairs: FxHashMap<(u32, u32), u32>,
}

/// In place of a member that a set of less than two lacks.
const NO_MEMBER: u32 = u32::MAX;

impl Sets {
    /// The number of the set with these members in this order, new or known.
    pub fn intern(&mut self, set: &[u32]) -> u32 {
        let pair = match *set {
            [] => (NO_MEMBER, NO_MEMBER),
            [only] => (only, NO_MEMBER),
            [first, second] => (first, second),
            _ => return self.intern_long(set),
        };
        if let Some(&known) = self.pairs.get(&pair) {
            return known;
        }
        let number = self.push(set);
        self.pairs.insert(pair, number);
        number
    }

    fn intern_long(&mut self, set: &[u32]) -> u32 {
        let Self {
            members, ends, numbers, ..
        } = self;
        let known = numbers.find(hash(set), |&number| slice(members, ends, number) == set);
        if let Some(&known) = known {
            return known;
        }
        let number = self.push(set);
        let Self {
            members, ends, numbers, ..
        } = self;
        numbers.insert_unique(hash(set), number, |&number| hash(slice(members, ends, number)));
        number
    }

    fn push(&mut self, set: &[u32]) -> u32 {
        let number = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.members.extend_from_slice(set);
        self.ends.push(u32::try_from(self.members.len()).unwrap_or(u32::MAX));
        number
    }

    /// The members of the set with this number; none if there is no such set.
    pub fn get(&self, number: u32) -> &[u32] {
        slice(&self.members, &self.ends, number)
    }

    /// All sets in the order of their numbers.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &[u32]> {
        (0..self.ends.len()).map(|index| self.get(u32::try_from(index).unwrap_or(u32::MAX)))
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The sets that `column` refers to, numbered anew in the order in which they first occur there, so that who goes
    /// through the column goes through the sets' memory as well. They can be looked up, but none be added.
    #[must_use]
    pub fn in_order_of(&self, column: &mut [u32]) -> Self {
        let mut ordered = Self {
            members: Vec::with_capacity(self.members.len()),
            ends: Vec::with_capacity(self.ends.len()),
            ..Self::default()
        };
        let mut numbers = vec![u32::MAX; self.len()];
        for number in column {
            let Some(known) = numbers.get_mut(*number as usize) else {
                continue;
            };
            if *known == u32::MAX {
                *known = ordered.push(self.get(*number));
            }
            *number = *known;
        }
        ordered
    }

    /// The same sets with each member renumbered. They can be looked up and appended to, but not interned.
    #[must_use]
    pub fn renumbered(&self, number: impl Fn(u32) -> u32) -> Self {
        Self {
            members: self.members.iter().map(|&member| number(member)).collect(),
            ends: self.ends.clone(),
            ..Self::default()
        }
    }

    /// Adds a set without asking whether it is known, and returns its number.
    pub fn append(&mut self, set: &[u32]) -> u32 {
        self.push(set)
    }

    /// Gives back the memory that was kept for growing.
    pub fn shrink(&mut self) {
        self.members.shrink_to_fit();
        self.ends.shrink_to_fit();
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
        let numbers = [&[1, 2][..], &[], &[2, 1], &[1, 2], &[1], &[3, 2, 1], &[1], &[3, 2, 1]];
        assert_eq!(numbers.map(|set| sets.intern(set)), [0, 1, 2, 0, 3, 4, 3, 4]);
        assert_eq!(
            sets.iter().collect::<Vec<_>>(),
            [&[1, 2][..], &[], &[2, 1], &[1], &[3, 2, 1]]
        );
        assert_eq!(sets.get(7), [0; 0]);
        let mut column = [4, 0, 4, 2];
        let ordered = sets.in_order_of(&mut column);
        assert_eq!(column, [0, 1, 0, 2]);
        assert_eq!(ordered.iter().collect::<Vec<_>>(), [&[3, 2, 1][..], &[1, 2], &[2, 1]]);
    }
}
