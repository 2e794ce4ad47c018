use std::hash::{BuildHasher, BuildHasherDefault};

use hashbrown::HashTable;
use rustc_hash::FxHasher;

use crate::NameId;
use crate::checked::item;

/// Names, each kept once and known by its number.
///
/// All names stand in one text, one after the other, so that a short name costs little more than its bytes.
#[derive(Clone, Debug, Default)]
pub struct Names {
    text: String,
    /// Where each name ends in `text`.
    ends: Vec<usize>,
    numbers: HashTable<NameId>,
}

impl Names {
    /// The number of `name`, new or known.
    pub fn intern(&mut self, name: &str) -> NameId {
        let Self { text, ends, numbers } = self;
        let entry = numbers.entry(
            hash(name),
            |&number| slice(text, ends, number) == name,
            |&number| hash(slice(text, ends, number)),
        );
        match entry {
            hashbrown::hash_table::Entry::Occupied(known) => *known.get(),
            hashbrown::hash_table::Entry::Vacant(vacant) => {
                let number = NameId::at(ends.len());
                vacant.insert(number);
                text.push_str(name);
                ends.push(text.len());
                number
            }
        }
    }

    /// The name with this number.
    pub fn get(&self, number: NameId) -> &str {
        slice(&self.text, &self.ends, number)
    }

    /// The number of a name, if it is known.
    pub fn number_of(&self, name: &str) -> Option<NameId> {
        self.numbers
            .find(hash(name), |&number| self.get(number) == name)
            .copied()
    }

    /// All names in the order of their numbers.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let name = self.text.get(start..end).unwrap_or_default();
            start = end;
            name
        })
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

fn hash(name: &str) -> u64 {
    BuildHasherDefault::<FxHasher>::default().hash_one(name)
}

fn slice<'t>(text: &'t str, ends: &[usize], number: NameId) -> &'t str {
    let index = number.index();
    let end = item(ends, number);
    let start = index.checked_sub(1).and_then(|before| ends.get(before));
    text.get(start.copied().unwrap_or_default()..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_number() {
        let mut names = Names::default();
        let numbers = ["IS", "", "PKK", "IS", "الموصل"].map(|name| names.intern(name));
        assert_eq!(numbers.map(NameId::number), [0, 1, 2, 0, 3]);
        assert_eq!(names.iter().collect::<Vec<_>>(), ["IS", "", "PKK", "الموصل"]);
        assert_eq!(names.get(numbers[4]), "الموصل");
        assert_eq!(
            (names.number_of("PKK"), names.number_of("none")),
            (Some(numbers[2]), None)
        );
    }

    #[test]
    #[should_panic(expected = "no item 9 in a list of 0")]
    #[cfg(debug_assertions)]
    fn a_number_of_no_name_is_loud() {
        Names::default().get(NameId::from_number(9));
    }
}
