use dateline_store::RowId;

use super::row_set::RowSet;
use super::{Mark, PickedRows};

/// Which rows of a store have which marks of a case. An engine is given them ([`Engine::mark`](crate::Engine::mark)); what a
/// case is it does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkedRows {
    marks: Vec<(Mark, RowSet)>,
    /// What was written about rows, which a search for text looks through.
    texts: Vec<(RowId, String)>,
    rows: usize,
}

impl MarkedRows {
    /// No marks yet, in a store of so many rows.
    pub fn new(rows: usize) -> Self {
        Self {
            marks: Vec::new(),
            texts: Vec::new(),
            rows,
        }
    }

    /// Adds a mark, which may be on no row, and the rows that have it.
    pub fn add(&mut self, mark: Mark, rows: impl IntoIterator<Item = RowId>) {
        let mut set = RowSet::none(self.rows);
        rows.into_iter().for_each(|row| set.set(row, true));
        match self.marks.iter_mut().find(|(known, _)| *known == mark) {
            Some((_, known)) => known.unite(&set),
            None => self.marks.push((mark, set)),
        }
    }

    /// Adds what was written about a row: a search for text finds the row by it.
    pub fn add_text(&mut self, row: RowId, text: &str) {
        debug_assert!(row.index() < self.rows, "no {row:?} among {}", self.rows);
        if row.index() < self.rows && !text.trim().is_empty() {
            self.texts.push((row, text.to_owned()));
        }
    }

    /// What was written about rows.
    pub(super) fn texts(&self) -> &[(RowId, String)] {
        &self.texts
    }

    /// The marks, in the order in which they were added.
    pub fn marks(&self) -> impl ExactSizeIterator<Item = &Mark> {
        self.marks.iter().map(|(mark, _)| mark)
    }

    /// Whether a row has a mark.
    pub fn has(&self, mark: &Mark, row: RowId) -> bool {
        self.rows_with(mark).is_some_and(|rows| rows.contains(row))
    }

    /// Whether all of these rows have a mark.
    pub fn has_all(&self, mark: &Mark, rows: &PickedRows) -> bool {
        self.rows_with(mark)
            .is_some_and(|with| rows.iter().all(|row| with.contains(row)))
    }

    pub(super) fn sets(&self) -> impl Iterator<Item = (&Mark, &RowSet)> {
        self.marks.iter().map(|(mark, rows)| (mark, rows))
    }

    pub(super) fn rows_with(&self, mark: &Mark) -> Option<&RowSet> {
        self.marks.iter().find(|(known, _)| known == mark).map(|(_, rows)| rows)
    }
}
