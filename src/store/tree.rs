use rustc_hash::FxHashMap;

use super::name_table::ranks;
use crate::event::Place;
use crate::fold::fold;
use crate::read::Paths;

/// Nested names by node number, found by name at any depth or by path.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    paths: Paths,
    children: Vec<Vec<u32>>,
    /// Folded spelling of a node's own name → nodes.
    spellings: FxHashMap<String, Vec<u32>>,
    aliases: FxHashMap<u32, Vec<String>>,
    /// Place of each node in the alphabet of paths.
    ranks: Vec<u32>,
}

impl Tree {
    pub(super) fn new(paths: Paths) -> Self {
        let mut children = vec![Vec::new(); paths.len()];
        let mut spellings: FxHashMap<String, Vec<u32>> = FxHashMap::default();
        for node in 1..u32::try_from(paths.len()).unwrap_or(u32::MAX) {
            if let Some(siblings) = paths.parent(node).and_then(|parent| children.get_mut(parent as usize)) {
                siblings.push(node);
            }
            spellings.entry(fold(paths.name(node))).or_default().push(node);
        }
        let count = u32::try_from(paths.len()).unwrap_or(u32::MAX);
        let key = |node: u32| paths.path(node).into_iter().map(fold).collect::<Vec<String>>();
        let ranks = ranks(count, key);
        Self {
            paths,
            children,
            spellings,
            aliases: FxHashMap::default(),
            ranks,
        }
    }

    pub(super) fn add_alias(&mut self, node: u32, alias: &str) {
        let found = self.spellings.entry(fold(alias)).or_default();
        if !found.contains(&node) {
            found.push(node);
        }
        let aliases = self.aliases.entry(node).or_default();
        if !aliases.iter().any(|known| known == alias) {
            aliases.push(alias.to_owned());
        }
    }

    pub fn name(&self, node: u32) -> &str {
        self.paths.name(node)
    }

    pub fn aliases(&self, node: u32) -> &[String] {
        self.aliases.get(&node).map_or(&[], Vec::as_slice)
    }

    pub fn path(&self, node: u32) -> Vec<&str> {
        self.paths.path(node)
    }

    /// The path in one line, as [`Tree::find`] takes it.
    pub fn line(&self, node: u32) -> String {
        self.path(node).join(Place::SEPARATOR)
    }

    /// The node's place in the alphabet of paths: what places are sorted by.
    pub fn rank(&self, node: u32) -> u32 {
        self.ranks.get(node as usize).copied().unwrap_or(u32::MAX)
    }

    pub fn parent(&self, node: u32) -> Option<u32> {
        self.paths.parent(node)
    }

    pub fn children(&self, node: u32) -> &[u32] {
        self.children.get(node as usize).map_or(&[], Vec::as_slice)
    }

    /// Nodes called so, at any depth. A path in one line finds the nodes that end in it; what is written exactly so
    /// comes before what differs in case and diacritics.
    pub fn find(&self, line: &str) -> Vec<u32> {
        let wanted: Vec<&str> = line.split(Place::SEPARATOR).map(str::trim).collect();
        let Some((name, above)) = wanted.split_last() else {
            return Vec::new();
        };
        let same_above = |node: u32, same: &dyn Fn(&str, &str) -> bool| {
            let mut node = self.parent(node);
            above.iter().rev().all(|wanted| match node {
                Some(parent) if parent != Paths::ROOT => {
                    node = self.parent(parent);
                    same(self.name(parent), wanted)
                }
                _ => false,
            })
        };
        let candidates = self.spellings.get(&fold(name)).map_or(&[][..], Vec::as_slice);
        let exact = candidates
            .iter()
            .copied()
            .filter(|&node| self.name(node) == *name && same_above(node, &|a, b| a == b))
            .collect::<Vec<_>>();
        if !exact.is_empty() {
            return exact;
        }
        candidates
            .iter()
            .copied()
            .filter(|&node| same_above(node, &|a, b| fold(a) == fold(b)))
            .collect()
    }

    /// Number of nodes, the root (0) included.
    pub fn len(&self) -> u32 {
        u32::try_from(self.paths.len()).unwrap_or(u32::MAX)
    }

    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }
}
