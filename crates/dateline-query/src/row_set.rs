use std::ops::Range;

use dateline_batch::checked::to_u32;
use dateline_batch::{CancelToken, Cancelled};
use dateline_store::RowId;
use rayon::prelude::*;

/// A set of rows of one store, one bit a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowSet {
    /// No bit is set beyond the last row.
    words: Vec<u64>,
    rows: usize,
}

impl RowSet {
    /// How many rows a word holds.
    pub(super) const WORD: usize = 64;
    /// How many rows a task takes, a multiple of [`RowSet::WORD`]: at some ten nanoseconds a row, cancelling is looked
    /// at every few milliseconds.
    pub(super) const BLOCK: usize = 1 << 16;

    /// No row of so many.
    pub fn none(rows: usize) -> Self {
        Self {
            words: vec![0; rows.div_ceil(Self::WORD)],
            rows,
        }
    }

    /// All of so many rows.
    pub fn all(rows: usize) -> Self {
        let mut set = Self {
            words: vec![u64::MAX; rows.div_ceil(Self::WORD)],
            rows,
        };
        set.clear_beyond();
        set
    }

    /// The rows that a search marked.
    pub(super) fn from_marks(marks: &[bool]) -> Self {
        let word = |marks: &[bool]| {
            (0..)
                .zip(marks)
                .fold(0, |word, (bit, &mark)| word | (u64::from(mark) << bit))
        };
        Self {
            words: marks.chunks(Self::WORD).map(word).collect(),
            rows: marks.len(),
        }
    }

    /// From words that hold so many rows.
    pub(super) fn from_words(words: Vec<u64>, rows: usize) -> Self {
        Self { words, rows }
    }

    /// Whether a row is in it.
    pub fn contains(&self, row: RowId) -> bool {
        self.assert_known(row);
        let (word, bit) = place_of(row);
        self.words.get(word).is_some_and(|word| word & bit != 0)
    }

    /// A row of another store is a bug.
    fn assert_known(&self, row: RowId) {
        debug_assert!(row.index() < self.rows, "no {row:?} among {}", self.rows);
    }

    /// Takes a row in or out.
    pub fn set(&mut self, row: RowId, is_in: bool) {
        self.assert_known(row);
        let (word, bit) = place_of(row);
        if let Some(word) = self.words.get_mut(word) {
            *word = if is_in { *word | bit } else { *word & !bit };
        }
    }

    /// Takes in a run of rows.
    pub fn insert_run(&mut self, rows: Range<usize>) {
        let (first, last) = (rows.start / Self::WORD, rows.end / Self::WORD);
        for (index, word) in (first..).zip(self.words.get_mut(first..).unwrap_or_default()) {
            if index > last {
                break;
            }
            let below = |row: usize| match row.saturating_sub(index * Self::WORD) {
                bits @ ..Self::WORD => !(u64::MAX << bits),
                _ => u64::MAX,
            };
            *word |= below(rows.end) & !below(rows.start);
        }
    }

    /// Leaves the rows that `other` has, too.
    pub fn intersect(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Takes in the rows that `other` has.
    pub fn unite(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// How many of its rows any of the others has.
    pub fn count_in_any(&self, others: &[&Self]) -> usize {
        let any = |index: usize| {
            let words = others.iter().filter_map(|other| other.words.get(index));
            words.fold(0, |any, word| any | word)
        };
        let words = self.words.iter().enumerate();
        words
            .map(|(index, word)| (word & any(index)).count_ones() as usize)
            .sum()
    }

    /// Leaves only the rows that `is_kept`.
    pub(super) fn retain(
        &mut self,
        is_kept: impl Fn(RowId) -> bool + Sync,
        cancel: &CancelToken,
    ) -> Result<(), Cancelled> {
        self.blocks_mut().enumerate().try_for_each(|(number, words)| {
            cancel.check()?;
            for (index, word) in (number * Self::BLOCK / Self::WORD..).zip(words) {
                let dropped = rows_of(index, *word).filter(|&row| !is_kept(row));
                *word &= !dropped.fold(0, |bits, row| bits | place_of(row).1);
            }
            Ok(())
        })
    }

    /// Takes out the rows that `other` has.
    pub fn subtract(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// Whether every row is in it.
    pub fn is_all(&self) -> bool {
        let whole = self.rows / Self::WORD;
        let beyond = self.words.get(whole).map_or(0, |last| last.count_ones() as usize);
        let mut words = self.words.iter().take(whole);
        words.all(|&word| word == u64::MAX) && beyond == self.rows % Self::WORD
    }

    fn clear_beyond(&mut self) {
        let beyond = self.words.len() * Self::WORD - self.rows;
        if let Some(last) = self.words.last_mut().filter(|_| beyond > 0) {
            *last &= u64::MAX >> beyond;
        }
    }

    /// How many rows are in it; takes as long as there are words.
    pub fn len(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether no row is in it.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// Of how many rows it is a set: as many as its store has.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The rows from this one on, ascending.
    pub fn iter_from(&self, row: RowId) -> impl Iterator<Item = RowId> + Clone {
        let first = row.index() / Self::WORD;
        let words = (first..).zip(self.words.get(first..).unwrap_or_default());
        let rows = words.flat_map(|(index, &word)| rows_of(index, word));
        rows.filter(move |&found| found >= row)
    }

    /// A bit for each row.
    pub(super) fn words(&self) -> &[u64] {
        &self.words
    }

    /// The set in parts of [`RowSet::BLOCK`] rows, in their order.
    pub(super) fn blocks(&self) -> impl IndexedParallelIterator<Item = Block<'_>> {
        let blocks = self.words.par_chunks(Self::BLOCK / Self::WORD).enumerate();
        blocks.map(|(number, words)| Block { number, words })
    }

    /// The words of each [`RowSet::BLOCK`] rows.
    pub(super) fn blocks_mut(&mut self) -> impl IndexedParallelIterator<Item = &mut [u64]> {
        self.words.par_chunks_mut(Self::BLOCK / Self::WORD)
    }
}

/// A part of a set.
pub(super) struct Block<'a> {
    number: usize,
    words: &'a [u64],
}

impl Block<'_> {
    const RUN: usize = 1024;

    /// Calls `see` with its rows, ascending, up to [`Block::RUN`] at once.
    pub fn for_each_run(&self, mut see: impl FnMut(&[RowId])) {
        let mut rows = Vec::with_capacity(Self::RUN);
        let first = self.number * RowSet::BLOCK / RowSet::WORD;
        for (index, &word) in (first..).zip(self.words) {
            rows.extend(rows_of(index, word));
            if rows.len() > Self::RUN - RowSet::WORD {
                see(&rows);
                rows.clear();
            }
        }
        see(&rows);
    }
}

/// The rows of the word with this number.
fn rows_of(index: usize, mut word: u64) -> impl Iterator<Item = RowId> + Clone {
    let first = to_u32(index * RowSet::WORD);
    std::iter::from_fn(move || {
        let bit = word.trailing_zeros();
        word &= word.wrapping_sub(1);
        (bit < u64::BITS).then(|| RowId::from_number(first.saturating_add(bit)))
    })
}

fn place_of(row: RowId) -> (usize, u64) {
    let row = row.index();
    (row / RowSet::WORD, 1 << (row % RowSet::WORD))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(set: &RowSet) -> Vec<u32> {
        set.iter_from(RowId::FIRST).map(RowId::number).collect()
    }

    #[test]
    fn runs_fill_what_they_cover() {
        for (start, end) in [
            (0, 0),
            (0, 64),
            (3, 5),
            (63, 65),
            (64, 128),
            (70, 200),
            (5, 3),
            (130, 130),
        ] {
            let mut set = RowSet::none(200);
            set.insert_run(start..end);
            let expected: Vec<u32> = (0..200).filter(|row| (start..end).contains(&(*row as usize))).collect();
            assert_eq!(rows(&set), expected, "{start}..{end}");
            assert_eq!(set.len(), expected.len());
        }
    }

    #[test]
    fn no_bit_stands_beyond_the_last_row() {
        for count in [0, 1, 63, 64, 65] {
            assert_eq!(RowSet::all(count).len(), count);
            assert!(RowSet::all(count).is_all());
            assert_eq!(RowSet::none(count).is_all(), count == 0);
        }
        let last: Vec<RowId> = RowSet::all(100).iter_from(RowId::at(97)).collect();
        assert_eq!(last, [97, 98, 99].map(RowId::from_number));
    }
}
