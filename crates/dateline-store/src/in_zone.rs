use std::sync::Arc;

use dateline_batch::{CancelToken, Cancelled, Span, SpanId};
use dateline_event::{Bounds, ClockZone, Moment, When, Zone};
use indexmap::IndexSet;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use super::Store;
use super::build::uncancelled;
use super::columns::{Columns, ColumnsRow};
use super::store::IS_MULTI_DAY;
use super::time_index::TimeIndex;
use crate::RowId;

impl Store {
    /// In which zone its instants are.
    pub fn zone(&self) -> ClockZone {
        self.zone
    }

    /// Minutes east of UTC of the wall clock in which the time axis is, where that is one: the zone asked for, else the
    /// offset of the instants, of several the commonest. `None` without instants, and in local time, whose offset
    /// changes.
    pub fn axis_offset(&self) -> Option<i16> {
        match self.zone {
            ClockZone::Utc => Some(0),
            ClockZone::Offset(minutes) => Some(minutes),
            ClockZone::Local => None,
            ClockZone::AsGiven => self.offsets.usual,
        }
    }

    /// The zone that the time axis is in: [`Store::zone`], or the commonest offset where sources differ in theirs.
    pub fn axis_zone(&self) -> ClockZone {
        match self.zone {
            ClockZone::AsGiven => self.axis_as_given().unwrap_or(ClockZone::AsGiven),
            zone => zone,
        }
    }

    /// The zone in which instants stand on the time axis; `None` where no clock time has a known offset.
    pub fn instants_zone(&self) -> Option<ClockZone> {
        let zone = match self.zone {
            ClockZone::AsGiven => ClockZone::Offset(self.offsets.usual?),
            zone => zone,
        };
        self.has_instants().then_some(zone)
    }

    /// Whether instants of several offsets from UTC stand on one axis.
    pub fn mixes_offsets(&self) -> bool {
        self.offsets.are_mixed
    }

    /// The bounds of a time on this store's axis, where it is an instant and the axis has a zone; else as it says.
    pub fn on_axis(&self, when: &When) -> Bounds {
        let zone = self.instants_zone().unwrap_or(self.zone);
        zone.moved(&when.bounds, when.zone)
            .map_or(when.bounds, |(bounds, _)| bounds)
    }

    /// Whether any clock time has a known offset from UTC, so that a zone makes a difference.
    pub fn has_instants(&self) -> bool {
        self.span_table.iter().any(|span| matches!(span.zone, Zone::Offset(_)))
    }

    /// Whether any clock time has no known zone.
    pub fn has_unknown_zones(&self) -> bool {
        self.span_table.iter().any(|span| span.zone == Zone::Unknown)
    }

    /// Whether [`Store::in_zone`] would give this store itself.
    pub fn is_in(&self, zone: ClockZone) -> bool {
        let is_ordered = zone != ClockZone::AsGiven || self.as_given.is_some() || self.axis_as_given().is_none();
        (self.zone == zone && is_ordered) || !self.has_instants()
    }

    /// The same events with their instants in another zone. Rows are in the order of what they have become, so that
    /// filters, lanes, counts and labels need not know of zones. Takes about as long as opening; the store as given
    /// stays in memory beside.
    #[must_use]
    pub fn in_zone(self: &Arc<Self>, zone: ClockZone) -> Arc<Self> {
        uncancelled(self.in_zone_until(zone, &CancelToken::NEVER))
    }

    pub(super) fn in_zone_until(
        self: &Arc<Self>,
        zone: ClockZone,
        cancel: &CancelToken,
    ) -> Result<Arc<Self>, Cancelled> {
        if self.is_in(zone) {
            return Ok(self.clone());
        }
        let given = self.as_given.as_ref().unwrap_or(self);
        Ok(match given.axis_as_given() {
            Some(axis) if zone == ClockZone::AsGiven => Arc::new(Self {
                zone,
                ..given.moved_to(axis, given.clone(), cancel)?
            }),
            None if zone == ClockZone::AsGiven => given.clone(),
            _ => Arc::new(given.moved_to(zone, given.clone(), cancel)?),
        })
    }

    /// As it is opened: instants in their order, whatever offsets their sources have.
    pub(super) fn in_order_of_instants(self, cancel: &CancelToken) -> Result<Self, Cancelled> {
        let moved = Arc::new(self).in_zone_until(ClockZone::AsGiven, cancel)?;
        Ok(Arc::unwrap_or_clone(moved))
    }

    /// Where the wall clocks of sources cannot be the axis, since they differ.
    fn axis_as_given(&self) -> Option<ClockZone> {
        let offset = self.offsets.usual.filter(|_| self.offsets.are_mixed);
        offset.map(ClockZone::Offset)
    }

    fn moved_to(&self, zone: ClockZone, as_given: Arc<Self>, cancel: &CancelToken) -> Result<Self, Cancelled> {
        let mut spans: IndexSet<Span, FxBuildHasher> = self.span_table.iter().copied().collect();
        // Anchor, row as given, and span.
        let mut order: Vec<(Moment, RowId, SpanId)> = Vec::with_capacity(self.len());
        for row in self.dated_rows() {
            cancel.check()?;
            let span = self.span(row);
            let (start, span) = zone
                .moved(&self.bounds(row), span.zone)
                .map_or((self.start(row), span), |(bounds, zone)| span.moved(&bounds, zone));
            let number = spans.insert_full(span).0;
            order.push((start, row, SpanId::at(number)));
        }
        order.par_sort_unstable();
        let undated = SpanId::at(spans.insert_full(Span::UNDATED).0);
        order.extend(self.rows().skip(self.dated).map(|row| (self.start(row), row, undated)));
        let spans: Vec<Span> = spans.into_iter().collect();
        cancel.check()?;
        let columns = self.columns_of(&order, &spans);
        cancel.check()?;
        let moved = Self {
            time_index: Arc::new(TimeIndex::new(columns.starts.get(..self.dated).unwrap_or_default())),
            file_order: Arc::default(),
            columns: Arc::new(columns),
            dated: self.dated,
            span_table: Arc::new(spans),
            // Names are counted as files write them until they are asked for otherwise.
            written: self.written.clone(),
            tables: self.written.clone(),
            naming: Arc::default(),
            figures: Arc::new(self.figures.reordered(order.iter().map(|&(_, row, _)| row))),
            no_sets: self.no_sets.clone(),
            files: self.files.clone(),
            copies: self.copies.clone(),
            zone,
            as_given: Some(as_given),
            repeats: self.repeats.clone(),
            acts: self.acts.clone(),
            offsets: self.offsets,
            has_unsure_downloads: self.has_unsure_downloads,
            laid: None,
        };
        moved.rejudged(cancel)
    }

    fn columns_of(&self, order: &[(Moment, RowId, SpanId)], spans: &[Span]) -> Columns {
        let mut columns = Columns::with_capacity(order.len());
        for &(start, row, span) in order {
            let given = self.columns.row(row);
            let is_multi_day = spans.get(span.index()).is_some_and(|span| is_multi_day(span, start));
            columns.push(&ColumnsRow {
                start,
                span,
                flags: given.flags & !IS_MULTI_DAY | if is_multi_day { IS_MULTI_DAY } else { 0 },
                ..given
            });
        }
        columns.narrowed()
    }
}

/// Whether an event with this span and anchor possibly touches more than one calendar day, as all do that are doubtful.
pub(super) fn is_multi_day(span: &Span, start: Moment) -> bool {
    let bounds = span.bounds_from(start);
    let is_one_day = bounds.earliest_start.day_number() == bounds.latest_end.day_number();
    span.is_dated && (span.is_doubtful || !is_one_day)
}

#[cfg(test)]
mod tests {
    use dateline_event::Event;

    use super::*;
    use crate::build;
    use crate::test_support::document_of;

    /// Three instants, a calendar day and a clock time of an unknown zone, around one midnight.
    fn store() -> Arc<Store> {
        store_of(&[
            "2021-07-07T01:33+03:00",
            "2021-07-06",
            "2021-07-06T23:00",
            "2021-07-06T22:50Z",
            "2021-07-08T00:10+03:00",
            "no date",
        ])
    }

    fn store_of(dates: &[&str]) -> Arc<Store> {
        let event = |date: &str| Event {
            title: date.to_owned(),
            when: date.parse().ok(),
            ..Event::default()
        };
        let document = document_of(dates.iter().copied().map(event).collect());
        Arc::new(build(vec![document]))
    }

    fn titles(store: &Store) -> Vec<String> {
        store.rows().map(|row| store.event(row).title).collect()
    }

    #[test]
    fn instants_of_several_offsets_are_in_their_order() {
        let store = store();
        // Two are three hours ahead of UTC, one is not: the axis is three hours ahead.
        assert_eq!(store.axis_offset(), Some(180));
        assert!(store.mixes_offsets());
        assert_eq!(
            titles(&store),
            [
                "2021-07-06",
                "2021-07-06T23:00",
                "2021-07-07T01:33+03:00",
                "2021-07-06T22:50Z",
                "2021-07-08T00:10+03:00",
                "no date"
            ]
        );
        // On the wall clock of its source it stays what it is.
        let as_written: When = "2021-07-06T22:50Z".parse().unwrap();
        assert_eq!(store.event(RowId::at(3)).when.unwrap(), as_written);
        assert_eq!(store.bounds(RowId::at(3)), store.on_axis(&as_written));
        assert_ne!(store.bounds(RowId::at(3)), as_written.bounds);
        // A day has no zone, and a clock time without one stays what it is.
        for stays in ["2021-07-06", "2021-07-06T23:00"] {
            let when: When = stays.parse().unwrap();
            assert_eq!(store.on_axis(&when), when.bounds);
        }
    }

    #[test]
    fn instants_of_one_offset_stay_on_their_wall_clock() {
        let store = store_of(&["2021-07-07T01:33+03:00", "2021-07-06T22:50"]);
        assert_eq!((store.axis_offset(), store.mixes_offsets()), (Some(180), false));
        let utc: When = "2021-07-06T22:33Z".parse().unwrap();
        assert_eq!(store.on_axis(&utc), store.bounds(RowId::at(1)));
        assert_eq!(store_of(&["2021"]).axis_offset(), None);
    }

    #[test]
    fn rows_are_in_the_order_of_the_zone_and_come_back() {
        let given = store();
        let utc = given.in_zone(ClockZone::Utc);
        assert_eq!(
            titles(&utc),
            [
                "2021-07-06",
                "2021-07-07T01:33+03:00",
                "2021-07-06T22:50Z",
                "2021-07-06T23:00",
                "2021-07-08T00:10+03:00",
                "no date"
            ]
        );
        assert!(utc.starts().is_sorted());
        assert_eq!((utc.dated(), utc.len()), (given.dated(), given.len()));
        for row in utc.dated_rows() {
            let when = utc.event(row).when.unwrap();
            assert_eq!(when.reach(), utc.bounds(row));
            assert_eq!(when.zone, utc.span(row).zone);
            assert!(!utc.is_multi_day(row));
        }
        assert_eq!(titles(&utc.in_zone(ClockZone::AsGiven)), titles(&given));
        assert_eq!(utc.in_zone(ClockZone::AsGiven).starts(), given.starts());
        assert!(Arc::ptr_eq(&utc.in_zone(ClockZone::Utc), &utc));
    }

    #[test]
    fn without_instants_every_zone_is_the_same() {
        let given = Arc::new(Store::default());
        assert!(Arc::ptr_eq(&given.in_zone(ClockZone::Local), &given));
    }
}
