use std::time::SystemTime;

use dateline_batch::decision::NewerBy;
use dateline_batch::{CancelToken, Cancelled, Document, FileFormat, SpanId};
use dateline_event::Moment;
use rayon::prelude::*;

use super::agreement::{Agreement, Comparison};
use super::exports::Exports;
use super::shared::Shared;
use crate::row_address::RowAddress;

/// Which documents are downloads of the same export, and which of them are newer.
///
/// Two are if they have the same format, share enough ids, and mostly agree in what they say of them: numbers that both
/// count from one, and types of records, are no ids.
#[derive(Default)]
pub(super) struct Versions {
    /// Of each document, the others that are downloads of its export, in order.
    others: Vec<Others>,
    /// Of each document, the others that may be such, or not, in order.
    unsure: Vec<Others>,
    /// Of each document, how many are newer than it.
    age: Vec<usize>,
    /// Of each document, what tells its age.
    stamps: Vec<Stamp>,
    /// Of each document, whether no other download of its export is newer.
    is_newest: Vec<bool>,
    /// Where there are too many pairs to judge them all: what is a download of what, by the pairs that were judged.
    exports: Option<Exports>,
}

/// Documents, with how far each agrees.
type Others = Vec<(u16, Agreement)>;

impl Versions {
    /// So many pairs of documents are judged, all with all. Of more, each is judged with those that are nearest in age.
    const MAX_PAIRS: usize = 1 << 20;
    const NEAREST: usize = 16;

    /// `ids` holds the hash of the id of each row, in order. With `are_unsure_one`, pairs that nobody can tell are taken for
    /// downloads of one export. Until somebody cancels.
    pub fn find(
        documents: &[Document],
        ids: &[(u64, RowAddress)],
        are_unsure_one: bool,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let none = || vec![Others::new(); documents.len()];
        let stamps: Vec<Stamp> = documents.iter().map(Stamp::of).collect();
        let mut versions = Self {
            age: ages(&stamps),
            stamps,
            others: none(),
            unsure: none(),
            is_newest: vec![false; documents.len()],
            exports: None,
        };
        let shared = Shared::find(documents, ids, cancel)?;
        let comparison = Comparison::new(documents, &shared);
        let format = |document: u16| {
            documents
                .get(usize::from(document))
                .map(|document| &document.report.format)
        };
        let candidates = |a: u16| -> Vec<u16> {
            // The ids of a table of no known kind may be no more than line numbers.
            let is_known = format(a).is_some_and(FileFormat::is_known);
            let are_enough = |&(b, ids): &(u16, usize)| {
                let (own, others) = (shared.ids_of(a), shared.ids_of(b));
                let needed = if is_known { own.min(others) } else { own.max(others) };
                ids * 2 >= needed && format(a) == format(b)
            };
            let later = shared.with_later(a).into_iter().take_while(|_| !cancel.is_cancelled());
            later.filter(are_enough).map(|(b, _)| b).collect()
        };
        let numbered: Vec<(u16, &Document)> = (0..).zip(documents).collect();
        let pairs: usize = numbered.par_iter().map(|&(a, _)| candidates(a).len()).sum();
        let are_too_many = pairs > Self::MAX_PAIRS;
        let judge = |(a, _): (u16, &Document)| -> Vec<(u16, u16, Agreement)> {
            let mut candidates = candidates(a);
            if are_too_many {
                candidates.sort_by_key(|&b| versions.age(a).abs_diff(versions.age(b)));
                candidates.truncate(Self::NEAREST);
            }
            let candidates = candidates.into_iter().take_while(|_| !cancel.is_cancelled());
            candidates.map(|b| (a, b, comparison.of(a, b))).collect()
        };
        let judged: Vec<(u16, u16, Agreement)> = numbered.into_par_iter().flat_map_iter(judge).collect();
        cancel.check()?;
        for (a, b, agreement) in judged {
            let list = if agreement.is_sure() || (agreement.is_unsure() && are_unsure_one) {
                &mut versions.others
            } else if agreement.is_unsure() {
                &mut versions.unsure
            } else {
                continue;
            };
            for (document, other) in [(a, b), (b, a)] {
                if let Some(others) = list.get_mut(usize::from(document)) {
                    others.push((other, agreement));
                }
            }
        }
        for list in versions.others.iter_mut().chain(&mut versions.unsure) {
            list.sort_unstable_by_key(|(other, _)| *other);
        }
        if are_too_many {
            let pairs = (0..).zip(&versions.others);
            let pairs = pairs.flat_map(|(a, others)| others.iter().map(move |&(b, _)| (a, b)));
            versions.exports = Some(Exports::new(documents.len(), pairs));
        }
        versions.is_newest = match &versions.exports {
            Some(exports) => exports.first_by(|document| versions.age(document)),
            None => versions.newest_of_pairs(),
        };
        Ok(versions)
    }

    fn newest_of_pairs(&self) -> Vec<bool> {
        let newest = (0..).zip(&self.others).map(|(document, others)| {
            let mut others = others.iter();
            others.all(|(other, _)| self.age(*other) > self.age(document))
        });
        newest.collect()
    }

    /// How many of all documents are newer.
    pub fn age(&self, document: u16) -> usize {
        self.age.get(usize::from(document)).copied().unwrap_or_default()
    }

    /// What tells that a document is newer than all of these.
    pub fn newer_by(&self, document: u16, others: &[u16]) -> NewerBy {
        let stamp = |document: u16| self.stamps.get(usize::from(document)).copied().unwrap_or_default();
        let (own, next) = (stamp(document), others.iter().map(|&other| stamp(other)).max());
        match next {
            Some(next) if own.last == next.last && own.modified == next.modified => NewerBy::Opening,
            Some(next) if own.last == next.last => NewerBy::FileTime,
            _ => NewerBy::LastEvent,
        }
    }

    pub fn are_versions(&self, a: u16, b: u16) -> bool {
        match &self.exports {
            Some(exports) => exports.are_one(a, b),
            None => self.others_of(a).binary_search_by_key(&b, |(other, _)| *other).is_ok(),
        }
    }

    /// Whether some documents are downloads of one export.
    pub fn are_any(&self) -> bool {
        self.others.iter().any(|others| !others.is_empty())
    }

    /// The other downloads of the same export that were compared with it, with how far each agrees.
    pub fn others_of(&self, document: u16) -> &[(u16, Agreement)] {
        self.others.get(usize::from(document)).map_or(&[], Vec::as_slice)
    }

    /// The other downloads of the same export.
    pub fn downloads_of(&self, document: u16) -> Vec<u16> {
        match &self.exports {
            Some(exports) => exports.others_of(document).collect(),
            None => self.others_of(document).iter().map(|(other, _)| *other).collect(),
        }
    }

    /// The documents that may be, or not be, downloads of the same export as this one.
    pub fn unsure_of(&self, document: u16) -> &[(u16, Agreement)] {
        self.unsure.get(usize::from(document)).map_or(&[], Vec::as_slice)
    }

    /// Whether some pair cannot be told.
    pub fn are_unsure(&self) -> bool {
        self.unsure.iter().any(|others| !others.is_empty())
    }

    pub fn has_versions(&self, document: u16) -> bool {
        !self.others_of(document).is_empty()
    }

    /// Whether no other download of its export is newer.
    pub fn is_newest(&self, document: u16) -> bool {
        self.is_newest.get(usize::from(document)).copied().unwrap_or_default()
    }
}

/// What tells how old a download is: its last event, then when its file was changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Stamp {
    last: Option<Moment>,
    modified: Option<SystemTime>,
}

impl Stamp {
    fn of(document: &Document) -> Self {
        Self {
            last: last_start(document),
            modified: document.report.modified,
        }
    }
}

/// Of each document, how many are newer: have a later stamp, or were opened later.
fn ages(stamps: &[Stamp]) -> Vec<usize> {
    let mut order: Vec<(Stamp, usize)> = stamps.iter().copied().zip(0..).collect();
    order.sort_unstable_by(|a, b| b.cmp(a));
    let mut ages = vec![0; stamps.len()];
    for (newer, (_, index)) in order.into_iter().enumerate() {
        if let Some(age) = ages.get_mut(index) {
            *age = newer;
        }
    }
    ages
}

/// When the last dated event of a document starts.
fn last_start(document: &Document) -> Option<Moment> {
    let rows = document.batches.iter().flat_map(|batch| {
        let is_dated = |span: SpanId| batch.spans.get_index(span.index()).is_some_and(|span| span.is_dated);
        batch.rows.iter().filter(move |row| is_dated(row.span))
    });
    rows.map(|row| row.start).max()
}
