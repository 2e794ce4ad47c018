use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{RowId, Store};
use rayon::prelude::*;

use super::multi_day::MultiDayRows;
use super::row_set::RowSet;
use super::{Lane, Lanes, PickedRows, Rows, Sides};

/// Of each lane that is drawn, those of its events that somebody picked.
#[derive(Clone, Debug, Default)]
pub struct PickedLanes {
    lanes: Vec<Part>,
}

#[derive(Clone, Debug)]
enum Part {
    /// All of its events: they are not kept twice.
    All,
    Some(Box<Lane>),
}

impl PickedLanes {
    /// Looks at each event of each lane; an error if it was cancelled.
    pub fn among(store: &Store, lanes: &Lanes, picked: &PickedRows, cancel: &CancelToken) -> Result<Self, Cancelled> {
        let part = |lane: &Lane| {
            let some = part_of(store, lane, picked, cancel)?;
            Ok(if some.len() == lane.len() {
                Part::All
            } else {
                Part::Some(Box::new(some))
            })
        };
        let lanes: Result<Vec<Part>, Cancelled> = lanes.drawn().par_iter().map(part).collect();
        Ok(Self { lanes: lanes? })
    }

    /// The picked events of the n-th lane, which is this one; `None` if there are none.
    pub fn of<'l>(&'l self, index: usize, lane: &'l Lane) -> Option<&'l Lane> {
        match self.lanes.get(index)? {
            Part::All => Some(lane),
            Part::Some(some) => Some(&**some),
        }
        .filter(|lane| !lane.is_empty())
    }
}

fn part_of(store: &Store, lane: &Lane, picked: &PickedRows, cancel: &CancelToken) -> Result<Lane, Cancelled> {
    let mut rows: Vec<RowId> = Vec::new();
    for (index, row) in lane.rows.iter().enumerate() {
        if index.is_multiple_of(RowSet::BLOCK) {
            cancel.check()?;
        }
        rows.extend(picked.contains(row).then_some(row));
    }
    let rows = Rows::List(rows.into_iter().collect());
    let multi_day = MultiDayRows::among(store, &rows, cancel)?;
    let side = |lane: &Lane| part_of(store, lane, picked, cancel);
    let sides = lane.sides.as_deref().map(|sides| {
        Ok(Box::new(Sides {
            acts: side(&sides.acts)?,
            suffered: side(&sides.suffered)?,
        }))
    });
    Ok(Lane {
        name: lane.name.clone(),
        value: lane.value,
        gathered: lane.gathered,
        sides: sides.transpose()?,
        ..Lane::new(rows, multi_day, 0)
    })
}
