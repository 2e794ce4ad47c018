//! From a store's rows back to the records in their files.

use std::borrow::Cow;

use dateline_batch::checked::item;
use dateline_batch::{FilePath, FileRow, Finding, Record};
use dateline_event::Event;
use rayon::prelude::*;

use super::store::{OFFSET_MASK, address};
use super::{File, FileId, RowId, Store};

impl Store {
    /// Other rows and files in which the event stands: each one's file, row and event there.
    pub fn copies(&self, row: RowId) -> impl Iterator<Item = (&File, FileRow, Event)> {
        let (file, record) = self.address(row);
        let copies = self.copies.get(&(file, record.offset));
        let copies = copies.into_iter().flatten();
        copies.filter_map(|&(file, record)| {
            let file = self.file(FileId::at(file.into()))?;
            Some((file, record.row, file.decoder.event(record)))
        })
    }

    /// The files in which the event stands: its own, then those of its [copies](Store::copies), each as often as it stands there.
    pub fn files_with(&self, row: RowId) -> impl Iterator<Item = FileId> {
        let (file, record) = self.address(row);
        let copies = self.copies.get(&(file, record.offset)).into_iter().flatten();
        let files = std::iter::once(file).chain(copies.map(|&(file, _)| file));
        files.map(|file| FileId::at(file.into()))
    }

    /// The records of those other rows, as they stand in their files.
    pub fn raw_copies(&self, row: RowId) -> impl Iterator<Item = Cow<'_, str>> {
        let (file, record) = self.address(row);
        let copies = self.copies.get(&(file, record.offset));
        let copies = copies.into_iter().flatten();
        copies.filter_map(|&(file, record)| {
            let file = self.file(FileId::at(file.into()))?;
            Some(file.decoder.raw(record))
        })
    }

    /// The number of a row's file, and where the row stands there.
    fn address(&self, row: RowId) -> (u16, Record) {
        let address = item(&self.columns.addresses, row);
        let record = Record {
            offset: address & OFFSET_MASK,
            row: item(&self.columns.file_rows, row),
        };
        (file_in(address), record)
    }

    fn record(&self, row: RowId) -> Option<(&File, Record)> {
        let (number, record) = self.address(row);
        let file = self.file(FileId::at(number.into()));
        debug_assert!(file.is_some(), "no file {number} among {}", self.files.len());
        Some((file?, record))
    }

    /// The whole event, decoded from its file's bytes: some microseconds. Its time is in the store's zone, but for the
    /// EDTF, which stays as given.
    pub fn event(&self, row: RowId) -> Event {
        let mut event = self.event_as_given(row);
        if let Some(when) = &mut event.when {
            self.zone.move_when(when);
        }
        event
    }

    /// The whole event with its time in the zone of its source, whatever the store's.
    pub fn event_as_given(&self, row: RowId) -> Event {
        self.record(row)
            .map(|(file, record)| file.decoder.event(record))
            .unwrap_or_default()
    }

    /// The event's id alone.
    pub fn id(&self, row: RowId) -> String {
        self.record(row)
            .map(|(file, record)| file.decoder.id(record))
            .unwrap_or_default()
    }

    /// Whether the event's id stands in its file, and is not made of its content.
    pub fn has_own_id(&self, row: RowId) -> bool {
        let record = self.record(row);
        record.is_some_and(|(file, record)| file.decoder.has_own_id(record))
    }

    /// The text in which a search looks.
    pub fn search_text(&self, row: RowId) -> Cow<'_, str> {
        self.record(row)
            .map(|(file, record)| file.decoder.search_text(record))
            .unwrap_or_default()
    }

    /// The record as it stands in the file.
    pub fn raw(&self, row: RowId) -> Cow<'_, str> {
        self.record(row)
            .map(|(file, record)| file.decoder.raw(record))
            .unwrap_or_default()
    }

    /// All rows in the order of their files and their places there, sorted when it is first asked for.
    pub fn in_file_order(&self) -> &[RowId] {
        self.file_order.get_or_init(|| {
            let mut order: Vec<(u64, RowId)> = self.columns.addresses.iter().copied().zip(self.rows()).collect();
            order.par_sort_unstable();
            order.into_iter().map(|(_, row)| row).collect()
        })
    }

    /// All bytes of a file, if a search can look there: see [`dateline_batch::Decode::text_in_place`].
    pub fn text_in_place(&self, file: FileId) -> Option<&[u8]> {
        self.file(file)?.decoder.text_in_place()
    }

    /// Where a row's record stands in its file.
    pub fn place_in_file(&self, row: RowId) -> Option<Record> {
        self.record(row).map(|(_, record)| record)
    }

    /// The file of a row, and which row it is there.
    pub fn origin(&self, row: RowId) -> Option<(FilePath, FileRow)> {
        self.record(row).map(|(file, record)| (file.path.clone(), record.row))
    }

    /// What was noted about a row while its file was read, as far as it was kept.
    pub fn findings(&self, row: RowId) -> &[Finding] {
        let Some((file, record)) = self.record(row) else {
            return &[];
        };
        // They are in the order of rows.
        let all = file.report.findings.kept();
        let first = all.partition_point(|finding| finding.row < Some(record.row));
        let next = all.partition_point(|finding| finding.row <= Some(record.row));
        all.get(first..next).unwrap_or_default()
    }

    /// The row that is this one in a file, as [`Store::origin`] gives it.
    pub fn row_of(&self, file: FileId, wanted: FileRow) -> Option<RowId> {
        let rows = self.rows().zip(&self.columns.file_rows);
        let mut rows = rows.filter(|&(row, &own)| own == wanted && self.file_of(row) == file);
        rows.next().map(|(row, _)| row)
    }

    /// For a record that is not shown, since its event stands in another row or file as well: the row that is shown for it,
    /// and the record as it stands in its own file.
    pub fn shown_for(&self, file: FileId, wanted: FileRow) -> Option<(RowId, Cow<'_, str>)> {
        let is_it = |(at, record): &&(u16, Record)| FileId::at((*at).into()) == file && record.row == wanted;
        let mut copies = self.copies.iter();
        let (&(shown_in, offset), record) =
            copies.find_map(|(shown, list)| Some((shown, list.iter().find(is_it)?.1)))?;
        let address = address(shown_in, offset);
        let mut rows = self.rows().zip(&self.columns.addresses);
        let row = rows.find_map(|(row, &known)| (known == address).then_some(row))?;
        Some((row, self.file(file)?.decoder.raw(record)))
    }

    /// The file that a row came from.
    pub fn file_of(&self, row: RowId) -> FileId {
        FileId::at(file_in(item(&self.columns.addresses, row)).into())
    }
}

/// The file's number, as an address has it in its upper 16 bits.
fn file_in(address: u64) -> u16 {
    let [first, second, ..] = address.to_be_bytes();
    u16::from_be_bytes([first, second])
}
