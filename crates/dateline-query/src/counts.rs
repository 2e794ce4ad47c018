use dateline_batch::checked::to_u32;
use dateline_store::ValueId;

use super::row_set::RowSet;

/// How many events: those that surely count, and those that possibly do (the certain ones included).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count {
    /// Events that possibly count, the certain ones included.
    pub possible: u32,
    /// Events that surely count.
    pub certain: u32,
}

impl Count {
    /// Of rows that possibly count, of which some do so uncertainly.
    pub(super) fn of(possible: &RowSet, uncertain: Option<&RowSet>, count: impl Fn(&RowSet) -> usize) -> Self {
        let count = |rows: &RowSet| to_u32(count(rows));
        let all = count(possible);
        Self {
            possible: all,
            certain: all - uncertain.map_or(0, count),
        }
    }

    /// Of so many rows, all of which surely count.
    pub(super) fn all_certain(rows: usize) -> Self {
        let rows = to_u32(rows);
        Self {
            possible: rows,
            certain: rows,
        }
    }
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.possible += other.possible;
        self.certain += other.certain;
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.certain == self.possible {
            write!(f, "{}", self.possible)
        } else {
            write!(f, "{}–{}", self.certain, self.possible)
        }
    }
}

/// Counts of one facet's values under all *other* filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts {
    /// By value; in a tree a node counts everything within it, its root everything.
    pub counts: Vec<Count>,
    /// In a tree, what is known only to this node and to none within it.
    pub own: Vec<Count>,
    /// Values with events, most first, ties by name. In a tree: nodes at any depth, the root left out.
    pub ranking: Vec<ValueId>,
}

impl FacetCounts {
    /// The count of a value; in a tree, of all within the node.
    pub fn count(&self, value: ValueId) -> Count {
        self.counts.get(value.index()).copied().unwrap_or_default()
    }

    /// Of each value how many events possibly have it; in a tree, each node itself.
    pub(super) fn of_each_itself(&self) -> Vec<u32> {
        let counts = if self.own.is_empty() { &self.counts } else { &self.own };
        counts.iter().map(|count| count.possible).collect()
    }

    /// See [`FacetCounts::own`].
    pub fn own(&self, value: ValueId) -> Count {
        self.own.get(value.index()).copied().unwrap_or_default()
    }
}
