use std::sync::{Arc, OnceLock};

use dateline_batch::checked::{item, to_u32};
use dateline_batch::{NodeId, Paths};
use dateline_event::Place;
use dateline_event::fold::{fold, name_key};
use rustc_hash::FxHashMap;

use super::name_table::ranks;
use super::{SameName, ValueId};

/// Nested names by value, found by name at any depth or by path.
///
/// A value is a node of this tree. It stands for one path as files write it, or for several that somebody said are the same: see
/// [`Naming`](crate::Naming).
#[derive(Clone, Debug)]
pub struct Tree {
    paths: Paths,
    children: Vec<Vec<ValueId>>,
    /// Folded spelling of a node's own name → nodes.
    spellings: FxHashMap<String, Vec<ValueId>>,
    /// Folded other spelling → nodes.
    alias_spellings: FxHashMap<String, Vec<ValueId>>,
    /// Every spelling as [`name_key`] has it → nodes. Made when somebody asks for what the others do not find.
    keys: OnceLock<FxHashMap<String, Vec<ValueId>>>,
    aliases: FxHashMap<ValueId, Vec<String>>,
    /// Place of each node in the alphabet of paths.
    ranks: Vec<u32>,
    /// Where nodes are merged.
    written: Option<WrittenTree>,
}

/// The tree as files write it, and the value of each of its nodes.
#[derive(Clone, Debug)]
struct WrittenTree {
    tree: Arc<Tree>,
    value_of: Vec<ValueId>,
    /// The written nodes of each value that stands for more than one.
    merged: FxHashMap<ValueId, Vec<NodeId>>,
}

impl Default for Tree {
    fn default() -> Self {
        Self::new(Paths::default())
    }
}

impl Tree {
    pub(super) fn new(paths: Paths) -> Self {
        let mut children = vec![Vec::new(); paths.len()];
        let mut spellings: FxHashMap<String, Vec<ValueId>> = FxHashMap::default();
        for node in NodeId::all(paths.len()) {
            let Some(parent) = paths.parent(node) else { continue };
            let value = ValueId::of_unmerged(node);
            if let Some(siblings) = children.get_mut(parent.index()) {
                siblings.push(value);
            }
            spellings.entry(fold(paths.name(node))).or_default().push(value);
        }
        let key = |node: NodeId| paths.path(node).into_iter().map(fold).collect::<Vec<String>>();
        let ranks = ranks(paths.len(), key);
        Self {
            paths,
            children,
            spellings,
            ranks,
            alias_spellings: FxHashMap::default(),
            keys: OnceLock::new(),
            aliases: FxHashMap::default(),
            written: None,
        }
    }

    pub(super) fn add_alias(&mut self, node: ValueId, alias: &str) {
        if alias == self.name(node) {
            return;
        }
        let found = self.alias_spellings.entry(fold(alias)).or_default();
        if !found.contains(&node) {
            found.push(node);
        }
        let aliases = self.aliases.entry(node).or_default();
        if !aliases.iter().any(|known| known == alias) {
            aliases.push(alias.to_owned());
        }
    }

    /// The same tree with some nodes merged, and with them what lies within them under one name. A node that lies within
    /// what it is merged with stays apart.
    #[must_use]
    pub(super) fn renamed(self: &Arc<Self>, merges: &[SameName]) -> Arc<Self> {
        let mut chosen: FxHashMap<ValueId, ValueId> = FxHashMap::default();
        for merge in merges {
            let nodes: Vec<ValueId> = merge.names.iter().filter_map(|line| self.node_at(line)).collect();
            let called = self.node_at(&merge.called).filter(|node| nodes.contains(node));
            let Some(lead) = called.or_else(|| nodes.first().copied()) else {
                continue;
            };
            let others = nodes.into_iter().filter(|&node| node != lead);
            let others = others.filter(|&node| !self.is_within(node, lead) && !self.is_within(lead, node));
            chosen.extend(others.map(|node| (node, lead)));
        }
        if chosen.is_empty() {
            return self.clone();
        }
        let mut paths = Paths::default();
        let mut nodes = vec![None; self.len() as usize];
        let placed = self
            .values()
            .map(|node| self.place(node, &chosen, &mut paths, &mut nodes, 0));
        let value_of: Vec<ValueId> = placed.map(ValueId::of_unmerged).collect();
        let mut tree = Self::new(paths);
        let mut members_of: FxHashMap<ValueId, Vec<NodeId>> = FxHashMap::default();
        for (written, &node) in self.values().zip(&value_of) {
            members_of.entry(node).or_default().push(written.unmerged());
            if self.name(written) != tree.name(node) {
                tree.add_alias(node, self.name(written));
            }
            for alias in self.aliases(written) {
                tree.add_alias(node, alias);
            }
        }
        members_of.retain(|_, members| members.len() > 1);
        tree.written = Some(WrittenTree {
            tree: self.clone(),
            value_of,
            merged: members_of,
        });
        Arc::new(tree)
    }

    /// The node in `paths` of a node, made with those above it where it is new.
    fn place(
        &self,
        node: ValueId,
        chosen: &FxHashMap<ValueId, ValueId>,
        paths: &mut Paths,
        nodes: &mut [Option<NodeId>],
        depth: usize,
    ) -> NodeId {
        /// Deeper than any path: merges that lie within each other go round in a circle.
        const MAX_DEPTH: usize = 256;
        if let Some(known) = item(nodes, node) {
            return known;
        }
        let lead = chosen.get(&node).copied().unwrap_or(node);
        let placed = match self.parent(lead) {
            Some(parent) if depth < MAX_DEPTH => {
                let parent = self.place(parent, chosen, paths, nodes, depth + 1);
                paths.child(parent, self.name(lead))
            }
            _ => Paths::ROOT,
        };
        if let Some(slot) = nodes.get_mut(node.index()) {
            *slot = Some(placed);
        }
        placed
    }

    /// The value without a name, in which all others lie.
    pub const ROOT: ValueId = ValueId::FIRST;

    /// The value of a node as files write it.
    pub fn value_of(&self, written: NodeId) -> ValueId {
        match &self.written {
            None => ValueId::of_unmerged(written),
            Some(tree) => item(&tree.value_of, written),
        }
    }

    /// All values, the root first; those within a value come after it.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = ValueId> + ExactSizeIterator + Clone + use<> {
        ValueId::all(self.paths.len())
    }

    /// Whether values stand for others than those that files write.
    pub fn is_renamed(&self) -> bool {
        self.written.is_some()
    }

    /// The paths that a value stands for, each in one line as files write it.
    pub fn written(&self, node: ValueId) -> Vec<String> {
        let members = self.written.as_ref().and_then(|written| {
            let members = written.merged.get(&node)?;
            let lines = members
                .iter()
                .map(|&member| written.tree.line(ValueId::of_unmerged(member)));
            Some(lines.collect())
        });
        members.unwrap_or_else(|| vec![self.line(node)])
    }

    /// The node's own name; "" for the root.
    pub fn name(&self, node: ValueId) -> &str {
        self.paths.name(node.unmerged())
    }

    /// Other spellings of the node's own name.
    pub fn aliases(&self, node: ValueId) -> &[String] {
        self.aliases.get(&node).map_or(&[], Vec::as_slice)
    }

    /// Names from the widest to the node's own; none for the root.
    pub fn path(&self, node: ValueId) -> Vec<&str> {
        self.paths.path(node.unmerged())
    }

    /// The path in one line, as [`Tree::find`] takes it.
    pub fn line(&self, node: ValueId) -> String {
        self.path(node).join(Place::SEPARATOR)
    }

    /// The node's place in the alphabet of paths: what places are sorted by.
    pub fn rank(&self, node: ValueId) -> u32 {
        item(&self.ranks, node)
    }

    /// The node right above; `None` for the root.
    pub fn parent(&self, node: ValueId) -> Option<ValueId> {
        self.paths.parent(node.unmerged()).map(ValueId::of_unmerged)
    }

    /// The nodes right below.
    pub fn children(&self, node: ValueId) -> &[ValueId] {
        let children = self.children.get(node.index());
        debug_assert!(children.is_some(), "no {node:?} in a tree of {}", self.len());
        children.map_or(&[], Vec::as_slice)
    }

    fn is_within(&self, node: ValueId, outer: ValueId) -> bool {
        let mut above = self.parent(node);
        while let Some(parent) = above.filter(|&parent| parent != outer) {
            above = self.parent(parent);
        }
        above.is_some()
    }

    /// The node whose whole path is exactly this line.
    fn node_at(&self, line: &str) -> Option<ValueId> {
        let name = line.rsplit(Place::SEPARATOR).next()?;
        let candidates = self.spellings.get(&fold(name))?;
        candidates.iter().copied().find(|&node| self.line(node) == line)
    }

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

    /// How many values there are, the root included.
    pub fn len(&self) -> u32 {
        to_u32(self.paths.len())
    }

    /// Whether there is nothing but the root.
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }
}
