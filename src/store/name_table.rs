use rustc_hash::FxHashMap;

use crate::fold::fold;
use crate::read::Names;

/// Names by number, found by any of their spellings.
#[derive(Clone, Debug, Default)]
pub struct NameTable {
    names: Names,
    /// Folded spelling → numbers of the names that are written so.
    spellings: FxHashMap<String, Vec<u32>>,
    aliases: FxHashMap<u32, Vec<String>>,
    /// Place of each name in the alphabet.
    ranks: Vec<u32>,
}

impl NameTable {
    pub(super) fn new(names: Names) -> Self {
        let mut table = Self {
            names,
            ..Self::default()
        };
        for number in 0..table.len() {
            let key = fold(table.names.get(number));
            table.spellings.entry(key).or_default().push(number);
        }
        table.ranks = ranks(table.len(), |number| fold(table.names.get(number)));
        table
    }

    pub(super) fn add_alias(&mut self, name: &str, alias: &str) {
        let Some(number) = self.names.number_of(name) else {
            return;
        };
        let found = self.spellings.entry(fold(alias)).or_default();
        if !found.contains(&number) {
            found.push(number);
        }
        let aliases = self.aliases.entry(number).or_default();
        if !aliases.iter().any(|known| known == alias) {
            aliases.push(alias.to_owned());
        }
    }

    pub fn name(&self, number: u32) -> &str {
        self.names.get(number)
    }

    /// Other spellings of the name with this number.
    pub fn aliases(&self, number: u32) -> &[String] {
        self.aliases.get(&number).map_or(&[], Vec::as_slice)
    }

    /// The names written so: exactly if there is one, else without regard to case and diacritics, else by alias.
    pub fn find(&self, spelling: &str) -> Vec<u32> {
        match self.names.number_of(spelling) {
            Some(number) => vec![number],
            None => self.spellings.get(&fold(spelling)).cloned().unwrap_or_default(),
        }
    }

    /// The name's place in the alphabet, without regard to case and diacritics: what names are sorted by.
    pub fn rank(&self, number: u32) -> u32 {
        self.ranks.get(number as usize).copied().unwrap_or(u32::MAX)
    }

    /// How many names there are.
    pub fn len(&self) -> u32 {
        u32::try_from(self.names.len()).unwrap_or(u32::MAX)
    }

    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

/// The place of each of `count` numbers in the order of their keys.
pub(super) fn ranks<K: Ord>(count: u32, key: impl Fn(u32) -> K) -> Vec<u32> {
    let mut sorted: Vec<u32> = (0..count).collect();
    sorted.sort_by_cached_key(|&number| key(number));
    let mut ranks = vec![0; sorted.len()];
    for (rank, number) in (0..).zip(sorted) {
        if let Some(slot) = ranks.get_mut(number as usize) {
            *slot = rank;
        }
    }
    ranks
}
