use std::sync::Arc;

use dateline_batch::checked::item;
use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{AddedColumn, Column, RowId, ValueId};
use rayon::prelude::*;

use super::Count;
use super::filter_part::FilterPart;
use super::masks::Masks;
use super::possible_rows::PossibleRows;
use super::prepared::Prepared;
use super::ranking::column_ranking;
use super::row_set::RowSet;

/// How many events have each value of an added column, under all filters but those by this column.
#[derive(Clone, Debug)]
pub struct ColumnCounts {
    /// The column.
    pub column: Arc<AddedColumn>,
    /// By value; that of [`AddedColumn::NO_VALUE`] counts events that have nothing there.
    pub counts: Vec<Count>,
    /// Values with events, most first, ties in the order in which they come first in the files; “no value” left out, and of
    /// many only the first [`ColumnCounts::MAX_RANKED`].
    pub ranking: Vec<ValueId>,
    /// How many values have events, “no value” left out.
    pub with_events: usize,
}

impl ColumnCounts {
    /// So many values are ranked.
    pub const MAX_RANKED: usize = 10_000;

    /// How many events have a value.
    pub fn count(&self, value: ValueId) -> Count {
        self.counts.get(value.index()).copied().unwrap_or_default()
    }

    /// Of each added column.
    pub(super) fn of_all(
        prepared: &Prepared,
        masks: &Masks,
        selected: &RowSet,
        cancel: &CancelToken,
    ) -> Result<Vec<Self>, Cancelled> {
        let all = PossibleRows::selected(masks, selected);
        let count = |(number, column): (usize, &Arc<AddedColumn>)| {
            let others = PossibleRows::under_others(prepared.store(), masks, FilterPart::Column(number));
            Self::new(column, others.as_ref().unwrap_or(&all), cancel)
        };
        prepared.columns().iter().enumerate().map(count).collect()
    }

    fn new(column: &Arc<AddedColumn>, rows: &PossibleRows<'_>, cancel: &CancelToken) -> Result<Self, Cancelled> {
        let possible = count_column(column, &rows.possible, cancel)?;
        let uncertain = match &rows.uncertain {
            Some(uncertain) => count_column(column, uncertain, cancel)?,
            None => vec![0; possible.len()],
        };
        let counts: Vec<Count> = possible
            .into_iter()
            .zip(uncertain)
            .map(|(possible, uncertain)| Count {
                possible,
                certain: possible - uncertain,
            })
            .collect();
        let (ranking, with_events) = column_ranking(column, |value| item(&counts, value).possible, Self::MAX_RANKED);
        Ok(Self {
            column: column.clone(),
            counts,
            ranking,
            with_events,
        })
    }
}

/// How many of some rows have each value.
pub(super) fn count_column(column: &AddedColumn, rows: &RowSet, cancel: &CancelToken) -> Result<Vec<u32>, Cancelled> {
    match column.column() {
        Column::U8(numbers) => count_numbers(numbers, column.len(), rows, cancel),
        Column::U16(numbers) => count_numbers(numbers, column.len(), rows, cancel),
        Column::U32(numbers) => count_numbers(numbers, column.len(), rows, cancel),
    }
}

fn count_numbers<N: Copy + Into<u32> + Sync>(
    numbers: &[N],
    values: usize,
    rows: &RowSet,
    cancel: &CancelToken,
) -> Result<Vec<u32>, Cancelled> {
    let words = rows.words();
    // Each part has counters of its own, so that there are no more parts than cores.
    let part = words
        .len()
        .div_ceil(rayon::current_num_threads())
        .max(RowSet::BLOCK / RowSet::WORD);
    let parts = words.par_chunks(part).zip(numbers.par_chunks(part * RowSet::WORD));
    let parts = parts.map(|(words, numbers)| {
        let mut counts = vec![0_u32; values];
        let mut count = |number: N| {
            if let Some(count) = counts.get_mut(number.into() as usize) {
                *count += 1;
            }
        };
        for (index, (&word, numbers)) in words.iter().zip(numbers.chunks(RowSet::WORD)).enumerate() {
            if index % (RowSet::BLOCK / RowSet::WORD) == 0 {
                cancel.check()?;
            }
            if word == u64::MAX {
                for &number in numbers {
                    count(number);
                }
                continue;
            }
            let mut left = word;
            while left != 0 {
                if let Some(&number) = numbers.get(left.trailing_zeros() as usize) {
                    count(number);
                }
                left &= left - 1;
            }
        }
        Ok(counts)
    });
    let sum = |mut counts: Vec<u32>, others: Vec<u32>| {
        counts.iter_mut().zip(others).for_each(|(count, other)| *count += other);
        counts
    };
    let parts: Vec<Vec<u32>> = parts.collect::<Result<_, Cancelled>>()?;
    Ok(parts.into_iter().reduce(sum).unwrap_or_else(|| vec![0; values]))
}

/// Of rows the dated ones by value: see [`count_column`].
pub(super) fn subtract_rows(column: &AddedColumn, counts: &mut [u32], rows: &[RowId]) {
    for &row in rows {
        if let Some(count) = counts.get_mut(column.value(row).index()) {
            *count -= 1;
        }
    }
}
