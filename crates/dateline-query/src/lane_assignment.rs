use dateline_batch::checked::{item, to_u32};
use dateline_store::{AddedColumn, Facet, Store, Tree, ValueId};

use super::Lane;
use super::ranking::{column_ranking, ranking};

/// What has the values that have lanes.
#[derive(Clone, Copy)]
pub(super) enum LanesOf<'a> {
    Facet(Facet),
    Column(&'a AddedColumn),
}

/// Which lane each value of a facet or a column has: the largest values one each, in the order of their size; the rest one lane
/// together, "others"; and last events without a value.
pub(super) struct LaneAssignment<'a> {
    of: LanesOf<'a>,
    /// The values with a lane of their own.
    own: Vec<ValueId>,
    /// How many values "others" gathers.
    gathered: usize,
    lane_of: Vec<u16>,
}

impl<'a> LaneAssignment<'a> {
    /// By how many of the selected events have each value; in a tree, each node itself.
    pub fn new(store: &Store, facet: Facet, counts: Vec<u32>, max: usize) -> Self {
        // In a tree, what stands for the events of each node: an ancestor, or nothing for what is known only above the
        // level of the lanes.
        let standing_for = store
            .tree(facet)
            .map(|tree| ancestors(tree, level_of_lanes(tree, &counts)));
        let counts = match &standing_for {
            Some(ancestors) => {
                let mut sums = vec![0; counts.len()];
                for (ancestor, count) in ancestors.iter().zip(counts) {
                    if let Some(sum) = ancestor.and_then(|node| sums.get_mut(node.index())) {
                        *sum += count;
                    }
                }
                sums
            }
            None => counts,
        };
        let mut own = ranking(store, facet, ValueId::all(counts.len()), |value| item(&counts, value));
        let others = max.min(own.len()).min(usize::from(u16::MAX) - 1);
        let gathered = own.len() - others;
        own.truncate(others);
        let others = u16::try_from(others).unwrap_or(u16::MAX - 1);
        let mut lane_of = vec![others; counts.len()];
        for (lane, &value) in (0..).zip(&own) {
            if let Some(slot) = lane_of.get_mut(value.index()) {
                *slot = lane;
            }
        }
        if let Some(ancestors) = standing_for {
            let lane = |node: ValueId| item(&lane_of, node);
            lane_of = ancestors.iter().map(|node| node.map_or(others + 1, lane)).collect();
        }
        Self {
            of: LanesOf::Facet(facet),
            own,
            gathered,
            lane_of,
        }
    }

    /// By how many of the selected events have each value of a column.
    pub fn of_column(column: &'a AddedColumn, counts: &[u32], max: usize) -> Self {
        let most = max.min(usize::from(u16::MAX) - 1);
        let (own, with_events) = column_ranking(column, |value| item(counts, value), most);
        let others = u16::try_from(own.len()).unwrap_or(u16::MAX - 1);
        let mut lane_of = vec![others; counts.len()];
        let mut set =
            |value: ValueId, lane: u16| lane_of.get_mut(value.index()).into_iter().for_each(|own| *own = lane);
        (0..).zip(&own).for_each(|(lane, &value)| set(value, lane));
        set(AddedColumn::NO_VALUE, others + 1);
        Self {
            of: LanesOf::Column(column),
            gathered: with_events - own.len(),
            own,
            lane_of,
        }
    }

    /// How many lanes there are, "others" and events without a value included.
    pub fn len(&self) -> usize {
        self.own.len() + 2
    }

    pub fn of(&self) -> LanesOf<'a> {
        self.of
    }

    /// The lane of a value. In a tree, none for what is known only above the level of the lanes.
    pub fn lane_of(&self, value: ValueId) -> Option<usize> {
        self.lane_of.get(value.index()).map(|&lane| lane.into())
    }

    /// The lane of events without a value.
    pub fn without_value(&self) -> usize {
        self.own.len() + 1
    }

    /// Says of the lane with this number what it stands for.
    pub fn name(&self, store: &Store, number: usize, lane: Lane) -> Lane {
        if let Some(&value) = self.own.get(number) {
            let name = match self.of {
                LanesOf::Column(column) => column.text(value).trim().to_owned(),
                LanesOf::Facet(facet) => match store.tree(facet) {
                    Some(tree) => tree.name(value).to_owned(),
                    None => store.value_name(facet, value),
                },
            };
            let value = Some(value);
            return Lane { name, value, ..lane };
        }
        if number > self.own.len() {
            let name = match self.of {
                LanesOf::Facet(facet) => format!("no {}", facet.label().to_lowercase()),
                LanesOf::Column(column) => format!("no {}", column.name()),
            };
            return Lane { name, ..lane };
        }
        Lane {
            name: "others".to_owned(),
            gathered: to_u32(self.gathered),
            ..lane
        }
    }
}

/// Each node's ancestor right below `level`.
fn ancestors(tree: &Tree, level: ValueId) -> Vec<Option<ValueId>> {
    let mut ancestors: Vec<Option<ValueId>> = Vec::with_capacity(tree.len() as usize);
    for node in tree.values() {
        let parent = tree.parent(node);
        let inherited = parent.and_then(|parent| item(&ancestors, parent));
        ancestors.push(if parent == Some(level) { Some(node) } else { inherited });
    }
    ancestors
}

/// The level at which the events part, so that a file that is all Iraq has its provinces as lanes: from the root down, as
/// long as one child with children of its own holds everything.
fn level_of_lanes(tree: &Tree, own: &[u32]) -> ValueId {
    let mut within = own.to_vec();
    for node in tree.values().skip(1).rev() {
        let count = item(&within, node);
        if let Some(sum) = tree.parent(node).and_then(|parent| within.get_mut(parent.index())) {
            *sum += count;
        }
    }
    let count = |node: ValueId| item(&within, node);
    let has_parts = |node: ValueId| tree.children(node).iter().any(|&child| count(child) > 0);
    let mut level = Tree::ROOT;
    while let Some(&only) = tree
        .children(level)
        .iter()
        .find(|&&child| count(child) == count(level) && has_parts(child))
    {
        level = only;
    }
    level
}
