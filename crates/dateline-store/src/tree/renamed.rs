//! A tree in which nodes are merged that stand for the same.

use std::sync::Arc;

use dateline_batch::checked::item;
use dateline_batch::{NodeId, Paths};
use rustc_hash::FxHashMap;

use super::Tree;
use crate::{SameName, ValueId};

/// The tree as files write it, and the value of each of its nodes.
#[derive(Clone, Debug)]
pub(super) struct WrittenTree {
    pub tree: Arc<Tree>,
    pub value_of: Vec<ValueId>,
    /// The written nodes of each value that stands for more than one.
    pub merged: FxHashMap<ValueId, Vec<NodeId>>,
}

impl Tree {
    /// The same tree with some nodes merged, and with them what lies within them under one name. A node that lies within
    /// what it is merged with stays apart.
    #[must_use]
    pub(crate) fn renamed(self: &Arc<Self>, merges: &[SameName]) -> Arc<Self> {
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

    fn is_within(&self, node: ValueId, outer: ValueId) -> bool {
        let mut above = self.parent(node);
        while let Some(parent) = above.filter(|&parent| parent != outer) {
            above = self.parent(parent);
        }
        above.is_some()
    }
}
