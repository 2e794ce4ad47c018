use std::ops::Range;

use dateline_store::RowId;

use super::row_list::RowList;

/// Rows in ascending order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Without a gap.
    Run(Range<RowId>),
    /// With gaps.
    List(RowList),
}

impl Default for Rows {
    fn default() -> Self {
        Self::Run(RowId::FIRST..RowId::FIRST)
    }
}

impl Rows {
    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Run(run) => RowId::run(run.clone()).len(),
            Self::List(rows) => rows.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The n-th row.
    pub fn get(&self, index: usize) -> Option<RowId> {
        match self {
            Self::Run(run) => RowId::run(run.clone()).nth(index),
            Self::List(rows) => rows.get(index),
        }
    }

    /// Where a row stands, if it is among them.
    pub fn position(&self, row: RowId) -> Option<usize> {
        match self {
            Self::Run(run) => run.contains(&row).then(|| row.index() - run.start.index()),
            Self::List(rows) => rows.position(row),
        }
    }

    /// How many of them stand before `row` in the store.
    pub fn before(&self, row: RowId) -> usize {
        match self {
            Self::Run(run) => row.clamp(run.start, run.end).index() - run.start.index(),
            Self::List(rows) => rows.before(row),
        }
    }

    /// All of them, ascending.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = RowId> + Clone {
        self.range(0..self.len())
    }

    /// Those from one index to another.
    pub fn range(&self, indices: Range<usize>) -> impl DoubleEndedIterator<Item = RowId> + Clone {
        let (run, list) = match self {
            Self::Run(run) => {
                let at = |index: usize| RowId::at(run.start.index().saturating_add(index).min(run.end.index()));
                (at(indices.start)..at(indices.end), None)
            }
            Self::List(rows) => (RowId::FIRST..RowId::FIRST, Some(rows.range(indices))),
        };
        RowId::run(run).chain(list.into_iter().flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_as_a_list_of_its_rows() {
        let (run, list) = (
            Rows::Run(RowId::at(3)..RowId::at(9)),
            Rows::List(RowId::all(9).skip(3).collect()),
        );
        assert!(run.iter().eq(list.iter()) && run.len() == list.len());
        assert!(run.range(2..4).eq(list.range(2..4)));
        for row in RowId::all(12) {
            assert_eq!(run.get(row.index()), list.get(row.index()));
            assert_eq!(run.position(row), list.position(row));
            assert_eq!(run.before(row), list.before(row));
        }
    }
}
