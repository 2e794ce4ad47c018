//! The columns of a store with an overlay: those of the store as files say, with some rows left out and others in their order.

use std::sync::{Arc, OnceLock};

use dateline_batch::checked::item;
use dateline_batch::{
    CancelToken, Cancelled, EventSummary, FileRow, MemberId, NodeId, Participant, Paths, Record, Span, SpanId,
};
use dateline_event::{Act, Change, Doubt, FigureRange, Moment};
use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::decoder::OverlaidDecoder;
use super::{Laid, Overlay, RowPlace};
use crate::columns::{Columns, ColumnsRow};
use crate::figures::{FigureColumn, FigureKinds};
use crate::flags::flags;
use crate::repeats::Repeats;
use crate::store::address;
use crate::tables::Tables;
use crate::time_index::TimeIndex;
use crate::{File, FileId, RowId, Store};

/// A row that the files do not have so.
struct NewRow {
    /// Without the flags that [`NewRow::judge`] works out.
    row: ColumnsRow,
    is_dated: bool,
    /// As its summary tells it.
    doubt: Doubt,
    figures: Vec<(String, FigureRange)>,
}

/// The tables of names and dates, which grow by what new rows name.
struct Growing {
    spans: IndexSet<Span, FxBuildHasher>,
    actors: dateline_batch::Names,
    sources: dateline_batch::Names,
    kinds: Paths,
    places: Paths,
    actor_sets: dateline_batch::Sets,
    source_sets: dateline_batch::Sets,
}

/// Which row stands next.
#[derive(Clone, Copy)]
enum From {
    Files(RowId),
    Overlay(usize),
}

impl Store {
    /// The same files with this overlay and no other, as they are opened. Takes about as long as another zone; the store as files
    /// say stays in memory beside. Until somebody cancels.
    ///
    /// # Errors
    /// If somebody did.
    pub fn with_overlay(
        self: &Arc<Self>,
        overlay: &Arc<Overlay>,
        cancel: &CancelToken,
    ) -> Result<Arc<Self>, Cancelled> {
        if self.has_overlay(overlay) {
            return Ok(self.clone());
        }
        let base = self.in_files();
        if overlay.is_empty() {
            return base.in_zone_until(self.zone, cancel);
        }
        let repeats = match &base.repeats {
            Repeats::Once(apart) => Repeats::Once(Arc::new(apart.overlaid(overlay, cancel)?)),
            Repeats::None | Repeats::All(_) => Repeats::None,
        };
        let laid = Self {
            repeats,
            laid: Some(Laid {
                overlay: overlay.clone(),
                base: base.clone(),
            }),
            ..base.overlaid(overlay, cancel)?
        };
        Arc::new(laid).in_zone_until(self.zone, cancel)
    }

    /// As [`Store::with_overlay`], which nobody stops.
    #[must_use]
    pub fn overlaid_with(self: &Arc<Self>, overlay: &Arc<Overlay>) -> Arc<Self> {
        crate::build::uncancelled(self.with_overlay(overlay, &CancelToken::NEVER))
    }

    /// With the rows of an overlay in place of its own.
    fn overlaid(&self, overlay: &Overlay, cancel: &CancelToken) -> Result<Self, Cancelled> {
        let replaced = self.rows_of(overlay);
        let mut growing = Growing {
            spans: self.span_table.iter().copied().collect(),
            actors: self.written.actors.written_names().clone(),
            sources: self.written.sources.written_names().clone(),
            kinds: self.written.kinds.written_paths().clone(),
            places: self.written.places.written_paths().clone(),
            actor_sets: self.written.actor_sets.as_ref().clone(),
            source_sets: self.written.source_sets.as_ref().clone(),
        };
        let mut rows = Vec::new();
        let mut events: FxHashMap<FileId, FxHashMap<u64, dateline_event::Event>> = FxHashMap::default();
        let mut copies = self.copies.as_ref().clone();
        let mut left_out: FxHashSet<RowId> = FxHashSet::default();
        let added = FileId::at(self.files.len());
        for overlaid in &overlay.events {
            cancel.check()?;
            let found: Vec<(RowPlace, Option<RowId>)> = overlaid
                .places
                .iter()
                .filter_map(|place| match replaced.get(place) {
                    Some(&row) => Some((*place, Some(row))),
                    None if place.file == added => Some((*place, None)),
                    None => None,
                })
                .collect();
            let Some(((first, row), others)) = found.split_first() else {
                continue;
            };
            let Some(record) = self.record_at(*first, *row, overlay) else {
                continue;
            };
            left_out.extend(found.iter().filter_map(|(_, row)| *row));
            let mut new = growing.row(
                &EventSummary::of(&overlaid.event),
                address(file_number(first.file), record.offset),
                record.row,
            );
            if let Some(row) = row {
                new.row.flags = self.change(*row).map_or(0, Change::flag);
                if overlaid.keeps_names {
                    let known = self.columns.row(*row);
                    (new.row.actors, new.row.sources) = (known.actors, known.sources);
                }
            }
            rows.push(new);
            events
                .entry(first.file)
                .or_default()
                .insert(first.offset, overlaid.event.clone());
            for (place, row) in others {
                let Some(record) = self.record_at(*place, *row, overlay) else {
                    continue;
                };
                let further = copies
                    .remove(&(file_number(place.file), place.offset))
                    .unwrap_or_default();
                let known = copies.entry((file_number(first.file), first.offset)).or_default();
                known.push((file_number(place.file), record));
                known.extend(further);
            }
        }
        let hidden: FxHashSet<u64> = overlay
            .events
            .iter()
            .flat_map(|overlaid| &overlaid.places)
            .filter(|place| place.file == added)
            .map(|place| place.offset)
            .collect();
        let mut files = self.files.as_ref().clone();
        if let Some(document) = &overlay.added {
            for row in document.batches.iter().flat_map(|batch| &batch.rows) {
                if !hidden.contains(&row.record.offset) {
                    let event = document.decoder.event(row.record);
                    let address = address(file_number(added), row.record.offset);
                    rows.push(growing.row(&EventSummary::of(&event), address, row.record.row));
                }
            }
            files.push(File {
                path: document.path.clone(),
                report: document.report.clone(),
                directory: document.directory.clone(),
                decoder: document.decoder.clone(),
                is_added: true,
            });
        }
        overlay_decoders(&mut files, events);
        let laid = self.put_in_order(&left_out, rows, growing, cancel)?;
        Self {
            files: Arc::new(files),
            copies: Arc::new(copies),
            ..laid
        }
        .with_offsets()
        .rejudged(cancel)
    }

    /// The row that stands in each place of an overlay, as far as it is shown.
    fn rows_of(&self, overlay: &Overlay) -> FxHashMap<RowPlace, RowId> {
        let places: FxHashSet<RowPlace> = overlay.events.iter().flat_map(|event| &event.places).copied().collect();
        let found = self.rows_at(&places).into_iter();
        found
            .filter(|(row, place)| self.place(*row) == Some(*place))
            .map(|(row, place)| (place, row))
            .collect()
    }

    fn record_at(&self, place: RowPlace, row: Option<RowId>, overlay: &Overlay) -> Option<Record> {
        if let Some(row) = row {
            return self.place_in_file(row);
        }
        let mut rows = overlay
            .added
            .iter()
            .flat_map(|added| &added.batches)
            .flat_map(|batch| &batch.rows);
        rows.find(|row| row.record.offset == place.offset).map(|row| row.record)
    }

    /// The rows of before but those left out, and new ones, in the order of their dates.
    fn put_in_order(
        &self,
        left_out: &FxHashSet<RowId>,
        mut new: Vec<NewRow>,
        growing: Growing,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        new.sort_by_key(NewRow::key);
        let mut order: Vec<From> = Vec::with_capacity(self.len() + new.len());
        let mut next = new.iter().enumerate().peekable();
        let key_of = |row: RowId| {
            let is_dated = self.is_dated(row);
            let start = if is_dated { self.start(row) } else { Moment::EPOCH };
            (!is_dated, start, item(&self.columns.addresses, row))
        };
        for row in self.rows() {
            if left_out.contains(&row) {
                continue;
            }
            if next.peek().is_some() {
                let key = key_of(row);
                while let Some((index, _)) = next.next_if(|(_, new)| new.key() < key) {
                    order.push(From::Overlay(index));
                }
            }
            order.push(From::Files(row));
        }
        order.extend(next.map(|(index, _)| From::Overlay(index)));
        cancel.check()?;
        let dated = self.dated - left_out.iter().filter(|&&row| self.is_dated(row)).count()
            + new.iter().filter(|row| row.is_dated).count();
        let acts: Vec<Act> = NodeId::all(growing.kinds.len())
            .map(|node| Act::of(growing.kinds.path(node)))
            .collect();
        for row in &mut new {
            row.judge(&growing, &acts);
        }
        let spans: Vec<Span> = growing.spans.iter().copied().collect();
        let columns = self.columns_in(&order, &new);
        let mut told = Vec::new();
        for (at, from) in (0..).zip(&order) {
            if let From::Overlay(index) = from {
                let figures = new.get(*index).into_iter().flat_map(|row| &row.figures);
                told.extend(figures.map(|(name, range)| (RowId::from_number(at), name.clone(), *range)));
            }
        }
        let figures = self.figures.overlaid(&order_of(&order, self.len()), &told);
        let tables = Tables {
            actor_sets: Arc::new(growing.actor_sets),
            actor_column: None,
            source_sets: Arc::new(growing.source_sets),
            actors: Arc::new(self.written.actors.grown(growing.actors)),
            lines: Arc::default(),
            sources: Arc::new(self.written.sources.grown(growing.sources)),
            kinds: self.written.kinds.grown(growing.kinds),
            places: self.written.places.grown(growing.places),
            figure_kinds: Arc::new(FigureKinds::new(&figures, &std::collections::BTreeSet::new())),
            rejudged: Arc::default(),
        };
        Ok(Self {
            time_index: Arc::new(TimeIndex::new(columns.starts.get(..dated).unwrap_or_default())),
            file_order: Arc::new(OnceLock::new()),
            columns: Arc::new(columns),
            dated,
            span_table: Arc::new(spans),
            written: tables.clone(),
            tables,
            naming: Arc::default(),
            figures: Arc::new(figures),
            no_sets: self.no_sets.clone(),
            files: self.files.clone(),
            copies: self.copies.clone(),
            zone: self.zone,
            as_given: None,
            repeats: Repeats::None,
            acts: Arc::new(acts),
            offsets: self.offsets,
            has_unsure_downloads: self.has_unsure_downloads,
            laid: None,
        })
    }

    fn columns_in(&self, order: &[From], new: &[NewRow]) -> Columns {
        let mut columns = Columns::with_capacity(order.len());
        for from in order {
            match *from {
                From::Files(row) => columns.push(&self.columns.row(row)),
                From::Overlay(index) => {
                    let Some(new) = new.get(index) else { continue };
                    columns.push(&new.row);
                }
            }
        }
        columns.narrowed()
    }
}

/// Where each row of the files stands now, or nowhere.
fn order_of(order: &[From], rows: usize) -> Vec<u32> {
    let mut places = vec![FigureColumn::NOWHERE; rows];
    for (at, from) in (0..).zip(order) {
        if let From::Files(row) = from
            && let Some(place) = places.get_mut(row.index())
        {
            *place = at;
        }
    }
    places
}

/// Has files tell what rows are instead of what they say.
fn overlay_decoders(files: &mut [File], events: FxHashMap<FileId, FxHashMap<u64, dateline_event::Event>>) {
    for (file, events) in events {
        if let Some(file) = files.get_mut(file.index()) {
            file.decoder = Arc::new(OverlaidDecoder {
                file: file.decoder.clone(),
                events,
            });
        }
    }
}

fn file_number(file: FileId) -> u16 {
    u16::try_from(file.number()).unwrap_or(u16::MAX)
}

impl Growing {
    /// A row of an event, with all that it names.
    fn row(&mut self, summary: &EventSummary<'_>, address: u64, file_row: FileRow) -> NewRow {
        let mut actors: Vec<MemberId> = Vec::new();
        for (role, name) in summary.actors.iter().filter(|(_, name)| !name.is_empty()) {
            let member = Participant::new(*role, self.actors.intern(name)).member();
            if !actors.contains(&member) {
                actors.push(member);
            }
        }
        let mut sources: Vec<MemberId> = Vec::new();
        for name in summary.sources.iter().filter(|name| !name.is_empty()) {
            let member = MemberId::from(self.sources.intern(name));
            if !sources.contains(&member) {
                sources.push(member);
            }
        }
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
}

impl NewRow {
    /// What rows are ordered by.
    fn key(&self) -> (bool, Moment, u64) {
        (!self.is_dated, self.row.start, self.row.address)
    }

    /// Works out the flags that need more than the event.
    fn judge(&mut self, tables: &Growing, acts: &[Act]) {
        let row = &mut self.row;
        let span = tables.spans.get_index(row.span.index()).copied();
        let span = span.unwrap_or(Span::UNDATED);
        let actors = (&tables.actor_sets, row.actors);
        row.flags |= flags(self.doubt, item(acts, row.kind), actors, (&span, row.start));
    }
}
