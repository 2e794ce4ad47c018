//! Several files as one timeline: what stands in more than one is shown once.
//!
//! - Events with the same id that say the same are one. The other places where it stands are kept ([`Copies`]).
//! - Two files of the same format that share at least half of the smaller one's ids are downloads of the same export;
//!   of tables of no known format they must share half of the larger one's.
//!   The newer one is that with the later last event, else the one that was opened later. What it says counts; what
//!   only one of them has is marked ([`Change`]).
//! - ACLED's export with a row for each actor is folded into one event for each id.

use std::sync::Arc;

use dateline_batch::checked::to_u32;
use dateline_batch::decision::CopyDecision;
use dateline_batch::{Batch, Decode, Document, FileFormat, Participant, Record};
use dateline_event::{Change, Event};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::row_address::RowAddress;
use super::versions::Versions;

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

/// Whether two records of the same id say the same.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Likeness {
    Same,
    /// One row for each actor of one event.
    SameButActors,
    Other,
}

/// A row that is not shown, and the one that is shown for it.
struct Duplicate {
    address: RowAddress,
    of: RowAddress,
    likeness: Likeness,
}

impl Deduplication {
    /// Looks for ids that occur more than once, and decides what is shown.
    pub fn find(documents: &[Document]) -> Self {
        let mut deduplication = Self::default();
        let repeats = documents.iter().any(|document| document.report.repeated_ids > 0);
        if documents.len() < 2 && !repeats {
            return deduplication;
        }
        let ids = ids(documents);
        let groups: Vec<&[(u64, RowAddress)]> = ids.chunk_by(|(a, _), (b, _)| a == b).collect();
        deduplication.versions = Versions::find(documents, &groups);
        let versions = &deduplication.versions;
        let found: Vec<Duplicate> = groups
            .par_iter()
            .flat_map_iter(|group| copies(documents, group, versions))
            .collect();
        for copy in &found {
            deduplication.leave_out(documents, copy);
        }
        let folded = found.iter().filter(|copy| copy.likeness == Likeness::SameButActors);
        deduplication.folded = folded.map(|copy| (copy.of, copy.address)).collect();
        deduplication.mark_lone(&groups);
        deduplication
    }

    /// Whether all rows are shown, each once.
    pub fn is_plain(&self) -> bool {
        self.left_out.is_empty()
    }

    /// Takes out the rows that are not shown, marks the others and tells the reports; gives where else the shown ones stand.
    pub fn apply(self, documents: &mut [Document]) -> Copies {
        if self.left_out.is_empty() && self.changes.is_empty() {
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
                    kept.change = self.changes.get(&address).copied();
                    !self.left_out.contains(&address)
                });
            }
        }
        self.copies
    }

    fn leave_out(&mut self, documents: &[Document], copy: &Duplicate) {
        let (Some(shown), Some(record)) = (record(documents, copy.of), record(documents, copy.address)) else {
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
                let in_others = group.iter().any(|(_, other)| {
                    other.document != address.document && versions.are_versions(address.document, other.document)
                });
                if is_newest && !in_others {
                    self.changes.insert(address, Change::Added);
                } else if !is_newest {
                    self.changes.insert(address, Change::Removed);
                }
            }
        }
    }

    fn report(&self, documents: &mut [Document]) {
        let versions = &self.versions;
        let mut left_out = vec![0_usize; documents.len()];
        for address in &self.left_out {
            if let Some(count) = left_out.get_mut(usize::from(address.document)) {
                *count += 1;
            }
        }
        let mut changes = vec![[0_usize; 3]; documents.len()];
        for (address, change) in &self.changes {
            let counts = changes.get_mut(usize::from(address.document));
            if let Some(count) = counts.and_then(|counts| counts.get_mut(*change as usize)) {
                *count += 1;
            }
        }
        let names: Vec<String> = documents.iter().map(name).collect();
        for ((index, document), (left_out, [added, changed, removed])) in
            (0..).zip(documents).zip(left_out.into_iter().zip(changes))
        {
            let decisions = &mut document.report.decisions;
            if left_out > 0 {
                decisions.push(CopyDecision::ShownElsewhere(left_out).into());
            }
            let older: Vec<String> = (0..)
                .zip(&names)
                .filter(|(other, _)| *other != index && versions.are_versions(index, *other))
                .map(|(_, name)| name.clone())
                .collect();
            if older.is_empty() {
                continue;
            }
            if versions.is_newest(index) {
                decisions.push(CopyDecision::Newer { older, added, changed }.into());
            } else {
                decisions.push(CopyDecision::Removed(removed).into());
            }
        }
    }
}

/// Which of the rows with one id are not shown.
fn copies(documents: &[Document], group: &[(u64, RowAddress)], versions: &Versions) -> Vec<Duplicate> {
    // What so many rows share is no id: only the first that are shown are looked at.
    const MAX_COMPARED: usize = 16;
    let (mut shown, mut copies): (Vec<RowAddress>, Vec<Duplicate>) = (Vec::new(), Vec::new());
    if group.len() < 2 {
        return copies;
    }
    let mut addresses: Vec<RowAddress> = group.iter().map(|&(_, address)| address).collect();
    // The newest first, so that what it says counts.
    addresses.sort_by_key(|address| (versions.age(address.document), *address));
    for address in addresses {
        let known = shown.iter().copied().take(MAX_COMPARED).find_map(|of| {
            let is_same_file = of.document == address.document;
            if is_same_file && !is_acled(documents, address) {
                // The same row twice in one file is a finding, and both stay, but for the rows of ACLED's actors.
                return None;
            }
            let likeness = likeness(documents, of, address);
            let takes = match likeness {
                Likeness::Same => true,
                Likeness::SameButActors => is_same_file,
                Likeness::Other => versions.are_versions(of.document, address.document),
            };
            takes.then_some(Duplicate { address, of, likeness })
        });
        match known {
            Some(copy) => copies.push(copy),
            None => shown.push(address),
        }
    }
    copies
}

fn name(document: &Document) -> String {
    document.path.name()
}

fn is_acled(documents: &[Document], address: RowAddress) -> bool {
    let document = documents.get(usize::from(address.document));
    document.is_some_and(|document| document.report.format.schema.has_rows_by_actor())
}

fn record(documents: &[Document], address: RowAddress) -> Option<Record> {
    let document = documents.get(usize::from(address.document))?;
    let batch = document.batches.get(address.batch as usize)?;
    batch.rows.get(address.row as usize).map(|row| row.record)
}

/// A hash of each row's id and where the row stands, in the order of the hashes.
fn ids(documents: &[Document]) -> Vec<(u64, RowAddress)> {
    let mut ids: Vec<(u64, RowAddress)> = Vec::new();
    for (document, each) in (0..).zip(documents) {
        for (batch, rows) in (0..).zip(&each.batches) {
            ids.par_extend(rows.rows.par_iter().enumerate().map(|(row, at)| {
                let address = RowAddress {
                    document,
                    batch,
                    row: to_u32(row),
                };
                (hash(&each.decoder.id(at.record)), address)
            }));
        }
    }
    ids.par_sort_unstable();
    ids
}

fn hash(id: &str) -> u64 {
    use std::hash::{Hash, Hasher};
    let mut hasher = rustc_hash::FxHasher::default();
    id.hash(&mut hasher);
    hasher.finish()
}

fn likeness(documents: &[Document], a: RowAddress, b: RowAddress) -> Likeness {
    let at = |address: RowAddress| -> Option<(&FileFormat, Arc<dyn Decode>, Record)> {
        let document = documents.get(usize::from(address.document))?;
        Some((
            &document.report.format,
            document.decoder.clone(),
            record(documents, address)?,
        ))
    };
    let (Some((format, decoder, record)), Some((other_format, other_decoder, other_record))) = (at(a), at(b)) else {
        return Likeness::Other;
    };
    let is_same_format = format == other_format;
    if is_same_format && decoder.raw(record) == other_decoder.raw(other_record) {
        return Likeness::Same;
    }
    let (event, other) = (decoder.event(record), other_decoder.event(other_record));
    if event.id != other.id {
        Likeness::Other
    } else if plain(event.clone(), is_same_format) == plain(other.clone(), is_same_format) {
        Likeness::Same
    } else if format.schema.has_rows_by_actor() && without_actors(event) == without_actors(other) {
        Likeness::SameButActors
    } else {
        Likeness::Other
    }
}

/// The event without what says only how its file writes it.
fn plain(mut event: Event, with_fields: bool) -> Event {
    if !with_fields {
        event.fields.clear();
    }
    if let Some(when) = &mut event.when {
        when.words.clear();
    }
    event
}

/// What the rows for each actor of an ACLED event have in common.
fn without_actors(mut event: Event) -> Event {
    event.actors.clear();
    event.fields.clear();
    event.title.clear();
    event
}

/// Adds the actors of `other` to those of `first`, each once.
fn fold(batches: &mut [Batch], first: RowAddress, other: RowAddress) {
    let members = |batches: &[Batch], address: RowAddress| -> Vec<(dateline_event::Role, String)> {
        let Some(batch) = batches.get(address.batch as usize) else {
            return Vec::new();
        };
        let set = batch
            .rows
            .get(address.row as usize)
            .map_or(&[][..], |row| batch.actor_sets.get(row.actors));
        let participants = set.iter().map(|&member| Participant::from_bits(member));
        participants
            .map(|participant| (participant.role(), batch.actors.get(participant.actor()).to_owned()))
            .collect()
    };
    let mut all = members(batches, first);
    for (role, name) in members(batches, other) {
        if !all.iter().any(|(_, known)| *known == name) {
            all.push((role, name));
        }
    }
    if let Some(batch) = batches.get_mut(first.batch as usize) {
        batch.set_actors(first.row, &all);
    }
}
