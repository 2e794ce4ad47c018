use std::sync::{Arc, OnceLock};

use dateline_batch::Names;
use dateline_batch::checked::to_u32;
use dateline_event::fold::{fold, name_key};
use rustc_hash::FxHashMap;

use super::SameName;
use super::grouping::Grouping;

/// Names by number, found by any of their spellings.
///
/// A number stands for one name as files write it, or for several that somebody said are the same: see
/// [`Naming`](crate::Naming).
#[derive(Clone, Debug, Default)]
pub struct NameTable {
    written: Arc<Written>,
    /// Where names are merged.
    grouping: Option<Grouping>,
}

/// Names as files write them, by a number of their own.
#[derive(Debug, Default)]
struct Written {
    names: Names,
    /// Folded name → numbers of the names that are written so.
    spellings: FxHashMap<String, Vec<u32>>,
    /// Folded other spelling → numbers.
    alias_spellings: FxHashMap<String, Vec<u32>>,
    /// Every spelling as [`name_key`] has it → numbers. Made when somebody asks for what the others do not find.
    keys: OnceLock<FxHashMap<String, Vec<u32>>>,
    aliases: FxHashMap<u32, Vec<String>>,
    /// Place of each name in the alphabet.
    ranks: Vec<u32>,
}

impl NameTable {
    /// With other spellings of some of the names.
    pub(super) fn new<'a>(names: Names, aliases: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let count = to_u32(names.len());
        let mut written = Written {
            ranks: ranks(count, |number| fold(names.get(number))),
            names,
            ..Written::default()
        };
        for number in 0..count {
            let key = fold(written.names.get(number));
            written.spellings.entry(key).or_default().push(number);
        }
        for (name, alias) in aliases {
            written.add_alias(name, alias);
        }
        Self {
            written: Arc::new(written),
            grouping: None,
        }
    }

    /// The same names with some of them merged, and with a number for each of `further`, which no event has.
    #[must_use]
    pub(super) fn renamed(&self, merges: &[SameName], further: &[String]) -> Self {
        Self {
            written: self.written.clone(),
            grouping: Grouping::new(&self.written.names, merges, further),
        }
    }

    /// What the number of a name as files write it is after merging.
    pub fn value_of(&self, written: u32) -> u32 {
        self.grouping
            .as_ref()
            .map_or(written, |grouping| grouping.value_of(written))
    }

    /// Whether any names are merged.
    pub(super) fn is_renamed(&self) -> bool {
        self.grouping.is_some()
    }

    /// What is shown for a number: the name as files write it, or what merged names are called together.
    pub fn name(&self, number: u32) -> &str {
        match &self.grouping {
            None => self.written.names.get(number),
            Some(grouping) => grouping
                .called(number)
                .unwrap_or_else(|| self.written.names.get(grouping.lead(number))),
        }
    }

    /// The names that this number stands for, as files write them: one, or those that are merged.
    pub fn written(&self, number: u32) -> Vec<&str> {
        match &self.grouping {
            None => vec![self.written.names.get(number)],
            Some(grouping) => {
                let members = grouping.members(number);
                members.map(|member| self.written.names.get(member)).collect()
            }
        }
    }

    /// Every spelling of what this number stands for: its name, the names that are merged in it, and what files list as
    /// other spellings of them.
    pub fn spellings(&self, number: u32) -> impl Iterator<Item = &str> {
        let members: Vec<u32> = match &self.grouping {
            None => vec![number],
            Some(grouping) => grouping.members(number).collect(),
        };
        let written = members.into_iter().flat_map(|member| {
            let aliases = self.written.aliases.get(&member).into_iter().flatten();
            std::iter::once(self.written.names.get(member)).chain(aliases.map(String::as_str))
        });
        let name = self.name(number);
        std::iter::once(name).chain(written.filter(move |spelling| *spelling != name))
    }

    /// What is written exactly so.
    pub fn find_exactly(&self, name: &str) -> Option<u32> {
        let called = self.grouping.as_ref().and_then(|grouping| grouping.find(name));
        called.or_else(|| self.written.names.number_of(name).map(|number| self.value_of(number)))
    }

    /// The names written so: exactly if there is one, else without regard to case and diacritics, else by another
    /// spelling, else by what is left of it without hyphens, apostrophes and articles ([`name_key`]).
    pub fn find(&self, spelling: &str) -> Vec<u32> {
        if let Some(exact) = self.find_exactly(spelling) {
            return vec![exact];
        }
        let mut found = self.written.find(spelling).to_vec();
        if let Some(grouping) = &self.grouping {
            for number in &mut found {
                *number = grouping.value_of(*number);
            }
            if found.is_empty() {
                found = grouping.find_alike(spelling);
            }
            found.sort_unstable();
            found.dedup();
        }
        found
    }

    /// The name's place in the alphabet, without regard to case and diacritics: what names are sorted by.
    pub fn rank(&self, number: u32) -> u32 {
        let written = match &self.grouping {
            None => number,
            Some(grouping) => grouping.lead(number),
        };
        self.written.ranks.get(written as usize).copied().unwrap_or(u32::MAX)
    }

    /// How many names there are; merged ones count as one.
    pub fn len(&self) -> u32 {
        match &self.grouping {
            None => to_u32(self.written.names.len()),
            Some(grouping) => grouping.len(),
        }
    }

    /// Whether there are no names.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Written {
    fn add_alias(&mut self, name: &str, alias: &str) {
        let Some(number) = self.names.number_of(name) else {
            return;
        };
        push_new(self.alias_spellings.entry(fold(alias)).or_default(), number);
        let aliases = self.aliases.entry(number).or_default();
        if !aliases.iter().any(|known| known == alias) {
            aliases.push(alias.to_owned());
        }
    }

    /// What is not written exactly so.
    fn find(&self, spelling: &str) -> &[u32] {
        let folded = fold(spelling);
        let found = self.spellings.get(&folded);
        let found = found.or_else(|| self.alias_spellings.get(&folded));
        let found = found.or_else(|| {
            let key = name_key(spelling);
            self.keys().get(&key).filter(|_| !key.is_empty())
        });
        found.map_or(&[], Vec::as_slice)
    }

    fn keys(&self) -> &FxHashMap<String, Vec<u32>> {
        self.keys.get_or_init(|| {
            let mut keys: FxHashMap<String, Vec<u32>> = FxHashMap::default();
            for (number, name) in (0..).zip(self.names.iter()) {
                push_new(keys.entry(name_key(name)).or_default(), number);
                for alias in self.aliases.get(&number).into_iter().flatten() {
                    push_new(keys.entry(name_key(alias)).or_default(), number);
                }
            }
            keys
        })
    }
}

/// Adds a number unless it was the last to be added.
fn push_new(numbers: &mut Vec<u32>, number: u32) {
    if !numbers.contains(&number) {
        numbers.push(number);
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
