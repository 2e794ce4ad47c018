//! Files with several rows for one event, one for each of its actors.

use dateline_batch::Document;

use super::likeness::Likeness;
use crate::row_address::RowAddress;

/// The rows of one id, without those of documents that have it more than once; where these are one event, the first of them.
pub(super) fn unique_in_document(documents: &[Document], group: &[(u64, RowAddress)]) -> Vec<RowAddress> {
    let mut rows: Vec<RowAddress> = group.iter().map(|&(_, address)| address).collect();
    rows.sort_unstable();
    let runs = rows.chunk_by(|a, b| a.document == b.document);
    runs.filter_map(|run| match run {
        [only] => Some(*only),
        [first, others @ ..] if has_rows_by_actor(documents, *first) || has_own_id(documents, *first) => {
            let of_one_event = |&other: &RowAddress| Likeness::of(documents, *first, other) != Likeness::Other;
            others.iter().all(of_one_event).then_some(*first)
        }
        _ => None,
    })
    .collect()
}

/// Whether a row's id stands in its file: rows that have it and say the same are one event.
pub(super) fn has_own_id(documents: &[Document], address: RowAddress) -> bool {
    let document = documents.get(usize::from(address.document));
    let record = address.record(documents);
    document
        .zip(record)
        .is_some_and(|(document, record)| document.decoder.has_own_id(record))
}

/// Whether a row is one of several for the actors of an event, as in one of ACLED's exports.
pub(super) fn has_rows_by_actor(documents: &[Document], address: RowAddress) -> bool {
    let document = documents.get(usize::from(address.document));
    document.is_some_and(|document| document.report.format.schema.has_rows_by_actor())
}
