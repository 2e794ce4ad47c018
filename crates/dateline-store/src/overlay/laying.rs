//! What stands in a store with an overlay: the rows of the store as files say, but those left out, and new ones beside.

use std::sync::Arc;

use dateline_batch::{CancelToken, Cancelled, EventSummary, Record};
use dateline_event::{Change, Event};
use rustc_hash::{FxHashMap, FxHashSet};

use super::decoder::OverlaidDecoder;
use super::growing::Growing;
use super::{Laid, Overlay, RowPlace};
use crate::repeats::Repeats;
use crate::store::address;
use crate::{File, FileId, RowId, Store};

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
        let mut growing = Growing::of(self);
        let mut rows = Vec::new();
        let mut events: FxHashMap<FileId, FxHashMap<u64, Event>> = FxHashMap::default();
        let mut copies = self.copies.as_ref().clone();
        let mut left_out: FxHashSet<RowId> = FxHashSet::default();
        let added = FileId::at(self.files.len());
        let entered = overlay.added.iter().flat_map(|added| &added.batches);
        let entered = entered.flat_map(|batch| &batch.rows).map(|row| row.record);
        let entered: FxHashMap<u64, Record> = entered.map(|record| (record.offset, record)).collect();
        let record_at = |place: RowPlace, row: Option<RowId>| match row {
            Some(row) => self.place_in_file(row),
            None => entered.get(&place.offset).copied(),
        };
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
            let Some(record) = record_at(*first, *row) else {
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
                let Some(record) = record_at(*place, *row) else {
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
}

/// Has files tell what rows are instead of what they say.
fn overlay_decoders(files: &mut [File], events: FxHashMap<FileId, FxHashMap<u64, Event>>) {
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
