use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::mask::Masks;
use super::{Count, Lane};
use crate::store::{Facet, Store};

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
            all.push(store, row);
            all.count.possible += 1;
            all.count.certain += u32::from(masks.is_certain(row));
        }
        all.finish();
        let lanes = by
            .facet()
            .map(|facet| lanes(store, masks, facet, &all, most))
            .unwrap_or_default();
        Self { by, all, lanes }
    }
}

/// The values that can have a lane: names; in a tree the level at which the events part.
fn lane_values(store: &Store, facet: Facet, all: &Lane) -> Vec<u32> {
    let Some(tree) = store.tree(facet) else {
        return (0..store.values(facet)).collect();
    };
    // Down from the root while one child holds everything, then that node's children; each deeper node belongs to the
    // ancestor among them, and what is known only above them has no value.
    let mut within = vec![0_u32; tree.len() as usize];
    for &row in all.rows() {
        let mut node = Some(store.value(facet, row));
        while let Some(at) = node {
            if let Some(count) = within.get_mut(at as usize) {
                *count += 1;
            }
            node = tree.parent(at);
        }
    }
    let count = |node: u32| within.get(node as usize).copied().unwrap_or_default();
    let mut level = 0;
    while let Some(&child) = tree
        .children(level)
        .iter()
        .find(|&&child| count(child) == count(level) && count(level) > 0)
    {
        if tree.children(child).iter().all(|&grandchild| count(grandchild) == 0) {
            break;
        }
        level = child;
    }
    let mut value_of = vec![u32::MAX; tree.len() as usize];
    for node in 1..tree.len() {
        let parent = tree.parent(node).unwrap_or_default();
        let inherited = value_of.get(parent as usize).copied().unwrap_or(u32::MAX);
        if let Some(value) = value_of.get_mut(node as usize) {
            *value = if parent == level { node } else { inherited };
        }
    }
    value_of
}

fn lanes(store: &Store, masks: &Masks, facet: Facet, all: &Lane, most: usize) -> Vec<Lane> {
    let value_of = lane_values(store, facet, all);
    let mut counts = vec![Count::default(); store.values(facet) as usize];
    let mut values = Vec::new();
    let put_values = |row: u32, values: &mut Vec<u32>| {
        values.clear();
        if facet.is_tree() {
            let value = value_of
                .get(store.value(facet, row) as usize)
                .copied()
                .unwrap_or(u32::MAX);
            values.extend((value != u32::MAX).then_some(value));
        } else {
            values.extend(store.members(facet, row));
        }
    };
    for &row in all.rows() {
        put_values(row, &mut values);
        for &value in &values {
            if let Some(count) = counts.get_mut(value as usize) {
                count.possible += 1;
                count.certain += u32::from(masks.is_certain(row));
            }
        }
    }
    let count = |value: u32| counts.get(value as usize).copied().unwrap_or_default();
    let mut ranking: Vec<u32> = (0..store.values(facet))
        .filter(|&value| count(value).possible > 0)
        .collect();
    ranking.sort_by_key(|&value| Reverse(count(value).possible));
    let gathered = ranking.len().saturating_sub(most);
    let own_lanes = ranking.get(..ranking.len() - gathered).unwrap_or_default();
    let mut lanes: Vec<Lane> = own_lanes
        .iter()
        .map(|&value| Lane {
            name: store.value_name(facet, value),
            value: Some(value),
            count: count(value),
            gathered: 1,
            ..Lane::default()
        })
        .collect();
    if facet.is_tree() {
        for lane in &mut lanes {
            let tree = store.tree(facet);
            if let (Some(tree), Some(value)) = (tree, lane.value) {
                tree.name(value).clone_into(&mut lane.name);
            }
        }
    }
    let mut lane_of = vec![usize::MAX; store.values(facet) as usize];
    for (lane, &value) in own_lanes.iter().enumerate() {
        if let Some(slot) = lane_of.get_mut(value as usize) {
            *slot = lane;
        }
    }
    let mut others = Lane {
        name: "others".to_owned(),
        gathered: u32::try_from(gathered).unwrap_or(u32::MAX),
        ..Lane::default()
    };
    let none = format!("no {}", facet.label().to_lowercase());
    let mut without = Lane {
        name: none,
        gathered: 1,
        ..Lane::default()
    };
    for &row in all.rows() {
        put_values(row, &mut values);
        let mut is_other = false;
        for &value in &values {
            let lane = lane_of.get(value as usize).and_then(|&lane| lanes.get_mut(lane));
            match lane {
                Some(lane) => lane.push(store, row),
                None => is_other = true,
            }
        }
        let certain = u32::from(masks.is_certain(row));
        for (lane, holds) in [(&mut others, is_other), (&mut without, values.is_empty())] {
            if holds {
                lane.push(store, row);
                lane.count.possible += 1;
                lane.count.certain += certain;
            }
        }
    }
    lanes.extend([others, without].into_iter().filter(|lane| !lane.is_empty()));
    lanes.iter_mut().for_each(Lane::finish);
    lanes
}
