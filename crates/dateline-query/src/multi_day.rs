use std::ops::ControlFlow;

use dateline_batch::checked::to_u32;
use dateline_batch::{CancelToken, Cancelled};
use dateline_event::Moment;
use dateline_store::{RowId, Store};

use super::Rows;
use super::row_set::RowSet;
use super::start_windows::StartWindows;

/// Rows that touch more than one calendar day, in the order of earliest start, with what it takes to find and count
/// those at a given time without a look at each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct MultiDayRows {
    rows: Vec<RowId>,
    /// Those whose start is open.
    open: Vec<RowId>,
    pub start_windows: StartWindows,
    /// Those that their sources mark as doubtful, and when they may have begun.
    doubtful: Vec<RowId>,
    doubtful_windows: StartWindows,
    /// Latest end of any of [`MultiDayRows::BLOCK`] rows, then of any of so many of these, and so on.
    reach: Vec<Vec<Moment>>,
    /// The latest known bound of any row; `None` without rows.
    last_known: Option<Moment>,
}

impl MultiDayRows {
    const BLOCK: usize = 16;

    /// Those of `rows`, which are in the order of earliest start.
    pub fn among(store: &Store, rows: &Rows, cancel: &CancelToken) -> Result<Self, Cancelled> {
        let mut multi_day = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            if index.is_multiple_of(RowSet::BLOCK) {
                cancel.check()?;
            }
            multi_day.extend(store.is_multi_day(row).then_some(row));
        }
        Ok(Self::of(store, multi_day))
    }

    /// Of rows that all touch more than one day, in the order of earliest start.
    pub fn of(store: &Store, rows: Vec<RowId>) -> Self {
        let mut multi_day = Self::default();
        let mut blocks = Vec::with_capacity(rows.len().div_ceil(Self::BLOCK));
        for block in rows.chunks(Self::BLOCK) {
            let mut latest = Moment::OPEN_START;
            for &row in block {
                let bounds = store.bounds(row);
                latest = bounds.latest_end.max(latest);
                multi_day.open.extend(bounds.is_open_start().then_some(row));
                multi_day.start_windows.push(&bounds);
                if store.span(row).is_doubtful {
                    multi_day.doubtful.push(row);
                    multi_day.doubtful_windows.push(&bounds);
                }
                multi_day.last_known = bounds.known().max().max(multi_day.last_known);
            }
            blocks.push(latest);
        }
        multi_day.rows = rows;
        while blocks.len() > Self::BLOCK {
            let latest = |block: &[Moment]| block.iter().copied().max().unwrap_or(Moment::OPEN_START);
            let above = blocks.chunks(Self::BLOCK).map(latest).collect();
            multi_day.reach.push(std::mem::replace(&mut blocks, above));
        }
        multi_day.reach.push(blocks);
        multi_day
    }

    /// The latest known bound of any row; `None` without rows.
    pub fn last_known(&self) -> Option<Moment> {
        self.last_known
    }

    /// How many rows start before `time` at the earliest.
    fn started(&self, store: &Store, time: Moment) -> usize {
        let first = store.first_from(time);
        self.rows.partition_point(|&row| row < first)
    }

    /// The rows without a known start whose anchor lies in `from..end`.
    pub fn open_starts(&self, store: &Store, from: Moment, end: Moment) -> impl Iterator<Item = RowId> {
        let begin = self.open.partition_point(|&row| store.start(row) < from);
        let open = self.open.get(begin..).unwrap_or_default().iter().copied();
        open.take_while(move |&row| store.start(row) < end)
    }

    /// The rows that their sources mark as doubtful.
    pub fn doubtful(&self) -> impl Iterator<Item = RowId> + '_ {
        self.doubtful.iter().copied()
    }

    /// For each bin between two of some edges that fall on midnights: how many doubtful rows have their anchor in it and
    /// may not have begun after it, so that only their mark says that they may not have begun in it.
    pub fn doubtful_within(&self, store: &Store, edges: &[Moment]) -> Vec<usize> {
        let from_bin = self.doubtful_windows.astride(edges, |_| true).from_bin;
        let before = |edge: Moment| self.doubtful.partition_point(|&row| store.start(row) < edge);
        let mut begin = edges.first().map_or(0, |&edge| before(edge));
        let bins = edges.iter().skip(1).zip(from_bin).map(|(&edge, astride)| {
            let end = before(edge);
            (std::mem::replace(&mut begin, end), end, astride)
        });
        bins.map(|(begin, end, astride)| (end - begin).saturating_sub(astride))
            .collect()
    }

    /// The rows that start before `time` at the earliest and possibly reach it.
    pub fn reaching(&self, store: &Store, time: Moment) -> Vec<RowId> {
        let mut found = Vec::new();
        let all = self.visit_reaching(store, time, &mut |row| {
            found.push(row);
            ControlFlow::Continue(())
        });
        debug_assert!(all.is_continue());
        found
    }

    /// Whether there is any such row.
    pub fn is_any_reaching(&self, store: &Store, time: Moment) -> bool {
        let found = self.visit_reaching(store, time, &mut |_| ControlFlow::Break(()));
        found.is_break()
    }

    fn visit_reaching(
        &self,
        store: &Store,
        time: Moment,
        visit: &mut dyn FnMut(RowId) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let end = self.started(store, time);
        let levels = self.reach.len();
        let mut blocks = 0..self.reach.last().map_or(0, Vec::len);
        blocks.try_for_each(|block| self.visit_block(store, time, (levels, block), end, visit))
    }

    /// `level` 0 are the rows themselves.
    fn visit_block(
        &self,
        store: &Store,
        time: Moment,
        (level, block): (usize, usize),
        end: usize,
        visit: &mut dyn FnMut(RowId) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let Some(below) = level.checked_sub(1) else {
            let row = self.rows.get(block).filter(|_| block < end);
            let reaches = |row: &&RowId| store.bounds(**row).latest_end >= time;
            return row.filter(reaches).map_or(ControlFlow::Continue(()), |&row| visit(row));
        };
        let reach = self.reach.get(below).and_then(|blocks| blocks.get(block));
        let size = Self::BLOCK.saturating_pow(to_u32(level));
        if reach.is_none_or(|&reach| reach < time) || block.saturating_mul(size) >= end {
            return ControlFlow::Continue(());
        }
        let mut inner = block * Self::BLOCK..(block + 1) * Self::BLOCK;
        inner.try_for_each(|inner| self.visit_block(store, time, (below, inner), end, visit))
    }
}
