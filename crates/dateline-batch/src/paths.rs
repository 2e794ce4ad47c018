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
    /// Whole paths in one text, and the node of each: one look instead of one a name.
    lines: Names,
    line_nodes: Vec<u32>,
    line: String,
}

impl Default for Paths {
    fn default() -> Self {
        let mut nodes = IndexSet::default();
        nodes.insert((u32::MAX, u32::MAX));
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
    pub const ROOT: u32 = 0;

    /// The node of a path from the widest name to the narrowest; blank names are left out.
    pub fn intern<'a>(&mut self, path: impl Iterator<Item = &'a str> + Clone) -> u32 {
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
        if let Some(&node) = self.line_nodes.get(number as usize) {
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
