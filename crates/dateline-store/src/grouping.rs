use dateline_batch::checked::{item, to_u32};
use dateline_batch::{NameId, Names};
use dateline_event::fold::name_key;
use rustc_hash::FxHashMap;

use super::{SameName, ValueId};

/// Which names as files write them stand for the same: each has a *value*, and merged ones share it.
#[derive(Clone, Debug, Default)]
pub(super) struct Grouping {
    /// By number of the name as it is written.
    values: Vec<ValueId>,
    /// Of each value the first name as it is written; `None` for one that no event has.
    leads: Vec<Option<NameId>>,
    /// The values that are more than one name, or are called otherwise than any of them.
    merged: FxHashMap<ValueId, Merged>,
}

#[derive(Clone, Debug, Default)]
struct Merged {
    called: String,
    members: Vec<NameId>,
}

impl Grouping {
    /// `None` if nothing changes: no name of a merge is among `names`, and nothing is added. `further` are names that get
    /// a value though no event has them, unless they are known.
    pub fn new(names: &Names, merges: &[SameName], further: &[String]) -> Option<Self> {
        let mut groups: Vec<(&str, Vec<NameId>)> = Vec::new();
        for merge in merges {
            let members = merge.names.iter().filter_map(|name| names.number_of(name));
            let mut members: Vec<NameId> = members.collect();
            members.sort_unstable();
            members.dedup();
            groups.push((&merge.called, members));
        }
        let is_change = |(called, members): &(&str, Vec<NameId>)| match members[..] {
            [] => false,
            [only] => names.get(only) != *called,
            _ => true,
        };
        groups.retain(is_change);
        let further: Vec<&String> = further.iter().filter(|name| names.number_of(name).is_none()).collect();
        if groups.is_empty() && further.is_empty() {
            return None;
        }
        let group_of: FxHashMap<NameId, usize> = groups
            .iter()
            .enumerate()
            .flat_map(|(group, (_, members))| members.iter().map(move |&member| (member, group)))
            .collect();
        let mut grouping = Self::default();
        let mut value_of_group = vec![None; groups.len()];
        for number in NameId::all(names.len()) {
            let group = group_of.get(&number).and_then(|&group| value_of_group.get_mut(group));
            let value = match group {
                Some(known) => *known.get_or_insert_with(|| grouping.push(Some(number))),
                None => grouping.push(Some(number)),
            };
            grouping.values.push(value);
        }
        for ((called, members), value) in groups.into_iter().zip(value_of_group) {
            let called = called.to_owned();
            grouping
                .merged
                .extend(value.map(|value| (value, Merged { called, members })));
        }
        for name in further {
            let value = grouping.push(None);
            let called = name.clone();
            let members = Vec::new();
            grouping.merged.insert(value, Merged { called, members });
        }
        Some(grouping)
    }

    fn push(&mut self, lead: Option<NameId>) -> ValueId {
        let value = ValueId::at(self.leads.len());
        self.leads.push(lead);
        value
    }

    pub fn value_of(&self, written: NameId) -> ValueId {
        item(&self.values, written)
    }

    /// Of a value the first name as it is written; `None` for one that no event has.
    pub fn lead(&self, value: ValueId) -> Option<NameId> {
        item(&self.leads, value)
    }

    /// What a value is called, where that is not its first name.
    pub fn called(&self, value: ValueId) -> Option<&str> {
        self.merged.get(&value).map(|merged| merged.called.as_str())
    }

    /// The names of a value as they are written.
    pub fn members(&self, value: ValueId) -> impl Iterator<Item = NameId> {
        let merged = self.merged.get(&value);
        let single = if merged.is_none() { self.lead(value) } else { None };
        let members = merged.into_iter().flat_map(|merged| merged.members.iter().copied());
        single.into_iter().chain(members)
    }

    /// The value that is called exactly so.
    pub fn find(&self, called: &str) -> Option<ValueId> {
        let mut merged = self.merged.iter();
        merged.find_map(|(&value, merged)| (merged.called == called).then_some(value))
    }

    /// The values that are called so but for what [`name_key`] leaves out.
    pub fn find_alike(&self, called: &str) -> Vec<ValueId> {
        let key = name_key(called);
        let merged = self.merged.iter();
        let alike = merged.filter(|(_, merged)| name_key(&merged.called) == key);
        alike.map(|(&value, _)| value).collect()
    }

    /// How many values there are.
    pub fn len(&self) -> u32 {
        to_u32(self.leads.len())
    }
}
