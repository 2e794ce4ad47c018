use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use dateline_batch::Document;
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::likeness::Likeness;
use super::record;
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
        let unique: FxHashSet<RowAddress> = unique_in_document(documents, group).into_iter().collect();
        let mut addresses: Vec<RowAddress> = group.iter().map(|&(_, address)| address).collect();
        // The newest first, so that what it says counts.
        addresses.sort_by_key(|address| (versions.age(address.document), *address));
        let mut shown = Shown::default();
        let mut duplicates: Vec<Self> = Vec::new();
        for address in addresses {
            let candidates = shown.candidates(documents, address);
            let likeness = |of: RowAddress| (of, Likeness::of(documents, of, address));
            let alike: Vec<(RowAddress, Likeness)> = candidates.into_iter().map(likeness).collect();
            let is_same_file = |of: RowAddress| of.document == address.document;
            let is_copy = |&&(of, likeness): &&(RowAddress, Likeness)| match likeness {
                // The same row twice in one file is a finding, and both stay, but for the rows of ACLED's actors.
                Likeness::Same => !is_same_file(of) || has_rows_by_actor(documents, address),
                Likeness::SameButActors => is_same_file(of),
                Likeness::Other => false,
            };
            let is_older = |&&(of, likeness): &&(RowAddress, Likeness)| {
                likeness == Likeness::Other
                    && versions.are_versions(of.document, address.document)
                    && unique.contains(&of)
                    && unique.contains(&address)
            };
            match alike.iter().find(is_copy).or_else(|| alike.iter().find(is_older)) {
                Some(&(of, likeness)) => duplicates.push(Self { address, of, likeness }),
                None => shown.add(documents, address),
            }
        }
        duplicates
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
    let mut hasher = FxHasher::default();
    if let (Some(document), Some(record)) = (documents.get(usize::from(address.document)), record(documents, address)) {
        document.decoder.raw(record).hash(&mut hasher);
    }
    hasher.finish()
}
