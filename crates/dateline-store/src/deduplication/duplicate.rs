use dateline_batch::Document;
use rustc_hash::FxHashSet;

use super::likeness::Likeness;
use super::row_by_actor::unique_in_document;
use super::seen::Seen;
use super::versions::Versions;
use crate::row_address::RowAddress;

/// A row that is not shown, and the one that is shown for it.
pub(super) struct Duplicate {
    pub address: RowAddress,
    pub of: RowAddress,
    pub likeness: Likeness,
}

impl Duplicate {
    /// Which of the rows with one id are not shown: those that say the same as a row before, and what an older download
    /// says otherwise. Work grows with the rows, however many have the id.
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
        let mut seen = Seen::new(documents);
        // Of what is shown, the rows that are the only ones of their document.
        let mut newest: Vec<RowAddress> = Vec::new();
        let mut duplicates = Vec::new();
        for address in addresses {
            let is_only = unique.contains(&address) && versions.has_versions(address.document);
            let is_older = |of: &&RowAddress| {
                versions.are_versions(of.document, address.document) && have_one_id(documents, **of, address)
            };
            let (of, likeness) = if let Some(same) = seen.same(address) {
                same
            } else if let Some(&of) = newest.iter().find(|of| is_only && is_older(of)) {
                (of, Likeness::Other)
            } else {
                newest.extend(is_only.then_some(address));
                (address, Likeness::Same)
            };
            seen.add(address, of, likeness);
            if of != address {
                duplicates.push(Self { address, of, likeness });
            }
        }
        duplicates
    }
}

/// Whether it is not only the hash that is the same.
fn have_one_id(documents: &[Document], a: RowAddress, b: RowAddress) -> bool {
    let id = |address: RowAddress| {
        let document = documents.get(usize::from(address.document))?;
        Some(document.decoder.id(address.record(documents)?))
    };
    id(a) == id(b)
}
