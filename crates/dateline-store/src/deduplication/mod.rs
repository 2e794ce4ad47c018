//! Several files as one timeline: what stands in more than one is shown once.
//!
//! - Events with the same id that say the same are one. The other places where it stands are kept ([`Copies`]).
//!   So are rows of one file, unless its ids are types of records, which come again with other content.
//! - Two files of the same format that share at least half of the smaller one's ids, and mostly agree in date and content
//!   where they do, are downloads of the same export; of tables of no known format they must share half of the larger
//!   one's. Where only some agree, both are shown whole until somebody says what they are.
//!   The newer one is that with the later last event, else the one whose file was changed later, else the one that was
//!   opened later; the report says which of these told it. What it says counts; what
//!   only one of them has is marked ([`Change`]).
//! - ACLED's export with a row for each actor is folded into one event for each id.

mod agreement;
mod duplicate;
mod exports;
mod fold;
mod hash;
mod likeness;
mod report;
mod row_by_actor;
mod said;
mod seen;
mod shared;
mod telling;
mod versions;
mod within;

use dateline_batch::checked::to_u32;
use dateline_batch::{CancelToken, Cancelled, Document, Record};
use dateline_event::Change;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use self::duplicate::Duplicate;
use self::fold::fold;
pub(super) use self::hash::hash;
use self::likeness::Likeness;
pub(super) use self::likeness::plain;
use self::versions::Versions;
use super::row_address::RowAddress;

/// Other places in which an event stands, by the document and offset of the one that is shown.
pub(super) type Copies = FxHashMap<(u16, u64), Vec<(u16, Record)>>;

/// Which rows are left out because another row shows their event, and how rows differ between downloads of one export.
#[derive(Default)]
pub(super) struct Deduplication {
    left_out: FxHashSet<RowAddress>,
    changes: FxHashMap<RowAddress, Change>,
    copies: Copies,
    /// Rows that name further actors of an event, with the row that is shown of it.
    folded: Vec<(RowAddress, RowAddress)>,
    versions: Versions,
}

impl Deduplication {
    /// Looks for ids that occur more than once, and decides what is shown. With `are_unsure_one`, files of which nobody can
    /// tell whether they are downloads of one export are taken for such. Until somebody cancels.
    pub fn find(documents: &[Document], are_unsure_one: bool, cancel: &CancelToken) -> Result<Self, Cancelled> {
        let mut deduplication = Self::default();
        let repeats = documents.iter().any(|document| document.report.repeated_ids > 0);
        if documents.len() < 2 && !repeats {
            return Ok(deduplication);
        }
        let ids = ids(documents, cancel)?;
        let groups: Vec<&[(u64, RowAddress)]> = ids.chunk_by(|(a, _), (b, _)| a == b).collect();
        deduplication.versions = Versions::find(documents, &ids, are_unsure_one, cancel)?;
        let versions = &deduplication.versions;
        let mut found: Vec<Duplicate> = groups
            .par_iter()
            .filter(|_| !cancel.is_cancelled())
            .flat_map_iter(|group| Duplicate::among(documents, group, versions))
            .collect();
        cancel.check()?;
        within::keep_types_of_records(documents, &groups, &mut found);
        cancel.check()?;
        for copy in &found {
            deduplication.leave_out(documents, copy);
        }
        let folded = found.iter().filter(|copy| copy.likeness == Likeness::SameButActors);
        deduplication.folded = folded.map(|copy| (copy.of, copy.address)).collect();
        deduplication.mark_lone(&groups);
        Ok(deduplication)
    }

    /// Whether it is left open if some files are downloads of one export.
    pub fn is_unsure(&self) -> bool {
        self.versions.are_unsure()
    }

    /// Whether all rows are shown, each once.
    pub fn is_plain(&self) -> bool {
        self.left_out.is_empty()
    }

    /// Takes out the rows that are not shown, marks the others and tells the reports; gives where else the shown ones stand.
    pub fn apply(self, documents: &mut [Document]) -> Copies {
        if self.left_out.is_empty() && self.changes.is_empty() && !self.is_unsure() {
            return self.copies;
        }
        for &(first, other) in &self.folded {
            if let Some(document) = documents.get_mut(usize::from(first.document)) {
                fold(&mut document.batches, first, other);
            }
        }
        self.report(documents);
        for (document, each) in (0..).zip(documents) {
            for (batch, rows) in (0..).zip(&mut each.batches) {
                let mut row = 0..;
                rows.rows.retain_mut(|kept| {
                    let address = RowAddress {
                        document,
                        batch,
                        row: row.next().unwrap_or(u32::MAX),
                    };
                    kept.change = self.changes.get(&address).copied().or(kept.change);
                    !self.left_out.contains(&address)
                });
            }
        }
        self.copies
    }

    fn leave_out(&mut self, documents: &[Document], copy: &Duplicate) {
        let (Some(shown), Some(record)) = (copy.of.record(documents), copy.address.record(documents)) else {
            return;
        };
        self.left_out.insert(copy.address);
        if copy.likeness == Likeness::Other {
            self.changes.insert(copy.of, Change::Changed);
        }
        let copies = self.copies.entry((copy.of.document, shown.offset)).or_default();
        copies.push((copy.address.document, record));
    }

    /// Marks what only the newest or only an older version of an export has.
    fn mark_lone(&mut self, groups: &[&[(u64, RowAddress)]]) {
        let versions = &self.versions;
        for group in groups {
            for &(_, address) in *group {
                if self.left_out.contains(&address) || !versions.has_versions(address.document) {
                    continue;
                }
                let is_newest = versions.is_newest(address.document);
                let in_others = |is_meant: &dyn Fn(u16) -> bool| {
                    let mut others = group.iter().map(|(_, other)| other.document);
                    others.any(|other| is_meant(other) && versions.are_versions(address.document, other))
                };
                let is_newer = |other: u16| versions.age(other) < versions.age(address.document);
                if is_newest && !in_others(&|_| true) {
                    self.changes.insert(address, Change::Added);
                } else if !is_newest && !in_others(&is_newer) {
                    self.changes.insert(address, Change::Removed);
                }
            }
        }
    }
}

/// A hash of each row's id and where the row stands, in the order of the hashes. Until somebody cancels.
fn ids(documents: &[Document], cancel: &CancelToken) -> Result<Vec<(u64, RowAddress)>, Cancelled> {
    let mut ids: Vec<(u64, RowAddress)> = Vec::new();
    for (document, each) in (0..).zip(documents) {
        for (batch, rows) in (0..).zip(&each.batches) {
            ids.par_extend(rows.rows.par_iter().enumerate().map(|(row, at)| {
                let address = RowAddress {
                    document,
                    batch,
                    row: to_u32(row),
                };
                let id = if cancel.is_cancelled() {
                    0
                } else {
                    hash(&each.decoder.id(at.record))
                };
                (id, address)
            }));
        }
    }
    cancel.check()?;
    ids.par_sort_unstable();
    cancel.check()?;
    Ok(ids)
}
