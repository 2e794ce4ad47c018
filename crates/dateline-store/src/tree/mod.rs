mod find;
mod renamed;

use std::sync::{Arc, OnceLock};

use dateline_batch::checked::{item, to_u32};
use dateline_batch::{NodeId, Paths};
use dateline_event::Place;
use dateline_event::fold::fold;
use rustc_hash::FxHashMap;

use super::ValueId;
use super::ranks::{ranks, ranks_of_paths};
use renamed::WrittenTree;

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
    /// Every spelling as [`name_key`](dateline_event::fold::name_key) has it → nodes. Made when somebody asks for what the others do not find.
    keys: OnceLock<FxHashMap<String, Vec<ValueId>>>,
    aliases: FxHashMap<ValueId, Vec<String>>,
    /// Place of each node in the alphabet of paths.
    ranks: Vec<u32>,
    /// Where nodes are merged.
    written: Option<WrittenTree>,
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
        let keys: Vec<String> = NodeId::all(paths.len()).map(|node| fold(paths.name(node))).collect();
        for node in NodeId::all(paths.len()) {
            let Some(parent) = paths.parent(node) else { continue };
            if let Some(siblings) = children.get_mut(parent.index()) {
                siblings.push(ValueId::of_unmerged(node));
            }
        }
        let ranks = ranks_of_paths(&children, &ranks(&keys));
        for (node, key) in NodeId::all(keys.len()).zip(keys).skip(1) {
            spellings.entry(key).or_default().push(ValueId::of_unmerged(node));
        }
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

    /// The paths as files write them.
    pub(super) fn written_paths(&self) -> &Paths {
        &self.paths
    }

    /// With these paths, which begin with those that it has.
    #[must_use]
    pub(super) fn grown(self: &Arc<Self>, paths: Paths) -> Arc<Self> {
        if paths.len() == self.paths.len() {
            return self.clone();
        }
        let mut tree = Self::new(paths);
        for (&node, aliases) in &self.aliases {
            for alias in aliases {
                tree.add_alias(node, alias);
            }
        }
        Arc::new(tree)
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

    /// The value without a name, in which all others lie.
    pub const ROOT: ValueId = ValueId::FIRST;

    /// The value of a node as files write it.
    #[inline]
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
    #[inline]
    pub fn rank(&self, node: ValueId) -> u32 {
        item(&self.ranks, node)
    }

    /// The node right above; `None` for the root.
    #[inline]
    pub fn parent(&self, node: ValueId) -> Option<ValueId> {
        self.paths.parent(node.unmerged()).map(ValueId::of_unmerged)
    }

    /// The nodes right below.
    #[inline]
    pub fn children(&self, node: ValueId) -> &[ValueId] {
        let children = self.children.get(node.index());
        debug_assert!(children.is_some(), "no {node:?} in a tree of {}", self.len());
        children.map_or(&[], Vec::as_slice)
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
