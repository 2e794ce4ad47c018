use dateline_batch::{CancelToken, Cancelled};
use dateline_store::RowId;
use rayon::prelude::*;

use super::row_set::RowSet;

/// The rows that have each bit of a small number that every row has: what is asked of it is asked of 64 rows at once.
///
/// A bit that no row has takes no memory, another an eighth of a byte a row.
#[derive(Debug, Default)]
pub(super) struct BitmapIndex {
    /// By bit.
    sets: Vec<Option<RowSet>>,
}

impl BitmapIndex {
    /// From the number of each of so many rows.
    pub fn build(
        rows: usize,
        number_of: impl Fn(RowId) -> u16 + Sync,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        const BITS: usize = u16::BITS as usize;
        let words_of = |block: usize| {
            cancel.check()?;
            let (begin, end) = (block * RowSet::BLOCK, rows.min((block + 1) * RowSet::BLOCK));
            let mut words = vec![[0_u64; BITS]; (end - begin).div_ceil(RowSet::WORD)];
            for (row, place) in (begin..end).zip(0..) {
                let mut number = number_of(RowId::at(row));
                let Some(words) = words.get_mut(place / RowSet::WORD) else {
                    break;
                };
                while number != 0 {
                    if let Some(word) = words.get_mut(number.trailing_zeros() as usize) {
                        *word |= 1 << (place % RowSet::WORD);
                    }
                    number &= number - 1;
                }
            }
            Ok(words)
        };
        let blocks = (0..rows.div_ceil(RowSet::BLOCK)).into_par_iter().map(words_of);
        let blocks: Vec<Vec<[u64; BITS]>> = blocks.collect::<Result<_, _>>()?;
        let set_of = |bit: usize| {
            let words = blocks.iter().flatten().filter_map(|words| words.get(bit).copied());
            let is_empty = words.clone().all(|word| word == 0);
            (!is_empty).then(|| RowSet::from_words(words.collect(), rows))
        };
        Ok(Self {
            sets: (0..BITS).into_par_iter().map(set_of).collect(),
        })
    }

    /// The rows that have any of these bits.
    pub fn rows_with(&self, bits: u16, rows: usize) -> RowSet {
        let mut found = RowSet::none(rows);
        self.of(bits).for_each(|set| found.unite(set));
        found
    }

    /// How many of `rows` have any of these bits.
    pub fn count(&self, rows: &RowSet, bits: u16) -> usize {
        rows.count_in_any(&self.of(bits).collect::<Vec<_>>())
    }

    fn of(&self, bits: u16) -> impl Iterator<Item = &RowSet> {
        let sets = self.sets.iter().enumerate();
        sets.filter_map(move |(bit, set)| set.as_ref().filter(|_| bits & (1 << bit) != 0))
    }
}
