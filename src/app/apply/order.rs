use crate::app::State;
use crate::app::jobs::SortedRows;
use crate::query::Rows;
use crate::store::RowId;

/// All dated events that match, or those in view if they are sorted otherwise, in the order of the table.
pub(super) enum Order<'s> {
    ByTime { rows: &'s Rows, descends: bool },
    Sorted(&'s SortedRows),
}

impl<'s> Order<'s> {
    pub fn of(state: &'s State) -> Self {
        match state.sorted_rows() {
            Some(sorted) => Self::Sorted(sorted),
            None => Self::ByTime {
                rows: state.found.answer.lanes.all.rows(),
                descends: state.asked.order.is_by_time() && state.asked.order.descending,
            },
        }
    }

    /// How many events there are.
    pub fn len(&self) -> usize {
        match self {
            Self::ByTime { rows, .. } => rows.len(),
            Self::Sorted(sorted) => sorted.rows.len(),
        }
    }

    /// Where an event stands, if it is there.
    pub fn position(&self, row: RowId) -> Option<usize> {
        match self {
            Self::ByTime { rows, descends } => {
                let at = rows.position(row)?;
                Some(if *descends { rows.len() - 1 - at } else { at })
            }
            Self::Sorted(sorted) => sorted.rows.iter().position(|&other| other == row),
        }
    }

    /// The n-th event.
    pub fn get(&self, index: usize) -> Option<RowId> {
        match self {
            Self::ByTime { rows, descends: true } => rows.get(rows.len().checked_sub(index + 1)?),
            Self::ByTime { rows, .. } => rows.get(index),
            Self::Sorted(sorted) => sorted.rows.get(index).copied(),
        }
    }

    /// The last event.
    pub fn last(&self) -> Option<RowId> {
        let count = match self {
            Self::ByTime { rows, .. } => rows.len(),
            Self::Sorted(sorted) => sorted.rows.len(),
        };
        self.get(count.checked_sub(1)?)
    }

    /// Where the first stands that begins in view.
    pub fn first_in_view(&self, state: &State) -> usize {
        match self {
            Self::ByTime { rows, descends } => {
                let lane = &state.found.answer.lanes.all;
                let at = lane.index_of(&state.open.store, state.seen.viewport.start());
                if *descends {
                    rows.len().saturating_sub(at + 1)
                } else {
                    at
                }
            }
            Self::Sorted(_) => 0,
        }
    }
}
