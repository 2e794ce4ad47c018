use dateline_event::TimeRange;
use rustc_hash::{FxHashMap, FxHashSet};

use super::membership::Membership;
use super::membership_lines::MembershipLines;
use super::{Facet, Store, ValueId};

impl Store {
    /// All that files say of who belongs to whom.
    pub fn memberships(&self) -> Vec<Membership> {
        Membership::all(self.files().iter().map(|file| &file.directory))
    }

    /// Every actor with each other that it belongs to, also through others, by value.
    pub fn kin(&self) -> FxHashSet<(ValueId, ValueId)> {
        let parents = self.named_values(Facet::Actor).collect();
        let paths = MembershipPaths::new(self.tables.lines_of(self), &parents);
        let pairs = paths.paths.iter();
        pairs
            .flat_map(|(&member, paths)| paths.iter().map(move |path| (member, path.parent)))
            .collect()
    }
}

/// The paths up from actors to those that count their members, by value.
pub(super) struct MembershipPaths {
    paths: FxHashMap<ValueId, Vec<MembershipPath>>,
}

/// A way up to a parent.
#[derive(Clone, PartialEq)]
pub(super) struct MembershipPath {
    /// The parent that is reached.
    pub parent: ValueId,
    /// The times of the memberships on the way, in all of which an event must possibly lie.
    pub times: Vec<TimeRange>,
}

impl MembershipPaths {
    /// To these parents only.
    pub fn new(lines: &MembershipLines, parents: &FxHashSet<ValueId>) -> Self {
        /// Chains of memberships are followed no further.
        const MAX_CHAIN: usize = 16;
        /// No actor has more paths up than this.
        const MAX_PATHS: usize = 64;
        let mut paths: FxHashMap<ValueId, Vec<MembershipPath>> = FxHashMap::default();
        for member in lines.members() {
            let mut found: Vec<MembershipPath> = Vec::new();
            let mut open = vec![(member, Vec::new())];
            while let Some((at, times)) = open.pop() {
                for &(parent, time) in lines.parents_of(at) {
                    let mut times: Vec<TimeRange> = times.clone();
                    if time != TimeRange::ALL {
                        times.push(time);
                    }
                    let path = MembershipPath { parent, times };
                    let is_new = !found.contains(&path);
                    if is_new && parent != member && found.len() < MAX_PATHS && path.times.len() < MAX_CHAIN {
                        open.push((parent, path.times.clone()));
                        found.push(path);
                    }
                }
            }
            found.retain(|path| parents.contains(&path.parent));
            if !found.is_empty() {
                paths.insert(member, found);
            }
        }
        Self { paths }
    }

    /// From an actor.
    pub fn from(&self, actor: ValueId) -> &[MembershipPath] {
        self.paths.get(&actor).map_or(&[], Vec::as_slice)
    }
}
