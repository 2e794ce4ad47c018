use dateline_batch::checked::item;
use dateline_batch::{EventSummary, FileRow, Names, Paths, Sets, Span, SpanId};
use dateline_event::Act;
use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use super::new_row::NewRow;
use crate::Store;
use crate::columns::ColumnsRow;
use crate::flags::flags;

/// The tables of names and dates, which grow by what new rows name.
pub(super) struct Growing {
    pub spans: IndexSet<Span, FxBuildHasher>,
    pub actors: Names,
    pub sources: Names,
    pub kinds: Paths,
    pub places: Paths,
    pub actor_sets: Sets,
    pub source_sets: Sets,
}

impl Growing {
    /// The tables of a store, as files write names.
    pub fn of(store: &Store) -> Self {
        Self {
            spans: store.span_table.iter().copied().collect(),
            actors: store.written.actors.written_names().clone(),
            sources: store.written.sources.written_names().clone(),
            kinds: store.written.kinds.written_paths().clone(),
            places: store.written.places.written_paths().clone(),
            actor_sets: store.written.actor_sets.as_ref().clone(),
            source_sets: store.written.source_sets.as_ref().clone(),
        }
    }

    /// A row of an event, with all that it names.
    pub fn row(&mut self, summary: &EventSummary<'_>, address: u64, file_row: FileRow) -> NewRow {
        let (mut actors, mut sources) = (Vec::new(), Vec::new());
        summary.actor_members(&mut self.actors, &mut actors);
        summary.source_members(&mut self.sources, &mut sources);
        let figures = summary.figures.iter();
        NewRow {
            row: ColumnsRow {
                start: summary.start,
                span: SpanId::at(self.spans.insert_full(summary.span).0),
                kind: self.kinds.intern(summary.kind.iter().map(|name| &**name)),
                place: self.places.intern(summary.place.iter().map(|name| &**name)),
                actors: self.actor_sets.append(&actors),
                sources: self.source_sets.append(&sources),
                claims: summary.claims.into(),
                flags: 0,
                address,
                file_row,
            },
            is_dated: summary.span.is_dated,
            doubt: summary.doubt,
            figures: figures
                .map(|(what, range)| (what.clone().into_owned(), *range))
                .collect(),
        }
    }

    /// Works out the flags of a row that need more than its event.
    pub fn judge(&self, row: &mut NewRow, acts: &[Act]) {
        let (doubt, row) = (row.doubt, &mut row.row);
        let span = self.spans.get_index(row.span.index()).copied();
        let span = span.unwrap_or(Span::UNDATED);
        let actors = (&self.actor_sets, row.actors);
        row.flags |= flags(doubt, item(acts, row.kind), actors, (&span, row.start));
    }
}
