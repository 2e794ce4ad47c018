use dateline_batch::checked::to_u32;
use dateline_event::{Moment, TimeDelta, TimeRange};
use dateline_store::{RowId, Store, ValueId};

use super::multi_day::MultiDayRows;
use super::{Count, InView, Rows, Sides};

/// A run of selected dated events, in the order of earliest start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    /// What the lane is called: the value's own name, "others", "no actor", …
    pub name: String,
    /// The facet's value; `None` for "others", for events without a value, and for the lane of all events.
    pub value: Option<ValueId>,
    /// How many events it holds.
    pub count: Count,
    /// How many values are gathered in this lane: 1 but for "others".
    pub gathered: u32,
    pub(super) rows: Rows,
    /// For an actor's lane in lanes by [`LaneBy::Sides`](super::LaneBy::Sides).
    pub sides: Option<Box<Sides>>,
    /// Those of `rows` that touch more than one calendar day.
    pub(super) multi_day: MultiDayRows,
}

impl Lane {
    /// A lane without a name; so many of its rows count only possibly.
    pub(super) fn new(rows: Rows, multi_day: MultiDayRows, uncertain: u32) -> Self {
        let possible = to_u32(rows.len());
        Self {
            name: String::new(),
            value: None,
            count: Count {
                possible,
                certain: possible - uncertain,
            },
            gathered: 1,
            sides: None,
            multi_day,
            rows,
        }
    }

    /// All rows, in the order of earliest start.
    pub fn rows(&self) -> &Rows {
        &self.rows
    }

    /// How many rows it holds.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Index into [`Lane::rows`] of the first row that starts at or after `time`.
    pub fn index_of(&self, store: &Store, time: Moment) -> usize {
        self.rows.before(store.first_from(time))
    }

    /// From the first to the last known moment that any of its events touches; `None` without events.
    pub fn extent(&self, store: &Store) -> Option<TimeRange> {
        let day = |row: RowId| store.start(row).day_number();
        let first = self.rows.iter().next()?;
        let last = self.rows.iter().next_back()?;
        // What touches one day only and started on an earlier one ended before the last began.
        let on_last_day = self.rows.iter().rev().take_while(|&row| day(row) == day(last));
        let end = store.extent_of(on_last_day)?.last;
        Some(TimeRange {
            first: store.start(first),
            last: self.multi_day.last_known().map_or(end, |last| end.max(last)),
        })
    }

    /// The rows that possibly started in `from..to`, which are those that [`bins`](super::bins) counts there.
    pub fn started_in(&self, store: &Store, from: Moment, to: Moment) -> impl Iterator<Item = RowId> {
        let InView { earlier, rows, later } = self.in_view(store, from, to.saturating_sub(TimeDelta::MICROSECOND));
        let started = move |row: &RowId| store.bounds(*row).latest_start >= from;
        earlier.into_iter().filter(started).chain(rows.range(later))
    }

    /// Whether any row possibly touches `from..=to`, as [`Lane::in_view`] lists them.
    pub fn is_in_view(&self, store: &Store, from: Moment, to: Moment) -> bool {
        let day_begin = self.index_of(store, from.saturating_sub(from.since_midnight()));
        let begin = self.index_of(store, from);
        let reaches = |row: RowId| store.bounds(row).latest_end >= from;
        to.checked_add(TimeDelta::MICROSECOND)
            .map_or(self.len(), |after| self.index_of(store, after))
            > begin
            || self.rows.range(day_begin..begin).any(reaches)
            || self.multi_day.is_any_reaching(store, from)
    }

    /// The first row that begins after `time` at the earliest.
    pub fn first_after(&self, store: &Store, time: Moment) -> Option<RowId> {
        self.rows
            .get(self.index_of(store, time.checked_add(TimeDelta::MICROSECOND)?))
    }

    /// The last of the rows that surely end before `time`, by when they begin at the earliest.
    pub fn last_before(&self, store: &Store, time: Moment) -> Option<RowId> {
        let InView { earlier, later, .. } = self.in_view(store, time, time);
        let before = self.rows.range(0..later.start).rev();
        let mut ended = before.filter(|row| earlier.binary_search(row).is_err());
        ended.next()
    }

    /// The rows that possibly touch `from..=to`; those without a known start only from their anchor on.
    pub fn in_view(&self, store: &Store, from: Moment, to: Moment) -> InView<'_> {
        let begin = self.index_of(store, from);
        let end = match to.checked_add(TimeDelta::MICROSECOND) {
            Some(after) => self.index_of(store, after),
            None => self.len(),
        };
        let mut earlier = self.multi_day.reaching(store, from);
        // Events of the day on which the view begins, which started before it does.
        let day_begin = self.index_of(store, from.saturating_sub(from.since_midnight()));
        let same_day = self.rows.range(day_begin..begin);
        let reaches = |row: RowId| store.bounds(row).latest_end >= from && !store.is_multi_day(row);
        earlier.extend(same_day.filter(|&row| reaches(row)));
        earlier.sort_unstable();
        InView {
            earlier,
            rows: &self.rows,
            later: begin..end.max(begin),
        }
    }
}
