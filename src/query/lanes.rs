use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::Lane;
use super::mask::Masks;
use crate::read::Sets;
use crate::store::{Facet, Store, Tree, distinct_members};

/// By what events are put into lanes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LaneBy {
    #[default]
    Actor,
    Place,
    Kind,
    Source,
    None,
}

impl LaneBy {
    pub const ALL: [Self; 5] = [Self::Actor, Self::Place, Self::Kind, Self::Source, Self::None];

    pub fn facet(self) -> Option<Facet> {
        match self {
            Self::Actor => Some(Facet::Actor),
            Self::Place => Some(Facet::Place),
            Self::Kind => Some(Facet::Kind),
            Self::Source => Some(Facet::Source),
            Self::None => None,
        }
    }

    pub fn label(self) -> &'static str {
        self.facet().map_or("None", Facet::label)
    }
}

/// The selected dated events, together and by lane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lanes {
    pub by: LaneBy,
    /// All selected dated events.
    pub all: Lane,
    /// Largest first; then "others", which gathers every value that has no lane of its own, and last the events
    /// without a value. One event can stand in several lanes. Empty when `by` is `None`: then `all` is the only lane.
    pub lanes: Vec<Lane>,
}

impl Lanes {
    /// The lanes to draw: `lanes`, or `all` alone.
    pub fn drawn(&self) -> &[Lane] {
        if self.by == LaneBy::None {
            std::slice::from_ref(&self.all)
        } else {
            &self.lanes
        }
    }

    pub(super) fn new(store: &Store, masks: &Masks, by: LaneBy, most: usize) -> Self {
        let mut all = Lane {
            name: "All events".to_owned(),
            gathered: 1,
            ..Lane::default()
        };
        for row in masks.selected_dated(store) {
            all.push(store, row, masks.is_certain(row));
        }
        all.finish();
        let lanes = by
            .facet()
            .map(|facet| lanes(store, masks, facet, &all, most))
            .unwrap_or_default();
        Self { by, all, lanes }
    }
}

fn lanes(store: &Store, masks: &Masks, facet: Facet, all: &Lane, most: usize) -> Vec<Lane> {
    let mut used = vec![0_u32; store.column_values(facet)];
    for &row in all.rows() {
        if let Some(count) = used.get_mut(store.value(facet, row) as usize) {
            *count += 1;
        }
    }
    let values = LaneValues::new(store, facet, &used);
    let mut counts = vec![0_u32; store.values(facet) as usize];
    for (number, &used) in used.iter().enumerate().filter(|&(_, &used)| used > 0) {
        values.for_each(number, |value| {
            if let Some(count) = counts.get_mut(value as usize) {
                *count += used;
            }
        });
    }
    let count = |value: u32| counts.get(value as usize).copied().unwrap_or_default();
    let mut ranking: Vec<u32> = (0..store.values(facet)).filter(|&value| count(value) > 0).collect();
    ranking.sort_by_key(|&value| (Reverse(count(value)), store.rank(facet, value)));
    let own = ranking.get(..most.min(ranking.len())).unwrap_or_default();
    let mut lanes = empty_lanes(store, facet, own, ranking.len() - own.len());
    let lane_lists = LaneLists::new(store, facet, &values, &used, own);
    for &row in all.rows() {
        let certain = masks.is_certain(row);
        for &lane in lane_lists.of(store.value(facet, row)) {
            if let Some(lane) = lanes.get_mut(lane as usize) {
                lane.push(store, row, certain);
            }
        }
    }
    lanes.retain(|lane| !lane.is_empty());
    lanes.iter_mut().for_each(Lane::finish);
    lanes
}

/// The values that can have a lane, for each number in the facet's column.
enum LaneValues<'a> {
    /// The names in a set.
    Sets(Facet, &'a Sets),
    /// A node's ancestor at the level at which the events part, so that a file that is all Iraq has its provinces as
    /// lanes; `u32::MAX` for what is known only above that level.
    Nodes(Vec<u32>),
}

impl<'a> LaneValues<'a> {
    fn new(store: &'a Store, facet: Facet, used: &[u32]) -> Self {
        let Some(tree) = store.tree(facet) else {
            return Self::Sets(facet, store.sets(facet));
        };
        let level = level_of_lanes(tree, used);
        let mut ancestors: Vec<u32> = Vec::with_capacity(tree.len() as usize);
        for node in 0..tree.len() {
            let parent = tree.parent(node);
            let inherited = parent
                .and_then(|parent| ancestors.get(parent as usize))
                .copied()
                .unwrap_or(u32::MAX);
            ancestors.push(if parent == Some(level) { node } else { inherited });
        }
        Self::Nodes(ancestors)
    }

    fn for_each(&self, number: usize, mut see: impl FnMut(u32)) {
        match self {
            Self::Sets(facet, sets) => {
                let set = sets.get(u32::try_from(number).unwrap_or(u32::MAX));
                distinct_members(*facet, set).for_each(see);
            }
            Self::Nodes(ancestors) => {
                if let Some(&node) = ancestors.get(number).filter(|&&node| node != u32::MAX) {
                    see(node);
                }
            }
        }
    }
}

/// From the root down, as long as one child with children of its own holds everything.
fn level_of_lanes(tree: &Tree, used: &[u32]) -> u32 {
    let mut within = used.to_vec();
    for node in (1..tree.len()).rev() {
        let count = within.get(node as usize).copied().unwrap_or_default();
        if let Some(sum) = tree.parent(node).and_then(|parent| within.get_mut(parent as usize)) {
            *sum += count;
        }
    }
    let count = |node: u32| within.get(node as usize).copied().unwrap_or_default();
    let has_parts = |node: u32| tree.children(node).iter().any(|&child| count(child) > 0);
    let mut level = 0;
    while let Some(&only) = tree
        .children(level)
        .iter()
        .find(|&&child| count(child) == count(level) && has_parts(child))
    {
        level = only;
    }
    level
}

/// One lane for each of `own`, then "others", then the events without a value.
fn empty_lanes(store: &Store, facet: Facet, own: &[u32], gathered: usize) -> Vec<Lane> {
    let name = |value: u32| match store.tree(facet) {
        Some(tree) => tree.name(value).to_owned(),
        None => store.value_name(facet, value),
    };
    let lane = |name: String, value: Option<u32>, gathered: u32| Lane {
        name,
        value,
        gathered,
        ..Lane::default()
    };
    let mut lanes: Vec<Lane> = own.iter().map(|&value| lane(name(value), Some(value), 1)).collect();
    lanes.push(lane(
        "others".to_owned(),
        None,
        u32::try_from(gathered).unwrap_or(u32::MAX),
    ));
    lanes.push(lane(format!("no {}", facet.label().to_lowercase()), None, 1));
    lanes
}

/// For each number in the facet's column the lanes in which its events stand, one list after the other.
struct LaneLists {
    /// Where the list of number `n` begins and, at `n + 1`, ends.
    ends: Vec<u32>,
    lanes: Vec<u16>,
}

impl LaneLists {
    fn new(store: &Store, facet: Facet, values: &LaneValues<'_>, used: &[u32], own: &[u32]) -> Self {
        let others = u16::try_from(own.len()).unwrap_or(u16::MAX - 1);
        let without = others + 1;
        let mut lane_of = vec![others; store.values(facet) as usize];
        for (lane, &value) in (0..others).zip(own) {
            if let Some(slot) = lane_of.get_mut(value as usize) {
                *slot = lane;
            }
        }
        let mut lists = Self {
            ends: vec![0],
            lanes: Vec::new(),
        };
        for (number, &used) in used.iter().enumerate() {
            if used > 0 {
                let begin = lists.lanes.len();
                values.for_each(number, |value| {
                    let lane = lane_of.get(value as usize).copied().unwrap_or(others);
                    let is_listed = lists.lanes.get(begin..).is_some_and(|list| list.contains(&lane));
                    lists.lanes.extend((!is_listed).then_some(lane));
                });
                if lists.lanes.len() == begin {
                    lists.lanes.push(without);
                }
            }
            lists.ends.push(u32::try_from(lists.lanes.len()).unwrap_or(u32::MAX));
        }
        lists
    }

    fn of(&self, number: u32) -> &[u16] {
        let end = |number: usize| self.ends.get(number).map_or(0, |&end| end as usize);
        self.lanes
            .get(end(number as usize)..end(number as usize + 1))
            .unwrap_or_default()
    }
}
