use std::ops::Range;

use super::Count;
use super::mask::{Masks, bit_of};
use crate::store::{Facet, Store};

/// How many rows one task counts: few tasks, since each has counters for every value.
pub(super) const RUN: usize = 1 << 18;

/// Counts by the numbers in the facets' columns, not yet by value.
pub(super) struct Tally {
    pub total: Count,
    /// In the order of [`Facet::ALL`].
    pub by_column: [Vec<Count>; 4],
}

impl Tally {
    pub(super) fn new(store: &Store) -> Self {
        let by_column = Facet::ALL.map(|facet| vec![Count::default(); store.column_values(facet)]);
        Self {
            total: Count::default(),
            by_column,
        }
    }

    pub(super) fn count(&mut self, store: &Store, masks: &Masks, rows: Range<usize>) {
        let columns = Facet::ALL.map(|facet| store.column(facet).get(rows.clone()).unwrap_or_default());
        for (index, bits) in masks.bits(rows).iter().enumerate() {
            let missing = masks.missing_of(*bits);
            // Of two or more missing parts, at least one is missing for every facet.
            if missing & missing.wrapping_sub(1) != 0 {
                continue;
            }
            let one = Count {
                possible: 1,
                certain: u32::from(Masks::is_certain_of(*bits)),
            };
            if missing == 0 {
                self.total += one;
            }
            for ((facet, column), counts) in Facet::ALL.into_iter().zip(columns).zip(&mut self.by_column) {
                if missing & !bit_of(facet) == 0 {
                    let value = column.get(index).map_or(usize::MAX, |&value| value as usize);
                    if let Some(count) = counts.get_mut(value) {
                        *count += one;
                    }
                }
            }
        }
    }

    pub(super) fn plus(mut self, other: Self) -> Self {
        self.total += other.total;
        for (counts, others) in self.by_column.iter_mut().zip(other.by_column) {
            for (count, other) in counts.iter_mut().zip(others) {
                *count += other;
            }
        }
        self
    }
}
