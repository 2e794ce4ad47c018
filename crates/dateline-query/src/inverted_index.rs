use std::ops::Range;

use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{Code, Facet, RowId, Store, ValueId};
use rayon::prelude::*;

use super::row_set::RowSet;
use super::start_windows::gallop;

/// For each value of a facet the rows that have it, so that a filter looks at no others.
///
/// It stands in blocks of [`RowSet::BLOCK`] rows: a row takes two bytes for each of its values, each value eight bytes in
/// each block in which it occurs, and every block fills its own part of a set.
#[derive(Debug)]
pub(super) struct InvertedIndex {
    blocks: Vec<Postings>,
}

/// The rows of one block by value.
#[derive(Debug, Default)]
struct Postings {
    /// The values that occur, and where the rows of each end.
    ends: Vec<(ValueId, u32)>,
    /// Rows counted from the block's first: ascending for each value, one value after the other.
    rows: Vec<u16>,
}

impl InvertedIndex {
    pub fn build(store: &Store, facet: Facet, cancel: &CancelToken) -> Result<Self, Cancelled> {
        let counters = || vec![0_u32; store.values(facet) as usize];
        let blocks = (0..store.len().div_ceil(RowSet::BLOCK)).into_par_iter();
        let blocks = blocks.map_init(counters, |counters, block| {
            cancel.check()?;
            let end = store.len().min((block + 1) * RowSet::BLOCK);
            let rows = RowId::at(block * RowSet::BLOCK)..RowId::at(end);
            Ok(Postings::new(store, facet, rows, counters))
        });
        Ok(Self {
            blocks: blocks.collect::<Result<_, _>>()?,
        })
    }

    /// The rows that have any of these values, which ascend.
    pub fn rows_with(&self, store: &Store, values: &[ValueId]) -> RowSet {
        let mut rows = RowSet::none(store.len());
        let blocks = rows.blocks_mut().zip(&self.blocks);
        blocks.for_each(|(words, postings)| postings.insert_into(words, values));
        rows
    }
}

impl Postings {
    /// Of the rows of a block. The counters, one a value, are 0 before and after.
    fn new(store: &Store, facet: Facet, block: Range<RowId>, counters: &mut [u32]) -> Self {
        let mut values = Vec::new();
        let mut codes: Vec<Code> = Vec::new();
        let rows_of_block: Vec<RowId> = RowId::run(block).collect();
        store.column(facet).gather(&rows_of_block, &mut codes);
        for &code in &codes {
            for value in store.values_of(facet, code) {
                if let Some(counter) = counters.get_mut(value.index()) {
                    if *counter == 0 {
                        values.push(value);
                    }
                    *counter += 1;
                }
            }
        }
        values.sort_unstable();
        let mut end = 0;
        for &value in &values {
            if let Some(counter) = counters.get_mut(value.index()) {
                end += std::mem::replace(counter, end);
            }
        }
        let mut rows = vec![0; end as usize];
        for (row, &code) in (0..=u16::MAX).zip(&codes) {
            for value in store.values_of(facet, code) {
                if let Some(counter) = counters.get_mut(value.index()) {
                    if let Some(slot) = rows.get_mut(*counter as usize) {
                        *slot = row;
                    }
                    *counter += 1;
                }
            }
        }
        let end_of = |value: ValueId| counters.get_mut(value.index()).map(std::mem::take).unwrap_or_default();
        let ends = values.iter().copied().zip(values.iter().copied().map(end_of)).collect();
        Self { ends, rows }
    }

    fn insert_into(&self, words: &mut [u64], values: &[ValueId]) {
        let mut from = 0;
        for &value in values {
            from = gallop(&self.ends, from, |(other, _)| other < value);
            for &row in self.rows_of(from, value) {
                if let Some(word) = words.get_mut(usize::from(row) / RowSet::WORD) {
                    *word |= 1 << (usize::from(row) % RowSet::WORD);
                }
            }
        }
    }

    /// The rows of a value whose place among the values would be `at`.
    fn rows_of(&self, at: usize, value: ValueId) -> &[u16] {
        let Some(&(_, end)) = self.ends.get(at).filter(|(other, _)| *other == value) else {
            return &[];
        };
        let begin = at.checked_sub(1).and_then(|before| self.ends.get(before));
        let begin = begin.map_or(0, |&(_, begin)| begin as usize);
        self.rows.get(begin..end as usize).unwrap_or_default()
    }
}
