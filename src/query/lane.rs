use super::wide::Wide;
use super::{Count, InView};
use crate::event::calendar::DAY;
use crate::store::Store;

/// A run of selected dated events, in the order of earliest start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    pub name: String,
    /// The facet's value; `None` for "others", for events without a value, and for the lane of all events.
    pub value: Option<u32>,
    pub count: Count,
    /// How many values are gathered in this lane: 1 but for "others".
    pub gathered: u32,
    pub(super) rows: Vec<u32>,
    /// Those of `rows` that touch more than one calendar day.
    pub(super) wide: Wide,
}

impl Lane {
    /// Adds the next row in the order of earliest start.
    pub(super) fn push(&mut self, store: &Store, row: u32, is_certain: bool) {
        self.count.possible += 1;
        self.count.certain += u32::from(is_certain);
        self.rows.push(row);
        if store.is_wide(row) {
            self.wide.push(row, &store.bounds(row));
        }
    }

    /// Must be called after the last row was added.
    pub(super) fn finish(&mut self) {
        self.wide.finish();
    }

    /// All rows, in the order of earliest start.
    pub fn rows(&self) -> &[u32] {
        &self.rows
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Index into [`Lane::rows`] of the first row that starts at or after `time`.
    pub fn index_of(&self, store: &Store, time: i64) -> usize {
        let first = store.first_from(time);
        self.rows.partition_point(|&row| row < first)
    }

    /// The rows that possibly touch `from..=to`; those without a known start only from their anchor on.
    pub fn in_view(&self, store: &Store, from: i64, to: i64) -> InView<'_> {
        let begin = self.index_of(store, from);
        let end = self.index_of(store, to.saturating_add(1)).max(begin);
        let mut earlier = self.wide.reaching(store, from);
        // Events of the day on which the view begins, which started before it does.
        let day_begin = self.index_of(store, from.saturating_sub(from.rem_euclid(DAY)));
        let same_day = self.rows.get(day_begin..begin).unwrap_or_default();
        let reaches = |row: u32| store.bounds(row).latest_end >= from && !store.is_wide(row);
        earlier.extend(same_day.iter().copied().filter(|&row| reaches(row)));
        earlier.sort_unstable();
        InView {
            earlier,
            later: self.rows.get(begin..end).unwrap_or_default(),
        }
    }
}
