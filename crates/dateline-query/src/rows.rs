use std::ops::Range;

use super::row_list::RowList;

/// Rows in ascending order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Without a gap.
    Run(Range<u32>),
    /// With gaps.
    List(RowList),
}

impl Default for Rows {
    fn default() -> Self {
        Self::Run(0..0)
    }
}

impl Rows {
    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Run(run) => run.len(),
            Self::List(rows) => rows.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The n-th row.
    pub fn get(&self, index: usize) -> Option<u32> {
        match self {
            Self::Run(run) => run.clone().nth(index),
            Self::List(rows) => rows.get(index),
        }
    }

    /// Where a row stands, if it is among them.
    pub fn position(&self, row: u32) -> Option<usize> {
        match self {
            Self::Run(run) => run.contains(&row).then(|| (row - run.start) as usize),
            Self::List(rows) => rows.position(row),
        }
    }

    /// How many of them stand before `row` in the store.
    pub fn before(&self, row: u32) -> usize {
        match self {
            Self::Run(run) => (row.clamp(run.start, run.end) - run.start) as usize,
            Self::List(rows) => rows.before(row),
        }
    }

    /// All of them, ascending.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = u32> + Clone {
        self.range(0..self.len())
    }

    /// Those from one index to another.
    pub fn range(&self, indices: Range<usize>) -> impl DoubleEndedIterator<Item = u32> + Clone {
        let (run, list) = match self {
            Self::Run(run) => {
                let at = |index: usize| run.start + u32::try_from(index.min(run.len())).unwrap_or_default();
                (at(indices.start)..at(indices.end), None)
            }
            Self::List(rows) => (0..0, Some(rows.range(indices))),
        };
        run.chain(list.into_iter().flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_as_a_list_of_its_rows() {
        let (run, list) = (Rows::Run(3..9), Rows::List((3..9).collect()));
        assert!(run.iter().eq(list.iter()) && run.len() == list.len());
        assert!(run.range(2..4).eq(list.range(2..4)));
        for row in 0..12 {
            assert_eq!(run.get(row as usize), list.get(row as usize));
            assert_eq!(run.position(row), list.position(row));
            assert_eq!(run.before(row), list.before(row));
        }
    }
}
