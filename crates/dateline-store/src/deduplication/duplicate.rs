use std::cmp::Ordering;

use dateline_batch::Document;
use rustc_hash::{FxHashMap, FxHashSet};

use super::likeness::Likeness;
use super::{hash, record};
use crate::row_address::RowAddress;
use crate::versions::{Versions, has_rows_by_actor, unique_in_document};

/// A row that is not shown, and the one that is shown for it.
pub(super) struct Duplicate {
    pub address: RowAddress,
    pub of: RowAddress,
    pub likeness: Likeness,
}

impl Duplicate {
    /// Which of the rows with one id are not shown: those that say the same as a row that is, and what an older download
    /// says otherwise.
    pub fn among(documents: &[Document], group: &[(u64, RowAddress)], versions: &Versions) -> Vec<Self> {
        if group.len() < 2 {
            return Vec::new();
        }
        // An id that a file has more than once does not tell which row is the older one of which.
        let unique: FxHashSet<RowAddress> = if versions.are_any() {
            unique_in_document(documents, group).into_iter().collect()
        } else {
            FxHashSet::default()
        };
        let mut addresses: Vec<RowAddress> = group.iter().map(|&(_, address)| address).collect();
        // The newest first, so that what it says counts.
        addresses.sort_by_key(|address| (versions.age(address.document), *address));
        let mut shown = Shown::default();
        let mut duplicates: Vec<Self> = Vec::new();
        for address in addresses {
            let candidates = shown.candidates(documents, address);
            match Self::of_any(documents, &candidates, address, |of| {
                versions.are_versions(of.document, address.document)
                    && unique.contains(&of)
                    && unique.contains(&address)
            }) {
                Some(duplicate) => duplicates.push(duplicate),
                None => shown.add(documents, address),
            }
        }
        duplicates
    }

    /// The row among those shown that says the same, else the first of which `is_older` says that this is an older version.
    fn of_any(
        documents: &[Document],
        shown: &[RowAddress],
        address: RowAddress,
        is_older: impl Fn(RowAddress) -> bool,
    ) -> Option<Self> {
        // The same row twice in one file is a finding, and both stay, but for the rows of ACLED's actors.
        let folds = has_rows_by_actor(documents, address);
        let mut older = None;
        for &of in shown {
            let is_same_file = of.document == address.document;
            if is_same_file && !folds {
                continue;
            }
            let likeness = Likeness::of(documents, of, address);
            let duplicate = Self { address, of, likeness };
            match likeness {
                Likeness::Same => return Some(duplicate),
                Likeness::SameButActors if is_same_file => return Some(duplicate),
                Likeness::Other if older.is_none() && is_older(of) => older = Some(duplicate),
                Likeness::SameButActors | Likeness::Other => {}
            }
        }
        older
    }
}

/// The rows of one id that are shown so far.
#[derive(Default)]
struct Shown {
    rows: Vec<RowAddress>,
    /// By a hash of what stands in the file.
    by_text: FxHashMap<u64, Vec<RowAddress>>,
}

impl Shown {
    /// So many rows are compared by content; of an id that more rows have, those whose text is the same.
    const MAX_COMPARED: usize = 16;

    fn add(&mut self, documents: &[Document], address: RowAddress) {
        self.rows.push(address);
        // Few rows are compared one by one, so that their text need not be hashed.
        let unhashed = match self.rows.len().cmp(&(Self::MAX_COMPARED + 1)) {
            Ordering::Less => &[],
            Ordering::Equal => self.rows.as_slice(),
            Ordering::Greater => std::slice::from_ref(&address),
        };
        for &row in unhashed {
            self.by_text.entry(text_hash(documents, row)).or_default().push(row);
        }
    }

    fn candidates(&self, documents: &[Document], address: RowAddress) -> Vec<RowAddress> {
        let mut rows: Vec<RowAddress> = self.rows.iter().copied().take(Self::MAX_COMPARED).collect();
        if self.rows.len() > Self::MAX_COMPARED {
            let same_text = self.by_text.get(&text_hash(documents, address));
            rows.extend(same_text.into_iter().flatten().take(Self::MAX_COMPARED));
        }
        rows
    }
}

fn text_hash(documents: &[Document], address: RowAddress) -> u64 {
    let at = documents
        .get(usize::from(address.document))
        .zip(record(documents, address));
    at.map_or(0, |(document, record)| hash(&document.decoder.raw(record)))
}
