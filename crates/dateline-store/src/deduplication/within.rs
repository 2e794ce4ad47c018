//! Rows of one file with one id that say the same.

use dateline_batch::Document;
use rustc_hash::FxHashSet;

use super::duplicate::Duplicate;
use super::likeness::Likeness;
use crate::row_address::RowAddress;

/// Of each document, of how many ids that several rows have these are one event, and of how many they are several.
#[derive(Clone, Copy, Default)]
struct Repeated {
    one: usize,
    several: usize,
}

/// Takes back that rows of one file are one event where its ids are none: types of records, as programs log them, come
/// again and again with other content, and the same line twice is two records.
pub(super) fn keep_types_of_records(
    documents: &[Document],
    groups: &[&[(u64, RowAddress)]],
    found: &mut Vec<Duplicate>,
) {
    let is_within = |copy: &Duplicate| copy.address.document == copy.of.document && copy.likeness == Likeness::Same;
    let within = found.iter().filter(|copy| is_within(copy)).map(|copy| copy.address);
    let within: FxHashSet<RowAddress> = within.collect();
    if within.is_empty() {
        return;
    }
    let mut repeated = vec![Repeated::default(); documents.len()];
    for group in groups.iter().filter(|group| group.len() > 1) {
        for run in group.chunk_by(|(_, a), (_, b)| a.document == b.document) {
            let [(_, first), _, ..] = run else {
                continue;
            };
            let Some(repeated) = repeated.get_mut(usize::from(first.document)) else {
                continue;
            };
            match run.iter().filter(|(_, address)| !within.contains(address)).count() {
                1 => repeated.one += 1,
                _ => repeated.several += 1,
            }
        }
    }
    let are_ids = |document: u16| {
        let at = usize::from(document);
        let is_known = documents
            .get(at)
            .is_some_and(|document| document.report.format.is_known());
        is_known
            || repeated
                .get(at)
                .is_some_and(|repeated| repeated.one >= repeated.several)
    };
    found.retain(|copy| !is_within(copy) || are_ids(copy.address.document));
}
