use std::ops::Range;

use dateline_batch::checked::to_u32;
use dateline_store::RowId;

use super::row_set::RowSet;

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
    pub(super) fn push(&mut self, row: RowId) {
        // The upper bytes are the block's.
        let [.., high, low] = row.number().to_be_bytes();
        self.rows.push(u16::from_be_bytes([high, low]));
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
    pub fn get(&self, index: usize) -> Option<RowId> {
        let row = *self.rows.get(index)?;
        Some(row_in(first_of(self.block_of(index)), row))
    }

    /// Where a row stands, if it is in the list.
    pub fn position(&self, row: RowId) -> Option<usize> {
        let index = self.before(row);
        (self.get(index) == Some(row)).then_some(index)
    }

    /// How many of its rows stand before `row` in the store.
    pub fn before(&self, row: RowId) -> usize {
        let block = row.index() / RowSet::BLOCK;
        let indices = self.indices(block);
        let first = first_of(block);
        let rows = self.rows.get(indices.clone()).unwrap_or_default();
        indices.start + rows.partition_point(|&other| row_in(first, other) < row)
    }

    /// The rows from one index to another.
    pub fn range(&self, indices: Range<usize>) -> impl DoubleEndedIterator<Item = RowId> + Clone {
        let blocks = if indices.is_empty() {
            0..0
        } else {
            self.block_of(indices.start)..self.block_of(indices.end - 1) + 1
        };
        blocks.flat_map(move |block| {
            let Range { start, end } = self.indices(block);
            let rows = self.rows.get(start.max(indices.start)..end.min(indices.end));
            let first = first_of(block);
            rows.unwrap_or_default().iter().map(move |&row| row_in(first, row))
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

impl FromIterator<RowId> for RowList {
    /// From rows that ascend.
    fn from_iter<I: IntoIterator<Item = RowId>>(rows: I) -> Self {
        let mut list = Self::default();
        for row in rows {
            while list.ends.len() < row.index() / RowSet::BLOCK {
                list.end_block();
            }
            list.push(row);
        }
        list.end_block();
        list
    }
}

/// The number of a block's first row.
fn first_of(block: usize) -> u32 {
    to_u32(block * RowSet::BLOCK)
}

/// The row at a place in the block with this first row.
fn row_in(first: u32, place: u16) -> RowId {
    RowId::from_number(first | u32::from(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_as_a_list_of_whole_numbers() {
        let rows = [3, 65_535, 65_536, 65_539, 4 << 16, (4 << 16) + 1, 700_000].map(RowId::from_number);
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
            .flat_map(|row| [row.number() - 1, row.number(), row.number() + 1])
            .chain([0, u32::MAX])
            .map(RowId::from_number)
        {
            assert_eq!(list.before(row), rows.partition_point(|&other| other < row), "{row:?}");
            assert_eq!(list.position(row), rows.binary_search(&row).ok());
        }
        let parts = [&rows[..2], &[]].map(|rows| rows.iter().copied().collect::<RowList>());
        assert!(RowList::joined(parts.iter()).range(0..2).eq(rows[..2].iter().copied()));
    }
}
