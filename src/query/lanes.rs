use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::engine::Cancelled;
use super::lane_assignment::LaneAssignment;
use super::mask::Masks;
use super::prepared::Prepared;
use super::row_set::RowSet;
use super::{Lane, Rows, Sides};
use crate::store::Facet;

/// By what events are put into lanes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LaneBy {
    #[default]
    Actor,
    /// Actors, each lane with what the actor did above a line and what it suffered below.
    Sides,
    Place,
    Kind,
    Source,
    None,
}

impl LaneBy {
    pub const ALL: [Self; 6] = [
        Self::Actor,
        Self::Sides,
        Self::Place,
        Self::Kind,
        Self::Source,
        Self::None,
    ];

    pub fn facet(self) -> Option<Facet> {
        match self {
            Self::Actor | Self::Sides => Some(Facet::Actor),
            Self::Place => Some(Facet::Place),
            Self::Kind => Some(Facet::Kind),
            Self::Source => Some(Facet::Source),
            Self::None => None,
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::Sides => "Both sides",
            _ => self.facet().map_or("None", Facet::label),
        }
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

    /// Of the selected rows.
    pub(super) fn new(
        prepared: &Prepared,
        masks: &Masks,
        selected: &RowSet,
        (by, most): (LaneBy, usize),
        is_cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<Self, Cancelled> {
        let store = prepared.store();
        let dated = selected.before(store.dated());
        let uncertain = masks.uncertain_of(&dated);
        let lanes = || match by.facet() {
            Some(facet) => lanes(prepared, facet, (&dated, uncertain.as_ref()), most, is_cancelled),
            None => Ok(Vec::new()),
        };
        let all = || {
            if dated.len() == store.dated() && uncertain.is_none() {
                return prepared.everything(is_cancelled).cloned();
            }
            let uncertain = uncertain.as_ref().map_or(0, RowSet::len);
            let uncertain = u32::try_from(uncertain).unwrap_or(u32::MAX);
            Lane::new(store, dated.rows(), uncertain, is_cancelled)
        };
        let (lanes, all) = rayon::join(lanes, all);
        let mut lanes = lanes?;
        if by == LaneBy::Sides {
            lanes.par_iter_mut().try_for_each(|lane| {
                let sides = Sides::of(store, lane, uncertain.as_ref(), is_cancelled)?;
                lane.sides = sides.map(Box::new);
                Ok(())
            })?;
        }
        let name = "All events".to_owned();
        Ok(Self {
            by,
            all: Lane { name, ..all? },
            lanes,
        })
    }
}

fn lanes(
    prepared: &Prepared,
    facet: Facet,
    (selected, uncertain): (&RowSet, Option<&RowSet>),
    most: usize,
    is_cancelled: &(dyn Fn() -> bool + Sync),
) -> Result<Vec<Lane>, Cancelled> {
    let store = prepared.store();
    let counts = prepared.count(facet, selected, is_cancelled)?;
    let assignment = LaneAssignment::new(store, facet, counts, most);
    // One list of rows a task and lane, then one a lane.
    let no_rows = || vec![Vec::new(); assignment.len()];
    let tasks = selected.blocks().try_fold(no_rows, |mut lanes, block| {
        if is_cancelled() {
            return Err(Cancelled);
        }
        block.for_each(|row| assignment.push(store, row, &mut lanes));
        Ok(lanes)
    });
    let tasks: Vec<Vec<Vec<u32>>> = tasks.collect::<Result<_, _>>()?;
    let mut parts = vec![Vec::with_capacity(tasks.len()); assignment.len()];
    for task in tasks {
        parts.iter_mut().zip(task).for_each(|(parts, part)| parts.push(part));
    }
    let lanes = (0..assignment.len()).into_par_iter().zip(parts).map(|(lane, parts)| {
        let rows = parts.concat();
        let uncertain = rows
            .iter()
            .filter(|&&row| uncertain.is_some_and(|set| set.contains(row)));
        let uncertain = u32::try_from(uncertain.count()).unwrap_or(u32::MAX);
        let rows = Lane::new(store, Rows::List(rows), uncertain, is_cancelled)?;
        Ok(assignment.name(store, lane, rows))
    });
    let mut lanes = lanes.collect::<Result<Vec<_>, _>>()?;
    lanes.retain(|lane| !lane.is_empty());
    Ok(lanes)
}
