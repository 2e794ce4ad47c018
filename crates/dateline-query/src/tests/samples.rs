//! Stores of invented events.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use dateline_batch::{Batch, Decode, Directory, Document, EventSummary, FileRow, Record, Report, Span};
use dateline_event::{Bounds, Event, Moment, Precision, Qualifier, Qualifiers, Role, Zone};
use dateline_store::Store;

/// Says "event N" for record N, after a while.
#[derive(Default)]
pub(crate) struct Numbers {
    pub delay: Duration,
}

impl Decode for Numbers {
    fn event(&self, record: Record) -> Event {
        Event {
            title: format!("event {}", record.offset),
            ..Event::default()
        }
    }

    fn search_text(&self, record: Record) -> std::borrow::Cow<'_, str> {
        std::thread::sleep(self.delay);
        format!("Event {} in Nīnawá", record.offset).into()
    }

    fn raw(&self, record: Record) -> std::borrow::Cow<'_, str> {
        self.search_text(record)
    }
}

#[derive(Clone, Debug)]
pub(super) struct Sample {
    pub bounds: Option<Bounds>,
    pub mark: Option<Qualifier>,
    pub actors: Vec<u8>,
    pub place: Vec<u8>,
    pub kind: u8,
    pub sources: Vec<u8>,
}

/// The anchor and the span of a date that may be marked as doubtful.
pub(crate) fn span_of(bounds: &Bounds, mark: Option<Qualifier>) -> (Moment, Span) {
    let qualifiers = mark.map(|mark| Qualifiers::of(mark, bounds, Precision::Day));
    let qualifiers = qualifiers.unwrap_or_default();
    Span::qualified(bounds, Precision::Day, Zone::Calendar, qualifiers)
}

pub(super) fn store_of(samples: &[Sample]) -> Arc<Store> {
    store_with(samples, Numbers::default())
}

pub(super) fn store_with(samples: &[Sample], decoder: Numbers) -> Arc<Store> {
    let mut batch = Batch::default();
    for (number, sample) in (1..).zip(samples) {
        let mut summary = EventSummary::default();
        if let Some(bounds) = &sample.bounds {
            (summary.start, summary.span) = span_of(bounds, sample.mark);
        }
        summary.actors = sample
            .actors
            .iter()
            .enumerate()
            .map(|(index, &n)| {
                let roles = [Role::Participant, Role::Target, Role::Victim];
                (Some(roles[(index + usize::from(n)) % 3]), format!("actor {n}").into())
            })
            .collect();
        summary.place = sample.place.iter().map(|n| format!("place {n}").into()).collect();
        summary.kind = vec![format!("kind {}", sample.kind).into()];
        summary.sources = sample.sources.iter().map(|n| format!("source {n}").into()).collect();
        batch.push(
            &summary,
            Record {
                offset: u64::from(number),
                row: FileRow::after(number),
            },
        );
    }
    let document = Document {
        path: PathBuf::from("test").into(),
        report: Report {
            events: samples.len(),
            ..Report::default()
        },
        directory: Directory::default(),
        batches: vec![batch],
        decoder: Arc::new(decoder),
    };
    Arc::new(dateline_store::build(vec![document]))
}
