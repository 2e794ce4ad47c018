use std::sync::Arc;

use dateline_batch::checked::item;
use dateline_batch::{Span, SpanId};
use dateline_event::{ClockZone, Moment, Zone};
use indexmap::IndexSet;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use super::Store;
use super::columns::Columns;
use super::store::IS_MULTI_DAY;
use super::time_index::TimeIndex;
use crate::{Facet, RowId};

impl Store {
    /// In which zone its instants are.
    pub fn zone(&self) -> ClockZone {
        self.zone
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
        self.zone == zone || !self.has_instants()
    }

    /// The same events with their instants in another zone. Rows are in the order of what they have become, so that
    /// filters, lanes, counts and labels need not know of zones. Takes about as long as opening; the store as given
    /// stays in memory beside.
    #[must_use]
    pub fn in_zone(self: &Arc<Self>, zone: ClockZone) -> Arc<Self> {
        if self.is_in(zone) {
            return self.clone();
        }
        let given = self.as_given.as_ref().unwrap_or(self);
        if zone == ClockZone::AsGiven {
            given.clone()
        } else {
            Arc::new(given.moved_to(zone, given.clone()))
        }
    }

    fn moved_to(&self, zone: ClockZone, as_given: Arc<Self>) -> Self {
        let mut spans: IndexSet<Span, FxBuildHasher> = self.span_table.iter().copied().collect();
        // Anchor, row as given, and span.
        let mut order: Vec<(Moment, RowId, SpanId)> = Vec::with_capacity(self.len());
        for row in self.dated_rows() {
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
        let columns = self.columns_of(&order, &spans);
        Self {
            time_index: Arc::new(TimeIndex::new(columns.starts.get(..self.dated).unwrap_or_default())),
            file_order: Arc::default(),
            columns: Arc::new(columns),
            dated: self.dated,
            span_table: Arc::new(spans),
            // Names are counted as files write them until they are asked for otherwise.
            written: self.written.clone(),
            tables: self.written.clone(),
            naming: Arc::default(),
            no_sets: self.no_sets.clone(),
            files: self.files.clone(),
            copies: self.copies.clone(),
            zone,
            as_given: Some(as_given),
            repeats: self.repeats.clone(),
            acts: self.acts.clone(),
        }
        .with_attributions()
    }

    fn columns_of(&self, order: &[(Moment, RowId, SpanId)], spans: &[Span]) -> Columns {
        let mut columns = Columns::with_capacity(order.len());
        for &(start, row, span) in order {
            columns.starts.push(start);
            columns.spans.push(span.number());
            columns.kinds.push(self.code(Facet::Kind, row).number());
            columns.places.push(self.code(Facet::Place, row).number());
            let actors = self.columns.actor_sets.get(row);
            debug_assert!(actors.is_some(), "no {row:?} among {}", self.len());
            columns.actor_sets.push(actors.unwrap_or_default());
            columns.source_sets.push(self.code(Facet::Source, row).number());
            columns.claims.push(self.claims(row).into());
            let is_multi_day = spans.get(span.index()).is_some_and(|span| is_multi_day(span, start));
            let flags = item(&self.columns.flags, row);
            columns
                .flags
                .push(flags & !IS_MULTI_DAY | if is_multi_day { IS_MULTI_DAY } else { 0 });
            columns.addresses.push(item(&self.columns.addresses, row));
            columns.record_numbers.push(item(&self.columns.record_numbers, row));
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
        let dates = [
            "2021-07-07T01:33+03:00",
            "2021-07-06",
            "2021-07-06T23:00",
            "2021-07-06T22:50Z",
            "2021-07-08T00:10+03:00",
            "no date",
        ];
        let event = |date: &str| Event {
            title: date.to_owned(),
            when: date.parse().ok(),
            ..Event::default()
        };
        let document = document_of(dates.map(event).into());
        Arc::new(build(vec![document]))
    }

    fn titles(store: &Store) -> Vec<String> {
        store.rows().map(|row| store.event(row).title).collect()
    }

    #[test]
    fn rows_are_in_the_order_of_the_zone_and_come_back() {
        let given = store();
        assert_eq!(
            titles(&given),
            [
                "2021-07-06",
                "2021-07-06T22:50Z",
                "2021-07-06T23:00",
                "2021-07-07T01:33+03:00",
                "2021-07-08T00:10+03:00",
                "no date"
            ]
        );
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
        assert!(Arc::ptr_eq(&utc.in_zone(ClockZone::AsGiven), &given));
        assert!(Arc::ptr_eq(&utc.in_zone(ClockZone::Utc), &utc));
    }

    #[test]
    fn without_instants_every_zone_is_the_same() {
        let given = Arc::new(Store::default());
        assert!(Arc::ptr_eq(&given.in_zone(ClockZone::Local), &given));
    }
}
