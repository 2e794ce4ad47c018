use dateline_batch::Document;

use super::likeness::Likeness;
use crate::row_address::RowAddress;
use crate::versions::Versions;

/// A row that is not shown, and the one that is shown for it.
pub(super) struct Duplicate {
    pub address: RowAddress,
    pub of: RowAddress,
    pub likeness: Likeness,
}

impl Duplicate {
    /// Which of the rows with one id are not shown.
    pub fn among(documents: &[Document], group: &[(u64, RowAddress)], versions: &Versions) -> Vec<Self> {
        // What so many rows share is no id: only the first that are shown are looked at.
        const MAX_COMPARED: usize = 16;
        let (mut shown, mut copies): (Vec<RowAddress>, Vec<Self>) = (Vec::new(), Vec::new());
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
                let likeness = Likeness::of(documents, of, address);
                let takes = match likeness {
                    Likeness::Same => true,
                    Likeness::SameButActors => is_same_file,
                    Likeness::Other => versions.are_versions(of.document, address.document),
                };
                takes.then_some(Self { address, of, likeness })
            });
            match known {
                Some(copy) => copies.push(copy),
                None => shown.push(address),
            }
        }
        copies
    }
}

fn is_acled(documents: &[Document], address: RowAddress) -> bool {
    let document = documents.get(usize::from(address.document));
    document.is_some_and(|document| document.report.format.schema.has_rows_by_actor())
}
