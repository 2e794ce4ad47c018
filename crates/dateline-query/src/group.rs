use super::{Count, Grouping};

/// A name and how many events have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The name; a nested one with all names above it in one line; of doubt and roles their label.
    pub name: String,
    /// Of events with it, in what nests with all within it.
    pub count: Count,
    /// Of what nests, the events of which nothing narrower is known; else the same as `count`.
    pub own: Count,
}

impl Group {
    /// Of what nests in nothing.
    pub fn flat(name: impl Into<String>, count: Count) -> Self {
        Self {
            name: name.into(),
            count,
            own: count,
        }
    }

    /// Leaves out those without events. Names stand in the order of their size, ties by name; kinds of doubt and roles in theirs.
    pub fn arrange(groups: &mut Vec<Self>, by: Grouping) {
        groups.retain(|group| group.count.possible > 0);
        if !matches!(by, Grouping::Facet(_)) {
            return;
        }
        groups.sort_by(|a, b| {
            b.count
                .possible
                .cmp(&a.count.possible)
                .then_with(|| a.name.cmp(&b.name))
        });
    }
}
