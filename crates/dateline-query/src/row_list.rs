use std::ops::Range;

use super::row_set::RowSet;
use dateline_batch::checked::to_u32;

/// Rows in ascending order, two bytes each: in blocks of 65,536 rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowList {
    /// Counted from the first row of their block.
    rows: Vec<u16>,
    /// Where each block ends in `rows`.
    ends: Vec<u32>,
}

impl RowList {
    /// How many rows it holds.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds a row of the block that is being filled.
    pub(super) fn push(&mut self, row: u32) {
        // What does not fit is the block's part of the row.
        self.rows
            .push((row & u32::from(u16::MAX)).try_into().unwrap_or_default());
    }

    /// Turns to the next block.
    pub(super) fn end_block(&mut self) {
        self.ends.push(to_u32(self.rows.len()));
    }

    /// Lists of blocks that follow on each other as one.
    pub(super) fn joined<'a>(parts: impl Iterator<Item = &'a Self> + Clone) -> Self {
        let mut all = Self {
            rows: Vec::with_capacity(parts.clone().map(Self::len).sum()),
            ends: Vec::with_capacity(parts.clone().map(|part| part.ends.len()).sum()),
        };
        for part in parts {
            let before = to_u32(all.rows.len());
            all.rows.extend_from_slice(&part.rows);
            all.ends.extend(part.ends.iter().map(|end| end.saturating_add(before)));
        }
        all
    }

    /// The n-th row.
    pub fn get(&self, index: usize) -> Option<u32> {
        let row = *self.rows.get(index)?;
        Some(first_of(self.block_of(index)) | u32::from(row))
    }

    /// Where a row stands, if it is in the list.
    pub fn position(&self, row: u32) -> Option<usize> {
        let index = self.before(row);
        (self.get(index) == Some(row)).then_some(index)
    }

    /// How many of its rows stand before `row` in the store.
    pub fn before(&self, row: u32) -> usize {
        let block = row as usize / RowSet::BLOCK;
        let indices = self.indices(block);
        let first = first_of(block);
        let rows = self.rows.get(indices.clone()).unwrap_or_default();
        indices.start + rows.partition_point(|&other| (first | u32::from(other)) < row)
    }

    /// The rows from one index to another.
    pub fn range(&self, indices: Range<usize>) -> impl DoubleEndedIterator<Item = u32> + Clone {
        let blocks = if indices.is_empty() {
            0..0
        } else {
            self.block_of(indices.start)..self.block_of(indices.end - 1) + 1
        };
        blocks.flat_map(move |block| {
            let Range { start, end } = self.indices(block);
            let rows = self.rows.get(start.max(indices.start)..end.min(indices.end));
            let first = first_of(block);
            rows.unwrap_or_default().iter().map(move |&row| first | u32::from(row))
        })
    }

    fn block_of(&self, index: usize) -> usize {
        self.ends.partition_point(|&end| end as usize <= index)
    }

    /// Where the rows of a block stand; beyond the last block, the end.
    fn indices(&self, block: usize) -> Range<usize> {
        let end = |block: usize| self.ends.get(block).map_or(self.rows.len(), |&end| end as usize);
        block.checked_sub(1).map_or(0, end)..end(block)
    }
}

impl FromIterator<u32> for RowList {
    /// From rows that ascend.
    fn from_iter<I: IntoIterator<Item = u32>>(rows: I) -> Self {
        let mut list = Self::default();
        for row in rows {
            while list.ends.len() < row as usize / RowSet::BLOCK {
                list.end_block();
            }
            list.push(row);
        }
        list.end_block();
        list
    }
}

fn first_of(block: usize) -> u32 {
    to_u32(block * RowSet::BLOCK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_as_a_list_of_whole_numbers() {
        let rows = [3, 65_535, 65_536, 65_539, 4 << 16, (4 << 16) + 1, 700_000];
        let list: RowList = rows.into_iter().collect();
        assert_eq!(list.len(), rows.len());
        for from in 0..=rows.len() {
            assert_eq!(list.get(from), rows.get(from).copied());
            for to in from..=rows.len() {
                assert!(list.range(from..to).eq(rows[from..to].iter().copied()), "{from}..{to}");
                assert!(list.range(from..to).rev().eq(rows[from..to].iter().rev().copied()));
            }
        }
        for row in rows
            .into_iter()
            .flat_map(|row| [row - 1, row, row + 1])
            .chain([0, u32::MAX])
        {
            assert_eq!(list.before(row), rows.partition_point(|&other| other < row), "{row}");
            assert_eq!(list.position(row), rows.binary_search(&row).ok());
        }
        let parts = [&rows[..2], &[]].map(|rows| rows.iter().copied().collect::<RowList>());
        assert!(RowList::joined(parts.iter()).range(0..2).eq([3, 65_535]));
    }
}
