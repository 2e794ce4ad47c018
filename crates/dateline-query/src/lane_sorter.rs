use std::collections::BTreeSet;

use dateline_store::{Facet, RowId, Store, ValueId};

use super::RowList;
use super::lane_assignment::{LaneAssignment, LanesOf};
use super::value_lookup::ValueLookup;

/// Sorts rows into lanes, block by block.
pub(super) struct LaneSorter<'a> {
    store: &'a Store,
    assignment: &'a LaneAssignment<'a>,
    /// Of a facet's values.
    lookup: Option<(Facet, ValueLookup<'a>)>,
    /// Of a column's values.
    values: Vec<ValueId>,
    lanes: Vec<LaneRows>,
}

/// The rows of a lane.
#[derive(Clone, Debug, Default)]
pub(super) struct LaneRows {
    pub rows: RowList,
    /// Those that touch more than one calendar day.
    pub multi_day: Vec<RowId>,
}

impl<'a> LaneSorter<'a> {
    pub fn new(store: &'a Store, assignment: &'a LaneAssignment<'a>) -> Self {
        Self {
            store,
            assignment,
            lookup: match assignment.of() {
                LanesOf::Facet(facet) => Some((facet, ValueLookup::new(store, facet))),
                LanesOf::Column(_) => None,
            },
            values: Vec::new(),
            lanes: vec![LaneRows::default(); assignment.len()],
        }
    }

    /// Adds rows of the block that is being sorted to each of their lanes.
    pub fn add(&mut self, rows: &[RowId]) {
        let Self {
            store,
            assignment,
            lookup,
            values,
            lanes,
        } = self;
        let mut push = |lane: usize, row: RowId| {
            if let Some(lane) = lanes.get_mut(lane) {
                lane.rows.push(row);
                if store.is_multi_day(row) {
                    lane.multi_day.push(row);
                }
            }
        };
        let without_value = assignment.without_value();
        let lane_of = |value: ValueId| assignment.lane_of(value);
        if let LanesOf::Column(column) = assignment.of() {
            column.column().gather(rows, values);
            for (&row, &value) in rows.iter().zip(&*values) {
                push(lane_of(value).unwrap_or(without_value), row);
            }
            return;
        }
        let Some((facet, lookup)) = lookup else { return };
        if facet.is_tree() {
            for (&row, &node) in rows.iter().zip(lookup.nodes(rows)) {
                push(lane_of(node).unwrap_or(without_value), row);
            }
            return;
        }
        for (&row, (code, pair)) in rows.iter().zip(lookup.pairs(rows)) {
            if let Some([first, second]) = pair.map(|pair| pair.map(lane_of)) {
                push(first.unwrap_or(without_value), row);
                if let Some(second) = second.filter(|_| second != first) {
                    push(second, row);
                }
            } else {
                let lanes: BTreeSet<usize> = store.values_of(*facet, code).filter_map(lane_of).collect();
                for lane in lanes {
                    push(lane, row);
                }
            }
        }
    }

    /// Turns to the next block.
    pub fn end_block(&mut self) {
        self.lanes.iter_mut().for_each(|lane| lane.rows.end_block());
    }

    pub fn into_lanes(self) -> Vec<LaneRows> {
        self.lanes
    }
}

impl LaneRows {
    /// Rows of blocks that follow on each other as one.
    pub fn joined(parts: &[Self]) -> Self {
        Self {
            rows: RowList::joined(parts.iter().map(|part| &part.rows)),
            multi_day: parts.iter().flat_map(|part| &part.multi_day).copied().collect(),
        }
    }
}
