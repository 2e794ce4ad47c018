use crate::event::Bounds;
use crate::store::Store;

/// Rows that touch more than one calendar day, in the order of earliest start, with what it takes to find and count
/// those at a given time without a look at each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wide {
    rows: Vec<u32>,
    /// Those whose start is open.
    open: Vec<u32>,
    /// Latest start of each row.
    latest_starts: Vec<i64>,
    /// The same, ascending.
    latest_starts_sorted: Vec<i64>,
    /// Latest end of any of [`Wide::BLOCK`] rows, then of any of so many of these, and so on.
    reach: Vec<Vec<i64>>,
}

impl Wide {
    const BLOCK: usize = 16;

    /// Adds the next row in the order of earliest start.
    pub fn push(&mut self, row: u32, bounds: &Bounds) {
        let index = self.rows.len();
        self.rows.push(row);
        self.open.extend(bounds.is_open_start().then_some(row));
        self.latest_starts.push(bounds.latest_start);
        if self.reach.is_empty() {
            self.reach.push(Vec::new());
        }
        if let Some(blocks) = self.reach.first_mut() {
            match blocks.get_mut(index / Self::BLOCK) {
                Some(block) => *block = bounds.latest_end.max(*block),
                None => blocks.push(bounds.latest_end),
            }
        }
    }

    /// Must be called after the last row was added.
    pub fn finish(&mut self) {
        self.latest_starts_sorted.clone_from(&self.latest_starts);
        self.latest_starts_sorted.sort_unstable();
        self.reach.truncate(1);
        while let Some(below) = self.reach.last().filter(|blocks| blocks.len() > Self::BLOCK) {
            let latest = |block: &[i64]| block.iter().copied().max().unwrap_or(i64::MIN);
            self.reach.push(below.chunks(Self::BLOCK).map(latest).collect());
        }
    }

    /// How many rows start before `time` at the earliest.
    pub fn started(&self, store: &Store, time: i64) -> usize {
        let first = store.first_from(time);
        self.rows.partition_point(|&row| row < first)
    }

    /// The rows without a known start whose anchor lies in `from..end`.
    pub fn open_starts(&self, store: &Store, from: i64, end: i64) -> impl Iterator<Item = u32> {
        let begin = self.open.partition_point(|&row| store.start(row) < from);
        let open = self.open.get(begin..).unwrap_or_default().iter().copied();
        open.take_while(move |&row| store.start(row) < end)
    }

    /// How many rows start before `time` at the latest.
    pub fn surely_started(&self, time: i64) -> usize {
        self.latest_starts_sorted.partition_point(|&latest| latest < time)
    }

    /// How many of the rows with these numbers may start at `time` or later.
    pub fn may_start_later(&self, begin: usize, end: usize, time: i64) -> usize {
        let latest_starts = self.latest_starts.get(begin..end).unwrap_or_default();
        latest_starts.iter().filter(|&&latest| latest >= time).count()
    }

    /// The rows that start before `time` at the earliest and possibly reach it.
    pub fn reaching(&self, store: &Store, time: i64) -> Vec<u32> {
        let mut found = Vec::new();
        let end = self.started(store, time);
        let levels = self.reach.len();
        let blocks = self.reach.last().map_or(0, Vec::len);
        for block in 0..blocks {
            self.collect_reaching(store, time, (levels, block), end, &mut found);
        }
        found
    }

    /// `level` 0 are the rows themselves.
    fn collect_reaching(
        &self,
        store: &Store,
        time: i64,
        (level, block): (usize, usize),
        end: usize,
        found: &mut Vec<u32>,
    ) {
        let Some(below) = level.checked_sub(1) else {
            let row = self.rows.get(block).filter(|_| block < end);
            found.extend(row.filter(|&&row| store.bounds(row).latest_end >= time));
            return;
        };
        let reach = self.reach.get(below).and_then(|blocks| blocks.get(block));
        let size = Self::BLOCK.saturating_pow(u32::try_from(level).unwrap_or(u32::MAX));
        if reach.is_none_or(|&reach| reach < time) || block.saturating_mul(size) >= end {
            return;
        }
        for inner in block * Self::BLOCK..(block + 1) * Self::BLOCK {
            self.collect_reaching(store, time, (below, inner), end, found);
        }
    }
}
