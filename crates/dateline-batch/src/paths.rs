use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use super::{NameId, Names, NodeId};

/// A tree of names: places within places, sub-types within types. The first node is the root and has no name; a parent
/// always has a lower number than its children.
#[derive(Clone, Debug)]
pub struct Paths {
    names: Names,
    /// Parent and name of each node.
    nodes: IndexSet<(NodeId, NameId), FxBuildHasher>,
    /// Whole paths in one text, and the node of each: one look instead of one a name.
    lines: Names,
    line_nodes: Vec<NodeId>,
    line: String,
}

/// As the root stands among the nodes: no other node has this name, since names are numbered from 0.
const ROOT: (NodeId, NameId) = (NodeId::FIRST, NameId::from_number(u32::MAX));

impl Default for Paths {
    fn default() -> Self {
        let mut nodes = IndexSet::default();
        nodes.insert(ROOT);
        Self {
            names: Names::default(),
            nodes,
            lines: Names::default(),
            line_nodes: Vec::new(),
            line: String::new(),
        }
    }
}

impl Paths {
    /// The node without a name, in which all others lie.
    pub const ROOT: NodeId = NodeId::FIRST;

    /// The node of a path from the widest name to the narrowest; blank names are left out.
    pub fn intern<'a>(&mut self, path: impl Iterator<Item = &'a str> + Clone) -> NodeId {
        let mut line = std::mem::take(&mut self.line);
        line.clear();
        for name in path.clone() {
            let length = u32::try_from(name.len()).unwrap_or(u32::MAX);
            // With the length before each name, no two paths have the same line.
            for shift in [0, 11, 22] {
                line.push(char::from_u32(length >> shift & 0x7ff).unwrap_or_default());
            }
            line.push_str(name);
        }
        let number = self.lines.intern(&line);
        self.line = line;
        if let Some(&node) = self.line_nodes.get(number.index()) {
            return node;
        }
        let names = path.filter(|name| !name.is_empty());
        let node = names.fold(Self::ROOT, |node, name| self.child(node, name));
        self.line_nodes.push(node);
        node
    }

    /// Gives back the memory that only [`Paths::intern`] needs.
    pub fn shrink(&mut self) {
        (self.lines, self.line_nodes, self.line) = <_>::default();
    }

    /// The node called `name` within `parent`, new or known.
    pub fn child(&mut self, parent: NodeId, name: &str) -> NodeId {
        let name = self.names.intern(name);
        NodeId::at(self.nodes.insert_full((parent, name)).0)
    }

    /// The parent of a node; `None` for the root.
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        (node != Self::ROOT).then(|| self.at(node).0)
    }

    /// The node's own name; "" for the root.
    pub fn name(&self, node: NodeId) -> &str {
        if node == Self::ROOT {
            ""
        } else {
            self.names.get(self.at(node).1)
        }
    }

    fn at(&self, node: NodeId) -> (NodeId, NameId) {
        let at = self.nodes.get_index(node.index());
        debug_assert!(at.is_some(), "no node {node:?} in a tree of {}", self.len());
        at.copied().unwrap_or(ROOT)
    }

    /// Names from the widest to the node's own.
    pub fn path(&self, node: NodeId) -> Vec<&str> {
        let mut path = Vec::new();
        let mut node = node;
        while let Some(parent) = self.parent(node) {
            path.push(self.name(node));
            node = parent;
        }
        path.reverse();
        path
    }

    /// Number of nodes, the root included.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is nothing but the root.
    pub fn is_empty(&self) -> bool {
        self.nodes.len() <= 1
    }
}
