use dateline_batch::checked::to_u32;
use dateline_batch::{CancelToken, Cancelled};
use dateline_event::FigureRange;
use dateline_store::{FigureKindId, Store};
use rayon::prelude::*;

use super::row_set::RowSet;
use super::{FigureFilter, FigureQuestion};

/// The rows whose figures are what a filter wants.
#[derive(Clone, Debug)]
pub(super) struct FigureMask {
    pub possible: RowSet,
    /// Those of which that is sure; `None` if it is sure of all.
    pub certain: Option<RowSet>,
}

/// Blocks of rows and of figures are the same.
const _: () = assert!(
    RowSet::BLOCK == Store::FIGURE_BLOCK,
    "a block of a set is a block of figures"
);

impl FigureMask {
    /// The rows for which all of the filters hold; `None` if there is no filter.
    pub fn new(store: &Store, filters: &[FigureFilter], cancel: &CancelToken) -> Result<Option<Self>, Cancelled> {
        let mut all: Option<Self> = None;
        for filter in filters {
            let mask = Self::of(store, filter, cancel)?;
            match &mut all {
                None => all = Some(mask),
                Some(all) => all.intersect(mask),
            }
        }
        Ok(all)
    }

    fn of(store: &Store, filter: &FigureFilter, cancel: &CancelToken) -> Result<Self, Cancelled> {
        let Some(kind) = store.figure_kinds().find(&filter.kind) else {
            // No event tells it.
            let (is_wanted, _) = filter.asks.holds(None);
            let rows = if is_wanted { RowSet::all } else { RowSet::none };
            return Ok(Self {
                possible: rows(store.len()),
                certain: None,
            });
        };
        if filter.asks == FigureQuestion::Unknown {
            let mut possible = RowSet::all(store.len());
            possible.subtract(&rows_with_figure(store, kind, cancel, |_| true)?);
            return Ok(Self {
                possible,
                certain: None,
            });
        }
        let possible = rows_with_figure(store, kind, cancel, |figure| filter.asks.holds(Some(figure)).0)?;
        let certain = if filter.asks.leaves_open() {
            Some(rows_with_figure(store, kind, cancel, |figure| {
                filter.asks.holds(Some(figure)).1
            })?)
        } else {
            None
        };
        Ok(Self { possible, certain })
    }

    fn intersect(&mut self, other: Self) {
        self.certain = match (self.certain.take(), other.certain) {
            (None, None) => None,
            (Some(mut certain), None) => {
                certain.intersect(&other.possible);
                Some(certain)
            }
            (certain, Some(mut others)) => {
                others.intersect(certain.as_ref().unwrap_or(&self.possible));
                Some(others)
            }
        };
        self.possible.intersect(&other.possible);
    }
}

/// The rows that have a figure of a kind that is wanted.
pub(super) fn rows_with_figure(
    store: &Store,
    kind: FigureKindId,
    cancel: &CancelToken,
    is_wanted: impl Fn(&FigureRange) -> bool + Sync,
) -> Result<RowSet, Cancelled> {
    let mut rows = RowSet::none(store.len());
    rows.blocks_mut().enumerate().try_for_each(|(block, words)| {
        cancel.check()?;
        store.for_each_figure(kind, to_u32(block), |row, figure| {
            let place = row.index() % RowSet::BLOCK;
            if let Some(word) = words.get_mut(place / RowSet::WORD) {
                *word |= u64::from(is_wanted(&figure)) << (place % RowSet::WORD);
            }
        });
        Ok(())
    })?;
    Ok(rows)
}
