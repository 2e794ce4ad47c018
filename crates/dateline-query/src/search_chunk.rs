use std::borrow::Cow;

use dateline_store::{RowId, Store};

/// A run of events of one file, in the order of the file.
pub(super) struct SearchChunk<'a> {
    store: &'a Store,
    /// All bytes of the file, if a search can look there.
    file: Option<&'a [u8]>,
    rows: &'a [RowId],
    /// The event after the run.
    after: Option<RowId>,
}

/// How many events a chunk has: between chunks cancelling is looked at, every few milliseconds.
const EVENTS: usize = 1024;

impl<'a> SearchChunk<'a> {
    /// All events of a store.
    pub fn all(store: &'a Store) -> Vec<Self> {
        let mut chunks = Vec::with_capacity(store.len() / EVENTS + store.files().len());
        let mut rest = store.in_file_order();
        for (number, _) in store.numbered_files() {
            let (rows, others) = rest.split_at(rest.partition_point(|&row| store.file_of(row) <= number));
            let file = store.text_in_place(number);
            chunks.extend(rows.chunks(EVENTS).enumerate().map(|(index, run)| Self {
                store,
                // What users say of an event stands in no file.
                file: file.filter(|_| store.overlay().is_none() || !run.iter().any(|&row| store.is_overlaid(row))),
                rows: run,
                after: rows.get((index + 1) * EVENTS).copied(),
            }));
            rest = others;
        }
        chunks
    }

    pub fn rows(&self) -> &'a [RowId] {
        self.rows
    }

    /// The bytes of the file up to the end of the run, if a search can look there.
    pub fn text(&self) -> Option<&'a [u8]> {
        let file = self.file?;
        Some(match self.after {
            Some(after) => file.get(..self.begin_of(after)).unwrap_or(file),
            None => file,
        })
    }

    /// Where the event at an index begins in the file; past the last, where the text ends.
    pub fn begin(&self, index: usize) -> usize {
        match self.rows.get(index) {
            Some(&row) => self.begin_of(row),
            None => self.text().map_or(0, <[u8]>::len),
        }
    }

    /// The index of the event in whose record or behind it a place lies. It is looked for near `from`, an index before.
    pub fn index_at(&self, place: usize, from: usize) -> usize {
        let mut step = 1;
        let mut index = from;
        while self
            .rows
            .get(index + step)
            .is_some_and(|&row| self.begin_of(row) <= place)
        {
            index += step;
            step *= 2;
        }
        let near = self.rows.get(index + 1..).unwrap_or_default();
        let near = near.get(..step).unwrap_or(near);
        index + near.partition_point(|&row| self.begin_of(row) <= place)
    }

    /// The text in which a search for the event at an index looks.
    pub fn search_text(&self, index: usize) -> Cow<'a, [u8]> {
        let Some(&row) = self.rows.get(index) else {
            return Cow::default();
        };
        let next = self.rows.get(index + 1).copied().or(self.after);
        // Between records of rows in sequence stands nothing but a line break.
        match (self.file, next) {
            (Some(file), Some(next)) if self.is_next(row, next) => {
                let record = file.get(self.begin_of(row)..self.begin_of(next));
                Cow::Borrowed(record.unwrap_or_default())
            }
            _ => match self.store.search_text(row) {
                Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
                Cow::Owned(text) => Cow::Owned(text.into_bytes()),
            },
        }
    }

    fn begin_of(&self, row: RowId) -> usize {
        let record = self.store.place_in_file(row);
        record.map_or(0, |record| usize::try_from(record.offset).unwrap_or(usize::MAX))
    }

    fn is_next(&self, row: RowId, next: RowId) -> bool {
        let own = |row: RowId| self.store.place_in_file(row).map(|record| record.row);
        own(row).is_some_and(|row| own(next) == Some(row.plus(1)))
    }
}
