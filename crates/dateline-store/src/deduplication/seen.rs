use std::cell::OnceCell;
use std::hash::Hash;

use dateline_batch::{Document, FileFormat};
use rustc_hash::FxHashMap;

use super::hash::{hash, hash_of_debug};
use super::likeness::{Likeness, plain, without_actors};
use super::row_by_actor::{has_own_id, has_rows_by_actor};
use crate::row_address::RowAddress;

/// A row that was looked at, and the one that is shown for it: itself, one that says the same, or a newer one.
#[derive(Clone, Copy)]
struct Row {
    address: RowAddress,
    of: RowAddress,
    likeness: Likeness,
}

/// Rows of one id by what they say, so that each is compared with few others.
pub(super) struct Seen<'a> {
    documents: &'a [Document],
    /// By the text in the file.
    by_text: FxHashMap<u64, Vec<Row>>,
    /// By the whole event in its format, by what all formats say of it, and by what its document says but for its actors.
    by_event: FxHashMap<(Part, u64), Vec<Row>>,
    /// Rows whose event was not looked at, since those after had their text.
    unread: Vec<Row>,
}

/// How much of an event is compared.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Whole,
    WithoutFields,
    WithoutActors,
}

impl<'a> Seen<'a> {
    pub fn new(documents: &'a [Document]) -> Self {
        Self {
            documents,
            by_text: FxHashMap::default(),
            by_event: FxHashMap::default(),
            unread: Vec::new(),
        }
    }

    /// The row that is shown for one that says the same as this row, and how like it this row is.
    pub fn same(&mut self, address: RowAddress) -> Option<(RowAddress, Likeness)> {
        if self.by_text.is_empty() {
            return None;
        }
        let documents = self.documents;
        let folds = OnceCell::new();
        let of_other = |row: &&Row| {
            row.address.document != address.document
                || *folds.get_or_init(|| has_rows_by_actor(documents, address) || has_own_id(documents, address))
        };
        let by_text = self.by_text.get(&self.text_hash(address)).into_iter().flatten();
        for row in by_text.filter(of_other) {
            let likeness = Likeness::of(self.documents, row.address, address);
            if likeness == Likeness::Same {
                return Some((row.of, row.likeness));
            }
        }
        for row in std::mem::take(&mut self.unread) {
            self.add_event(row);
        }
        for (part, key) in self.event_hashes(address) {
            let rows = self.by_event.get(&(part, key)).into_iter().flatten();
            for row in rows.filter(of_other) {
                match Likeness::of(self.documents, row.address, address) {
                    Likeness::Same => return Some((row.of, row.likeness)),
                    Likeness::SameButActors if part == Part::WithoutActors => {
                        // Those of an older download are no more actors of a newer one.
                        let is_here = row.of.document == address.document;
                        let likeness = if is_here {
                            Likeness::SameButActors
                        } else {
                            Likeness::Other
                        };
                        return Some((row.of, likeness));
                    }
                    Likeness::SameButActors | Likeness::Other => {}
                }
            }
        }
        None
    }

    /// Remembers a row, with what is shown for it.
    pub fn add(&mut self, address: RowAddress, of: RowAddress, likeness: Likeness) {
        let row = Row { address, of, likeness };
        let rows = self.by_text.entry(self.text_hash(address)).or_default();
        let is_new = rows.is_empty();
        put(rows, row, |a, b| a.document == b.document);
        if is_new || has_rows_by_actor(self.documents, address) {
            self.unread.push(row);
        }
    }

    fn add_event(&mut self, row: Row) {
        for (part, key) in self.event_hashes(row.address) {
            let documents = self.documents;
            let rows = self.by_event.entry((part, key)).or_default();
            put(rows, row, |a, b| match part {
                Part::WithoutFields => format(documents, a) == format(documents, b),
                Part::Whole | Part::WithoutActors => a.document == b.document,
            });
        }
    }

    fn event_hashes(&self, address: RowAddress) -> Vec<(Part, u64)> {
        let document = self.documents.get(usize::from(address.document));
        let event = document
            .zip(address.record(self.documents))
            .map(|(document, record)| document.decoder.event(record));
        let Some(event) = event else {
            return Vec::new();
        };
        let mut hashes = vec![
            (
                Part::Whole,
                hash_of_debug(&(self.format(address), plain(event.clone(), true))),
            ),
            (Part::WithoutFields, hash_of_debug(&plain(event.clone(), false))),
        ];
        if has_rows_by_actor(self.documents, address) {
            hashes.push((
                Part::WithoutActors,
                hash_of_debug(&(address.document, without_actors(event))),
            ));
        }
        hashes
    }

    fn text_hash(&self, address: RowAddress) -> u64 {
        let document = self.documents.get(usize::from(address.document));
        let at = document.zip(address.record(self.documents));
        at.map_or(0, |(document, record)| hash(&document.decoder.raw(record)))
    }

    fn format(&self, address: RowAddress) -> Option<&FileFormat> {
        format(self.documents, address)
    }
}

fn format(documents: &[Document], address: RowAddress) -> Option<&FileFormat> {
    let document = documents.get(usize::from(address.document));
    document.map(|document| &document.report.format)
}

/// Keeps two rows of different documents: one of them is of another document than any third row.
fn put(rows: &mut Vec<Row>, row: Row, is_alike: impl Fn(RowAddress, RowAddress) -> bool) {
    const MAX: usize = 2;
    if rows.len() < MAX && !rows.iter().any(|known| is_alike(known.address, row.address)) {
        rows.push(row);
    }
}
