use dateline_batch::checked::to_u32;
use dateline_batch::{CancelToken, Cancelled};
use dateline_event::Role;
use dateline_store::{RowId, Store};

use super::multi_day::MultiDayRows;
use super::row_set::RowSet;
use super::{Lane, Rows};

/// The events of an actor's lane by what it did in them. An event in which it both acts and suffers stands on both sides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// In which it is anything but target or victim: those with a mere participant too, whose file does not say who began.
    pub acts: Lane,
    /// In which it is target or victim.
    pub suffered: Lane,
}

impl Sides {
    /// Of a lane that stands for an actor; `None` for others.
    pub(super) fn of(
        store: &Store,
        lane: &Lane,
        uncertain: Option<&RowSet>,
        cancel: &CancelToken,
    ) -> Result<Option<Self>, Cancelled> {
        let Some(actor) = lane.value else {
            return Ok(None);
        };
        let side = |suffers: bool| {
            let is_here = |row: &RowId| {
                let mut roles = store.roles(*row).filter(|&(_, other)| other == actor);
                roles.any(|(role, _)| role.is_some_and(|role| Role::SUFFERING.contains(&role)) == suffers)
            };
            let rows: Vec<RowId> = lane.rows.iter().filter(is_here).collect();
            let is_uncertain = |row: &&RowId| uncertain.is_some_and(|set| set.contains(**row));
            let uncertain = to_u32(rows.iter().filter(is_uncertain).count());
            let rows = Rows::List(rows.into_iter().collect());
            let multi_day = MultiDayRows::among(store, &rows, cancel)?;
            Ok(Lane::new(rows, multi_day, uncertain))
        };
        Ok(Some(Self {
            acts: side(false)?,
            suffered: side(true)?,
        }))
    }
}
