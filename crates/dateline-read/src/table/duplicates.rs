use std::hash::{Hash, Hasher};

use dateline_batch::finding::{Any, AnyQuoted, RowFault, RowKind};
use dateline_batch::{Batch, Decode, Findings, Record};
use rayon::slice::ParallelSliceMut;
use rustc_hash::FxHasher;

use super::{TableDecoder, quoted};

const REPEATED_ID: RowKind = RowKind::RepeatedId {
    id: AnyQuoted,
    row: Any,
};

/// A short hash of an id; equal ones are checked against the ids themselves. 0 for no id.
pub(super) fn id_hash(id: &str) -> u32 {
    if id.is_empty() {
        return 0;
    }
    let mut hasher = FxHasher::default();
    id.hash(&mut hasher);
    u32::try_from(hasher.finish() >> 32).unwrap_or_default().max(1)
}

/// Notes each event whose id one before it has, and returns how many these are. `hashes` holds [`id_hash`] of each event's id, in the order of the
/// batches.
pub(super) fn note_duplicates(
    hashes: &[Vec<u32>],
    batches: &[Batch],
    decoder: &TableDecoder,
    column: &str,
    findings: &mut Findings,
) -> usize {
    let mut repeated = 0;
    let count = hashes.iter().map(Vec::len).sum();
    let mut ids: Vec<(u32, u32)> = Vec::with_capacity(count);
    ids.extend(hashes.iter().flatten().copied().zip(0..));
    ids.par_sort_unstable();
    let record = |index: u32| -> Option<Record> {
        let mut index = index as usize;
        let batch = batches.iter().find(|batch| {
            let is_here = index < batch.rows.len();
            index -= if is_here { 0 } else { batch.rows.len() };
            is_here
        })?;
        batch.rows.get(index).map(|row| row.record)
    };
    for run in ids.chunk_by(|(a, _), (b, _)| a == b) {
        let [(hash, _), _, ..] = run else {
            continue;
        };
        if *hash == 0 {
            continue;
        }
        let mut known: Vec<(String, Record)> = Vec::new();
        for record in run.iter().filter_map(|&(_, index)| record(index)) {
            if findings.is_full() {
                // Equal hashes are proof enough for a count.
                repeated += 1;
                findings.count_one(REPEATED_ID);
                continue;
            }
            let id = decoder.id(record);
            match known.iter().find(|(first, _)| *first == id) {
                Some((_, first)) => {
                    let (id, row) = (quoted(&id), first.row);
                    findings.push(record.row, column, RowFault::RepeatedId { id, row });
                    repeated += 1;
                }
                None => known.push((id, record)),
            }
        }
    }
    repeated
}
