//! Nodes by their names and paths.

use dateline_event::Place;
use dateline_event::fold::{fold, name_key};
use rustc_hash::FxHashMap;

use super::Tree;
use crate::ValueId;

impl Tree {
    /// Nodes called so, at any depth. A path in one line finds the nodes that end in it; what is written exactly so
    /// comes before what differs in case and diacritics, that before another spelling, and that before what differs in
    /// hyphens, apostrophes and articles ([`name_key`]).
    pub fn find(&self, line: &str) -> Vec<ValueId> {
        let Some(written) = &self.written else {
            return self.find_here(line);
        };
        let found = written.tree.find_here(line);
        let found = found.into_iter().map(|node| self.value_of(node.unmerged()));
        let mut nodes: Vec<ValueId> = found.collect();
        nodes.sort_unstable();
        nodes.dedup();
        if nodes.is_empty() { self.find_here(line) } else { nodes }
    }

    fn find_here(&self, line: &str) -> Vec<ValueId> {
        let wanted: Vec<&str> = line.split(Place::SEPARATOR).map(str::trim).collect();
        let Some((name, above)) = wanted.split_last() else {
            return Vec::new();
        };
        let same_above = |node: ValueId, same: &dyn Fn(ValueId, &str) -> bool| {
            let mut node = self.parent(node);
            above.iter().rev().all(|wanted| match node {
                Some(parent) if parent != Self::ROOT => {
                    node = self.parent(parent);
                    same(parent, wanted)
                }
                _ => false,
            })
        };
        let folded = fold(name);
        let called_so = self.spellings.get(&folded).map_or(&[][..], Vec::as_slice);
        let candidates = called_so.iter().copied();
        let is_exact = |&node: &ValueId| self.name(node) == *name && same_above(node, &|a, b| self.name(a) == b);
        let exact: Vec<ValueId> = candidates.clone().filter(is_exact).collect();
        if !exact.is_empty() {
            return exact;
        }
        let also_called_so = self.alias_spellings.get(&folded).map_or(&[][..], Vec::as_slice);
        let is_alike = |&node: &ValueId| same_above(node, &|a, b| self.is_called(a, b));
        for candidates in [called_so, also_called_so] {
            let found: Vec<ValueId> = candidates.iter().copied().filter(is_alike).collect();
            if !found.is_empty() {
                return found;
            }
        }
        let key = name_key(name);
        let candidates = self.keys().get(&key).filter(|_| !key.is_empty());
        let candidates = candidates.map_or(&[][..], Vec::as_slice);
        candidates.iter().copied().filter(is_alike).collect()
    }

    /// Whether one of a node's spellings is this but for what [`name_key`] leaves out.
    fn is_called(&self, node: ValueId, name: &str) -> bool {
        let key = name_key(name);
        let aliases = self.aliases(node).iter().map(String::as_str);
        std::iter::once(self.name(node))
            .chain(aliases)
            .any(|spelling| spelling == name || name_key(spelling) == key)
    }

    fn keys(&self) -> &FxHashMap<String, Vec<ValueId>> {
        self.keys.get_or_init(|| {
            let mut keys: FxHashMap<String, Vec<ValueId>> = FxHashMap::default();
            for node in self.values().skip(1) {
                let aliases = self.aliases(node).iter().map(String::as_str);
                for spelling in std::iter::once(self.name(node)).chain(aliases) {
                    let nodes = keys.entry(name_key(spelling)).or_default();
                    if !nodes.contains(&node) {
                        nodes.push(node);
                    }
                }
            }
            keys
        })
    }

    /// The node whose whole path is exactly this line.
    pub(super) fn node_at(&self, line: &str) -> Option<ValueId> {
        let name = line.rsplit(Place::SEPARATOR).next()?;
        let candidates = self.spellings.get(&fold(name))?;
        candidates.iter().copied().find(|&node| self.line(node) == line)
    }
}
