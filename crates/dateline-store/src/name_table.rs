use std::sync::{Arc, OnceLock};

use dateline_batch::checked::{item, to_u32};
use dateline_batch::{NameId, Names};
use dateline_event::fold::{fold, name_key};
use rustc_hash::FxHashMap;

use super::grouping::Grouping;
use super::ranks::ranks;
use super::{SameName, ValueId};

/// Names by value, found by any of their spellings.
///
/// A value stands for one name as files write it, or for several that somebody said are the same: see
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
    spellings: FxHashMap<String, Vec<NameId>>,
    /// Folded other spelling → numbers.
    alias_spellings: FxHashMap<String, Vec<NameId>>,
    /// Every spelling as [`name_key`] has it → numbers. Made when somebody asks for what the others do not find.
    keys: OnceLock<FxHashMap<String, Vec<NameId>>>,
    aliases: FxHashMap<NameId, Vec<String>>,
    /// Place of each name in the alphabet.
    ranks: Vec<u32>,
}

impl NameTable {
    /// With other spellings of some of the names.
    pub(super) fn new<'a>(names: Names, aliases: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let keys: Vec<String> = names.iter().map(fold).collect();
        let mut written = Written {
            ranks: ranks(&keys),
            names,
            ..Written::default()
        };
        for (number, key) in NameId::all(keys.len()).zip(keys) {
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

    /// The same names with some of them merged, and with a value for each of `further`, which no event has.
    #[must_use]
    pub(super) fn renamed(&self, merges: &[SameName], further: &[String]) -> Self {
        Self {
            written: self.written.clone(),
            grouping: Grouping::new(&self.written.names, merges, further),
        }
    }

    /// The names as files write them.
    pub(super) fn written_names(&self) -> &Names {
        &self.written.names
    }

    /// With these names, which begin with those that it has.
    #[must_use]
    pub(super) fn grown(&self, names: Names) -> Self {
        if names.len() == self.written.names.len() {
            return self.clone();
        }
        let written = &self.written;
        let aliases = written.aliases.iter().flat_map(|(&name, aliases)| {
            let name = written.names.get(name);
            aliases.iter().map(move |alias| (name, alias.as_str()))
        });
        Self::new(names, aliases)
    }

    /// The value of a name as files write it.
    #[inline]
    pub fn value_of(&self, written: NameId) -> ValueId {
        match &self.grouping {
            None => ValueId::of_unmerged(written),
            Some(grouping) => grouping.value_of(written),
        }
    }

    /// Of a value the first name as files write it; `None` for one that no event has.
    fn lead(&self, value: ValueId) -> Option<NameId> {
        match &self.grouping {
            None => Some(value.unmerged()),
            Some(grouping) => grouping.lead(value),
        }
    }

    /// Whether any names are merged.
    pub(super) fn is_renamed(&self) -> bool {
        self.grouping.is_some()
    }

    /// Whether a value stands for several names as files write them.
    pub(super) fn is_merged(&self, value: ValueId) -> bool {
        let grouping = self.grouping.as_ref();
        grouping.is_some_and(|grouping| grouping.members(value).nth(1).is_some())
    }

    /// What is shown for a value: the name as files write it, or what merged names are called together.
    pub fn name(&self, value: ValueId) -> &str {
        let called = self.grouping.as_ref().and_then(|grouping| grouping.called(value));
        called.unwrap_or_else(|| self.lead(value).map_or("", |lead| self.written.names.get(lead)))
    }

    /// The names that a value stands for, as files write them: one, or those that are merged.
    pub fn written(&self, value: ValueId) -> Vec<&str> {
        let members = self.members(value).into_iter();
        members.map(|member| self.written.names.get(member)).collect()
    }

    fn members(&self, value: ValueId) -> Vec<NameId> {
        match &self.grouping {
            None => vec![value.unmerged()],
            Some(grouping) => grouping.members(value).collect(),
        }
    }

    /// Every spelling of what a value stands for: its name, the names that are merged in it, and what files list as
    /// other spellings of them.
    pub fn spellings(&self, value: ValueId) -> impl Iterator<Item = &str> {
        let written = self.members(value).into_iter().flat_map(|member| {
            let aliases = self.written.aliases.get(&member).into_iter().flatten();
            std::iter::once(self.written.names.get(member)).chain(aliases.map(String::as_str))
        });
        let name = self.name(value);
        std::iter::once(name).chain(written.filter(move |spelling| *spelling != name))
    }

    /// What is written exactly so.
    pub fn find_exactly(&self, name: &str) -> Option<ValueId> {
        let called = self.grouping.as_ref().and_then(|grouping| grouping.find(name));
        called.or_else(|| self.written.names.number_of(name).map(|number| self.value_of(number)))
    }

    /// The names written so: exactly if there is one, else without regard to case and diacritics, else by another
    /// spelling, else by what is left of it without hyphens, apostrophes and articles ([`name_key`]).
    pub fn find(&self, spelling: &str) -> Vec<ValueId> {
        if let Some(exact) = self.find_exactly(spelling) {
            return vec![exact];
        }
        let found = self.written.find(spelling).iter();
        let mut found: Vec<ValueId> = found.map(|&name| self.value_of(name)).collect();
        if let Some(grouping) = &self.grouping {
            if found.is_empty() {
                found = grouping.find_alike(spelling);
            }
            found.sort_unstable();
            found.dedup();
        }
        found
    }

    /// What is written exactly so, and what has a spelling of this [`name_key`].
    pub(super) fn spelled(&self, name: &str) -> Vec<ValueId> {
        let mut values: Vec<ValueId> = self.find_exactly(name).into_iter().collect();
        values.extend(self.of_one_key(&name_key(name)));
        values.sort_unstable();
        values.dedup();
        values
    }

    /// What has this [`name_key`].
    pub(super) fn of_one_key(&self, key: &str) -> impl Iterator<Item = ValueId> {
        let found = self.written.keys().get(key);
        found.into_iter().flatten().map(|&name| self.value_of(name))
    }

    /// The name's place in the alphabet, without regard to case and diacritics: what names are sorted by.
    #[inline]
    pub fn rank(&self, value: ValueId) -> u32 {
        self.lead(value)
            .map_or(u32::MAX, |lead| item(&self.written.ranks, lead))
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
    fn find(&self, spelling: &str) -> &[NameId] {
        let folded = fold(spelling);
        let found = self.spellings.get(&folded);
        let found = found.or_else(|| self.alias_spellings.get(&folded));
        let found = found.or_else(|| {
            let key = name_key(spelling);
            self.keys().get(&key).filter(|_| !key.is_empty())
        });
        found.map_or(&[], Vec::as_slice)
    }

    fn keys(&self) -> &FxHashMap<String, Vec<NameId>> {
        self.keys.get_or_init(|| {
            let mut keys: FxHashMap<String, Vec<NameId>> = FxHashMap::default();
            for (number, name) in NameId::all(self.names.len()).zip(self.names.iter()) {
                push_new(keys.entry(name_key(name)).or_default(), number);
                for alias in self.aliases.get(&number).into_iter().flatten() {
                    push_new(keys.entry(name_key(alias)).or_default(), number);
                }
            }
            keys
        })
    }
}

/// Adds a name unless it is listed.
fn push_new(numbers: &mut Vec<NameId>, number: NameId) {
    if !numbers.contains(&number) {
        numbers.push(number);
    }
}
