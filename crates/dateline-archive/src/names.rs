//! The names of an archive, found as those of files are.

use std::borrow::Cow;
use std::sync::Arc;

use dateline_batch::{Batch, Decode, Directory, Document, EventSummary, FileRow, Record, Report, Span};
use dateline_event::{Bounds, ClockZone, Event, Moment, Place, Precision, TimeRange, Zone};
use dateline_store::Store;

/// All names that stand in an archive, each once.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub actors: Vec<String>,
    pub places: Vec<String>,
    pub kinds: Vec<String>,
    pub sources: Vec<String>,
    /// Whether any clock time is an instant.
    pub has_instants: bool,
}

/// Nothing stands behind a name.
struct Nothing;

impl Decode for Nothing {
    fn event(&self, _: Record) -> Event {
        Event::default()
    }

    fn search_text(&self, _: Record) -> Cow<'_, str> {
        Cow::Borrowed("")
    }

    fn raw(&self, _: Record) -> Cow<'_, str> {
        Cow::Borrowed("")
    }
}

impl Names {
    /// As a store of rows that hold nothing but names: so a name is found, suggested and compared as in files. It tells nothing of
    /// events. Its axis is that of archives, UTC.
    pub fn into_store(self) -> Arc<Store> {
        let rows = [&self.actors, &self.places, &self.kinds, &self.sources].map(Vec::len);
        let rows = rows.into_iter().max().unwrap_or_default();
        let mut batch = Batch::default();
        let mut summary = EventSummary::default();
        let (mut actors, mut sources) = (self.actors.iter(), self.sources.iter());
        let (mut places, mut kinds) = (self.places.iter(), self.kinds.iter());
        let path = |line: Option<&String>| {
            let names = line.into_iter().flat_map(|line| line.split(Place::SEPARATOR));
            names.map(|name| Cow::Owned(name.to_owned())).collect()
        };
        for number in (0..).take(rows.max(1)) {
            summary.clear();
            summary.actors = actors
                .next()
                .map(|name| (None, Cow::Owned(name.clone())))
                .into_iter()
                .collect();
            summary.sources = sources
                .next()
                .map(|name| Cow::Owned(name.clone()))
                .into_iter()
                .collect();
            summary.place = path(places.next());
            summary.kind = path(kinds.next());
            if number == 0 && self.has_instants {
                let instant = Bounds::window(TimeRange::at(Moment::EPOCH));
                (summary.start, summary.span) = Span::new(&instant, Precision::Second, Zone::Offset(0));
            }
            let record = Record {
                offset: number.into(),
                row: FileRow::after(number),
            };
            batch.push(&summary, record);
        }
        let store = dateline_store::build(vec![Document {
            path: "archive".into(),
            report: Report::default(),
            directory: Directory::default(),
            batches: vec![batch],
            decoder: Arc::new(Nothing),
        }]);
        Arc::new(store).in_zone(ClockZone::Utc)
    }
}
