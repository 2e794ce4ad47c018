use dateline_event::{Bounds, TimeRange};
use rustc_hash::{FxHashMap, FxHashSet};

use super::membership::Membership;
use super::{NameTable, ValueId};

/// Who stands above whom, and when, by the values of actors.
pub(super) struct MembershipLines {
    /// Of each member its parents, with the time of its membership.
    parents: FxHashMap<ValueId, Vec<Parent>>,
}

/// A parent, and the time of membership in it.
pub(super) type Parent = (ValueId, TimeRange);

impl MembershipLines {
    /// Merged names belong wherever any of them does.
    pub fn new(memberships: &[Membership], actors: &NameTable) -> Self {
        let mut parents: FxHashMap<ValueId, Vec<Parent>> = FxHashMap::default();
        // One that no event names may still stand between two that are named: it comes after all values.
        let mut unnamed: FxHashMap<&str, ValueId> = FxHashMap::default();
        for membership in memberships {
            let mut value = |name| {
                let next = ValueId::at(actors.len() as usize + unnamed.len());
                let known = actors.find_exactly(name);
                known.unwrap_or_else(|| *unnamed.entry(name).or_insert(next))
            };
            let (member, parent) = (value(membership.member.as_str()), value(membership.parent.as_str()));
            if member != parent {
                parents.entry(member).or_default().push((parent, membership.time));
            }
        }
        Self { parents }
    }

    /// All that belong to another.
    pub fn members(&self) -> impl Iterator<Item = ValueId> {
        self.parents.keys().copied()
    }

    /// What a member belongs to, and when.
    pub fn parents_of(&self, member: ValueId) -> &[Parent] {
        self.parents.get(&member).map_or(&[], Vec::as_slice)
    }

    /// Whether memberships, each of which possibly holds at some moment of `at`, lead up from one to the other.
    pub fn lead_up(&self, member: ValueId, to: ValueId, at: Option<Bounds>) -> bool {
        let mut seen: FxHashSet<ValueId> = FxHashSet::from_iter([member]);
        let mut open = vec![member];
        while let Some(member) = open.pop() {
            for &(parent, time) in self.parents_of(member) {
                let holds = at.is_none_or(|at| at.possibly_within(time));
                if holds && parent == to {
                    return true;
                }
                if holds && seen.insert(parent) {
                    open.push(parent);
                }
            }
        }
        false
    }
}
