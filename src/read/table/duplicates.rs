use rayon::slice::ParallelSliceMut;

use super::TableDecoder;
use crate::read::{Findings, Record};

/// Notes each event whose id another one before it has.
///
/// `ids` holds a hash of each id and its record; equal hashes are checked against the ids themselves.
pub(super) fn note_duplicates(
    mut ids: Vec<(u64, Record)>,
    decoder: &TableDecoder,
    column: &str,
    findings: &mut Findings,
) {
    ids.par_sort_unstable_by_key(|(hash, record)| (*hash, record.number));
    for run in ids.chunk_by(|(a, _), (b, _)| a == b) {
        let [(_, first), others @ ..] = run else {
            continue;
        };
        if others.is_empty() {
            continue;
        }
        let first_id = decoder.id(*first);
        for (_, other) in others {
            let id = decoder.id(*other);
            if id == first_id {
                let reason = format!("the id “{id}” is that of row {} as well", first.number);
                findings.push(other.number, column, reason);
            }
        }
    }
}
