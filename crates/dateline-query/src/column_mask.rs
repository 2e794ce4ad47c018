use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{AddedColumn, Column};
use rayon::prelude::*;

use super::ColumnFilter;
use super::row_set::RowSet;
use super::verdict::Verdict;

/// The rows whose value in an added column is as wanted.
#[derive(Clone, Debug)]
pub(super) struct ColumnMask {
    pub possible: RowSet,
    /// Those of which that is sure; `None` if it is sure of all.
    pub certain: Option<RowSet>,
}

impl ColumnMask {
    /// Of the rows of a store, of which the column holds a number each. Without the column nothing passes: nobody knows what was meant by it.
    pub fn new(
        rows: usize,
        column: Option<&AddedColumn>,
        filter: &ColumnFilter,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let Some(column) = column else {
            return Ok(Self {
                possible: RowSet::none(rows),
                certain: None,
            });
        };
        let verdicts = filter.verdicts(column);
        let rows_that = |is_wanted: &dyn Fn(Verdict) -> bool| {
            let wanted: Vec<bool> = verdicts.iter().map(|&verdict| is_wanted(verdict)).collect();
            rows_with(column.column(), &wanted, rows, cancel)
        };
        let is_open = verdicts.contains(&Verdict::Possibly);
        Ok(Self {
            possible: rows_that(&|verdict| verdict != Verdict::No)?,
            certain: is_open
                .then(|| rows_that(&|verdict| verdict == Verdict::Surely))
                .transpose()?,
        })
    }
}

/// The rows whose number is wanted.
fn rows_with(column: &Column, wanted: &[bool], rows: usize, cancel: &CancelToken) -> Result<RowSet, Cancelled> {
    match column {
        Column::U8(numbers) => rows_of(numbers, wanted, rows, cancel),
        Column::U16(numbers) => rows_of(numbers, wanted, rows, cancel),
        Column::U32(numbers) => rows_of(numbers, wanted, rows, cancel),
    }
}

fn rows_of<N: Copy + Into<u32> + Sync>(
    numbers: &[N],
    wanted: &[bool],
    rows: usize,
    cancel: &CancelToken,
) -> Result<RowSet, Cancelled> {
    let mut set = RowSet::none(rows);
    let blocks = set.blocks_mut().zip(numbers.par_chunks(RowSet::BLOCK));
    blocks.try_for_each(|(words, numbers)| {
        cancel.check()?;
        for (word, numbers) in words.iter_mut().zip(numbers.chunks(RowSet::WORD)) {
            let bit = |&number: &N| u64::from(wanted.get(number.into() as usize).copied().unwrap_or_default());
            *word = numbers.iter().rev().fold(0, |word, number| word << 1 | bit(number));
        }
        Ok(())
    })?;
    Ok(set)
}
