use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use super::Names;

/// A tree of names: places within places, sub-types within types. Node 0 is the root and has no name; a parent always
/// has a lower number than its children.
#[derive(Clone, Debug)]
pub struct Paths {
    names: Names,
    /// Parent node and name of each node.
    nodes: IndexSet<(u32, u32), FxBuildHasher>,
}

impl Default for Paths {
    fn default() -> Self {
        let mut nodes = IndexSet::default();
        nodes.insert((u32::MAX, u32::MAX));
        Self {
            names: Names::default(),
            nodes,
        }
    }
}

impl Paths {
    pub const ROOT: u32 = 0;

    /// The node of a path from the widest name to the narrowest; blank names are left out.
    pub fn intern<'a>(&mut self, path: impl IntoIterator<Item = &'a str>) -> u32 {
        let mut node = Self::ROOT;
        for name in path {
            if !name.is_empty() {
                node = self.child(node, name);
            }
        }
        node
    }

    /// The node called `name` within `parent`, new or known.
    pub fn child(&mut self, parent: u32, name: &str) -> u32 {
        let name = self.names.intern(name);
        let index = self.nodes.insert_full((parent, name)).0;
        u32::try_from(index).unwrap_or(Self::ROOT)
    }

    /// The parent of a node; `None` for the root.
    pub fn parent(&self, node: u32) -> Option<u32> {
        self.nodes
            .get_index(node as usize)
            .map(|&(parent, _)| parent)
            .filter(|&parent| parent != u32::MAX)
    }

    /// The node's own name; "" for the root.
    pub fn name(&self, node: u32) -> &str {
        self.nodes
            .get_index(node as usize)
            .map_or("", |&(_, name)| self.names.get(name))
    }

    /// Names from the widest to the node's own.
    pub fn path(&self, node: u32) -> Vec<&str> {
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
