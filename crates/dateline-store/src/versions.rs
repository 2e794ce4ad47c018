use dateline_batch::{Document, FileFormat, SpanId};
use dateline_event::Moment;
use rustc_hash::FxHashMap;

use super::deduplication::{Agreement, Comparison, Likeness};
use super::row_address::RowAddress;

/// Which documents are downloads of the same export, and which of them are newer.
///
/// Two are if they have the same format, share enough ids, and mostly agree in what they say of them: numbers that both
/// count from one, and types of records, are no ids.
#[derive(Default)]
pub(super) struct Versions {
    /// Pairs of downloads of one export, the lower number first.
    pairs: FxHashMap<(u16, u16), Agreement>,
    /// Pairs that may be such, or not, with how far they agree.
    unsure: Vec<((u16, u16), Agreement)>,
    /// Of each document, how many are newer than it.
    age: Vec<usize>,
}

/// What two documents share.
#[derive(Default)]
struct Shared {
    ids: usize,
    /// Rows with the same id, of the first that both have: [`Versions::MAX_COMPARED`] of them.
    rows: Vec<(RowAddress, RowAddress)>,
}

impl Versions {
    /// So many ids of two documents are compared by content; ids are looked at in the order of their hashes.
    const MAX_COMPARED: usize = 64;
    /// An id in more documents than these is compared among the first of them only, where there are many ids.
    const MIN_OWNERS: usize = 128;
    /// So many pairs of rows are looked at in all.
    const MAX_PAIRS: usize = 2_000_000;

    /// `groups` holds the rows of each id. With `are_unsure_one`, pairs that nobody can tell are taken for downloads of
    /// one export.
    pub fn find(documents: &[Document], groups: &[&[(u64, RowAddress)]], are_unsure_one: bool) -> Self {
        let count = documents.len();
        let mut versions = Self {
            age: ages(documents),
            ..Self::default()
        };
        let mut ids = vec![0_usize; count];
        let mut shared: FxHashMap<(u16, u16), Shared> = FxHashMap::default();
        let max_owners = (Self::MAX_PAIRS / groups.len().max(1)).isqrt().max(Self::MIN_OWNERS);
        for group in groups {
            // Ids that a document has in several rows tell nothing apart.
            let unique = unique_in_document(documents, group);
            for (index, &owner) in unique.iter().enumerate().take(max_owners) {
                if let Some(ids) = ids.get_mut(usize::from(owner.document)) {
                    *ids += 1;
                }
                for &other in unique.iter().take(max_owners).skip(index + 1) {
                    let shared = shared.entry((owner.document, other.document)).or_default();
                    shared.ids += 1;
                    if shared.rows.len() < Self::MAX_COMPARED {
                        shared.rows.push((owner, other));
                    }
                }
            }
        }
        let ids_of = |document: u16| ids.get(usize::from(document)).copied().unwrap_or_default();
        let format = |document: u16| {
            documents
                .get(usize::from(document))
                .map(|document| &document.report.format)
        };
        let mut candidates: Vec<_> = shared.into_iter().collect();
        candidates.sort_unstable_by_key(|(pair, _)| *pair);
        let mut comparison = Comparison::new(documents);
        for ((a, b), shared) in candidates {
            // The ids of a table of no known kind may be no more than line numbers.
            let is_known = format(a).is_some_and(FileFormat::is_known);
            let (fewer, more) = (ids_of(a).min(ids_of(b)), ids_of(a).max(ids_of(b)));
            let needed = if is_known { fewer } else { more };
            if shared.ids * 2 < needed || format(a) != format(b) {
                continue;
            }
            let agreement = comparison.of(&shared.rows);
            if agreement.is_sure() || (agreement.is_unsure() && are_unsure_one) {
                versions.pairs.insert((a, b), agreement);
            } else if agreement.is_unsure() {
                versions.unsure.push(((a, b), agreement));
            }
        }
        versions
    }

    /// How many of all documents are newer.
    pub fn age(&self, document: u16) -> usize {
        self.age.get(usize::from(document)).copied().unwrap_or_default()
    }

    pub fn are_versions(&self, a: u16, b: u16) -> bool {
        self.agreement(a, b).is_some()
    }

    /// Whether some documents are downloads of one export.
    pub fn are_any(&self) -> bool {
        !self.pairs.is_empty()
    }

    /// How far two downloads of one export agree; `None` if the documents are no such.
    pub fn agreement(&self, a: u16, b: u16) -> Option<Agreement> {
        self.pairs.get(&(a.min(b), a.max(b))).copied()
    }

    /// The documents that may be, or not be, downloads of the same export as this one.
    pub fn unsure_of(&self, document: u16) -> impl Iterator<Item = (u16, Agreement)> {
        self.unsure.iter().filter_map(move |&((a, b), agreement)| {
            let other = [a, b].into_iter().find(|&other| other != document)?;
            (a == document || b == document).then_some((other, agreement))
        })
    }

    /// Whether some pair cannot be told.
    pub fn are_unsure(&self) -> bool {
        !self.unsure.is_empty()
    }

    pub fn has_versions(&self, document: u16) -> bool {
        self.others(document).next().is_some()
    }

    pub fn is_newest(&self, document: u16) -> bool {
        self.others(document).all(|other| self.age(other) > self.age(document))
    }

    fn others(&self, document: u16) -> impl Iterator<Item = u16> {
        self.pairs.keys().filter_map(move |&(a, b)| match document {
            _ if a == document => Some(b),
            _ if b == document => Some(a),
            _ => None,
        })
    }
}

/// The rows of one id, without those of documents that have it more than once; of a file with a row for each actor of an
/// event, the first of these.
pub(super) fn unique_in_document(documents: &[Document], group: &[(u64, RowAddress)]) -> Vec<RowAddress> {
    let mut rows: Vec<RowAddress> = group.iter().map(|&(_, address)| address).collect();
    rows.sort_unstable();
    let runs = rows.chunk_by(|a, b| a.document == b.document);
    runs.filter_map(|run| match run {
        [only] => Some(*only),
        [first, others @ ..] if has_rows_by_actor(documents, *first) => {
            let of_one_event = |&other: &RowAddress| Likeness::of(documents, *first, other) != Likeness::Other;
            others.iter().all(of_one_event).then_some(*first)
        }
        _ => None,
    })
    .collect()
}

/// Whether a row is one of several for the actors of an event, as in one of ACLED's exports.
pub(super) fn has_rows_by_actor(documents: &[Document], address: RowAddress) -> bool {
    let document = documents.get(usize::from(address.document));
    document.is_some_and(|document| document.report.format.schema.has_rows_by_actor())
}

/// Of each document, how many are newer: have a later last event, or were opened later.
fn ages(documents: &[Document]) -> Vec<usize> {
    let mut order: Vec<(Option<Moment>, usize)> = documents.iter().map(last_start).zip(0..).collect();
    order.sort_unstable_by(|a, b| b.cmp(a));
    let mut ages = vec![0; documents.len()];
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
