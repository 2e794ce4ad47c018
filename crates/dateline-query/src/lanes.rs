use dateline_batch::checked::to_u32;
use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{Facet, RowId, Store};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::column_counts::{count_column, subtract_rows};
use super::lane_assignment::LaneAssignment;
use super::lane_sorter::{LaneRows, LaneSorter};
use super::masks::Masks;
use super::multi_day::MultiDayRows;
use super::prepared::Prepared;
use super::row_set::RowSet;
use super::selection::Selection;
use super::{Lane, Rows, Sides};

/// By what events are put into lanes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LaneBy {
    /// Actors.
    #[default]
    Actor,
    /// Actors, each lane with what the actor did above a line and what it suffered below.
    Sides,
    /// Places, at the level at which the events part.
    Place,
    /// Kinds, at the level at which the events part.
    Kind,
    /// Sources.
    Source,
    /// The values of one of the added columns, by its number among them: see [`Engine::set_columns`](super::Engine::set_columns).
    Column(u16),
    /// One lane with all events.
    None,
}

impl LaneBy {
    /// All ways but by added columns, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Actor,
        Self::Sides,
        Self::Place,
        Self::Kind,
        Self::Source,
        Self::None,
    ];

    /// The facet whose values have lanes; `None` where all events have one.
    pub fn facet(self) -> Option<Facet> {
        match self {
            Self::Actor | Self::Sides => Some(Facet::Actor),
            Self::Place => Some(Facet::Place),
            Self::Kind => Some(Facet::Kind),
            Self::Source => Some(Facet::Source),
            Self::Column(_) | Self::None => None,
        }
    }

    /// Whether files tell anything by which these lanes differ.
    pub fn is_told(self, store: &Store) -> bool {
        self.facet().is_none_or(|facet| store.named_values(facet).len() > 0)
    }

    /// These lanes or, where files tell nothing by which they differ, the first that are told: kinds, places, sources, else
    /// one lane with all events.
    #[must_use]
    pub fn or_told(self, store: &Store) -> Self {
        let others = [self, Self::Kind, Self::Place, Self::Source];
        others.into_iter().find(|by| by.is_told(store)).unwrap_or(Self::None)
    }

    /// The name that users read.
    pub fn label(self) -> &'static str {
        match self {
            Self::Sides => "Both sides",
            Self::Column(_) => "Column",
            _ => self.facet().map_or("None", Facet::label),
        }
    }
}

/// The selected dated events, together and by lane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lanes {
    /// By what the events were put into lanes.
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
        // A column that the engine does not have parts nothing.
        let is_unknown = matches!(self.by, LaneBy::Column(_)) && self.lanes.is_empty();
        if self.by == LaneBy::None || is_unknown {
            std::slice::from_ref(&self.all)
        } else {
            &self.lanes
        }
    }

    /// Of the selected rows.
    pub(super) fn new(
        prepared: &Prepared,
        masks: &Masks,
        selection: &Selection<'_>,
        (by, max): (LaneBy, usize),
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let store = prepared.store();
        let uncertain = masks.uncertain_of(selection.rows);
        let sort =
            |assignment: &LaneAssignment<'_>| lanes(store, assignment, (selection.rows, uncertain.as_ref()), cancel);
        let lanes = || match (by.facet(), by) {
            (Some(facet), _) => {
                let counts = selection.dated_counts(prepared, masks, facet, cancel)?;
                sort(&LaneAssignment::new(store, facet, counts, max))
            }
            (None, LaneBy::Column(number)) => match prepared.columns().get(usize::from(number)) {
                Some(column) => {
                    let mut counts = count_column(column, selection.rows, cancel)?;
                    subtract_rows(column, &mut counts, &selection.undated);
                    sort(&LaneAssignment::of_column(column, &counts, max))
                }
                None => Ok(Vec::new()),
            },
            (None, _) => Ok(Vec::new()),
        };
        let all = || {
            if selection.rows.is_all() && uncertain.is_none() {
                return prepared.everything(cancel).cloned();
            }
            let undated = RowId::at(store.dated());
            let of_dated = |rows: &RowSet| rows.len() - rows.iter_from(undated).count();
            let uncertain = to_u32(uncertain.as_ref().map_or(0, of_dated));
            let rows = selection
                .rows
                .iter_from(RowId::FIRST)
                .take_while(|&row| store.is_dated(row));
            let rows = Rows::List(rows.collect());
            let multi_day = MultiDayRows::among(store, &rows, cancel)?;
            Ok(Lane::new(rows, multi_day, uncertain))
        };
        let (lanes, all) = rayon::join(lanes, all);
        let mut lanes = lanes?;
        if by == LaneBy::Sides {
            lanes.par_iter_mut().try_for_each(|lane| {
                let sides = Sides::of(store, lane, uncertain.as_ref(), cancel)?;
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
    store: &Store,
    assignment: &LaneAssignment<'_>,
    (selected, uncertain): (&RowSet, Option<&RowSet>),
    cancel: &CancelToken,
) -> Result<Vec<Lane>, Cancelled> {
    // One list of rows a task and lane, then one a lane.
    let sorter = || LaneSorter::new(store, assignment);
    let tasks = selected.blocks().try_fold(sorter, |mut sorter, block| {
        cancel.check()?;
        block.for_each_run(|rows| {
            let dated = rows.partition_point(|&row| store.is_dated(row));
            sorter.add(rows.get(..dated).unwrap_or_default());
        });
        sorter.end_block();
        Ok(sorter)
    });
    let tasks = tasks.map(|sorter| sorter.map(LaneSorter::into_lanes));
    let tasks: Vec<Vec<LaneRows>> = tasks.collect::<Result<_, _>>()?;
    let mut parts = vec![Vec::with_capacity(tasks.len()); assignment.len()];
    for task in tasks {
        parts.iter_mut().zip(task).for_each(|(parts, part)| parts.push(part));
    }
    let lanes = (0..assignment.len()).into_par_iter().zip(parts).map(|(lane, parts)| {
        cancel.check()?;
        let LaneRows { rows, multi_day } = LaneRows::joined(&parts);
        drop(parts);
        let rows = Rows::List(rows);
        let uncertain = uncertain.map_or(0, |set| rows.iter().filter(|&row| set.contains(row)).count());
        let uncertain = to_u32(uncertain);
        let rows = Lane::new(rows, MultiDayRows::of(store, multi_day), uncertain);
        Ok(assignment.name(store, lane, rows))
    });
    let mut lanes = lanes.collect::<Result<Vec<_>, _>>()?;
    lanes.retain(|lane| !lane.is_empty());
    Ok(lanes)
}
