//! What users say instead of what files say, and beside it: a second store, in which rows of the first are other events, several
//! rows are one, and events stand that no file has.

mod decoder;
mod growing;
mod laying;
mod new_row;
mod ordering;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use dateline_batch::{Document, Record};
use dateline_event::Event;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::repeats::Repeats;
use super::{FileId, RowId, Store};

/// What stands in place of what files say, and beside it.
#[derive(Clone, Default)]
pub struct Overlay {
    /// What rows are instead, each row in one of them.
    pub events: Vec<OverlaidEvent>,
    /// Events that no file has, as a file of their own. Its number is that after the last of the files.
    pub added: Option<Document>,
}

/// An event that is shown in place of one row or more.
#[derive(Clone, Debug, PartialEq)]
pub struct OverlaidEvent {
    /// The rows. It is shown where the first of them stands; the others are other places in which it stands.
    pub places: Vec<RowPlace>,
    /// What it is, whole.
    pub event: Event,
    /// Whether its actors and what sources say are those of its row, so that these count as they do there.
    pub keeps_names: bool,
}

/// Where a row stands, in whichever order rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowPlace {
    /// In which file.
    pub file: FileId,
    /// Of its record there.
    pub offset: u64,
}

/// What a store with an overlay was made of.
#[derive(Clone)]
pub(super) struct Laid {
    pub overlay: Arc<Overlay>,
    /// As files say.
    pub base: Arc<Store>,
}

impl RowPlace {
    /// Of a record of a file.
    pub fn of(file: FileId, record: Record) -> Self {
        Self {
            file,
            offset: record.offset,
        }
    }
}

impl Overlay {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && self.added.is_none()
    }
}

impl Store {
    /// Where a row stands in its file.
    pub fn place(&self, row: RowId) -> Option<RowPlace> {
        Some(RowPlace::of(self.file_of(row), self.place_in_file(row)?))
    }

    /// The same files as they are, each event once and in the order in which they were opened.
    #[must_use]
    pub fn in_files(self: &Arc<Self>) -> Arc<Self> {
        match self.laid() {
            Some(laid) => laid.base.clone(),
            None => self.once().unwrap_or(self).clone(),
        }
    }

    /// As given, with each event once; `None` if it is that itself.
    fn once(&self) -> Option<&Arc<Self>> {
        let given = self.as_given.as_ref();
        match &given.map_or(self, AsRef::as_ref).repeats {
            Repeats::All(once) => Some(once),
            Repeats::None | Repeats::Once(_) => given,
        }
    }

    fn laid(&self) -> Option<&Laid> {
        self.once().map_or(self, AsRef::as_ref).laid.as_ref()
    }

    /// The same files as they are, each event once.
    pub(super) fn base(&self) -> &Self {
        let once = self.once().map_or(self, AsRef::as_ref);
        self.laid().map_or(once, |laid| &laid.base)
    }

    /// What stands in it instead of what files say, if anything does.
    pub fn overlay(&self) -> Option<&Arc<Overlay>> {
        self.laid().map(|laid| &laid.overlay)
    }

    /// Whether it has this overlay; an empty one is none.
    pub fn has_overlay(&self, overlay: &Arc<Overlay>) -> bool {
        match self.overlay() {
            Some(known) => Arc::ptr_eq(known, overlay),
            None => overlay.is_empty(),
        }
    }

    /// Whether a row is shown as something else than its file says.
    pub fn is_overlaid(&self, row: RowId) -> bool {
        self.place_in_file(row).is_some_and(|record| {
            let file = self.file(self.file_of(row));
            file.is_some_and(|file| file.decoder.is_overlaid(record))
        })
    }

    /// The event of a row as its file has it.
    pub fn event_in_file(&self, row: RowId) -> Event {
        let file = self.file(self.file_of(row)).zip(self.place_in_file(row));
        file.map(|(file, record)| file.decoder.event_in_file(record))
            .unwrap_or_default()
    }

    /// The rows that stand in these places, or are shown for what stands there, each with the place; in the order of rows.
    pub fn rows_at(&self, places: &FxHashSet<RowPlace>) -> Vec<(RowId, RowPlace)> {
        if places.is_empty() {
            return Vec::new();
        }
        let place = |file: u16, offset| RowPlace {
            file: FileId::at(file.into()),
            offset,
        };
        let copies = self.copies.iter().filter_map(|(&(file, offset), copies)| {
            let wanted = copies.iter().map(|&(file, record)| place(file, record.offset));
            let wanted: Vec<RowPlace> = wanted.filter(|place| places.contains(place)).collect();
            (!wanted.is_empty()).then(|| (place(file, offset), wanted))
        });
        let shown: FxHashMap<RowPlace, Vec<RowPlace>> = copies.collect();
        (0..self.len())
            .into_par_iter()
            .flat_map_iter(|row| {
                let row = RowId::at(row);
                let place = self.place(row);
                let own = place.filter(|place| places.contains(place));
                let others = place.and_then(|place| shown.get(&place)).into_iter().flatten();
                own.into_iter().chain(others.copied()).map(move |place| (row, place))
            })
            .collect()
    }
}
