use std::ops::Range;

use dateline_batch::{Batch, FileRow, Gathered, Report};

use super::part::Part;
use crate::containers::RowNumbers;
use crate::far_places::Position;

/// What all parts of a table hold.
#[derive(Default)]
pub(super) struct Joined {
    pub batches: Vec<Batch>,
    pub id_hashes: Vec<Vec<u32>>,
    pub plain_lines: Vec<Range<usize>>,
    pub positions: Vec<Position>,
    pub names: Gathered,
}

impl Joined {
    /// Numbers the rows of each part as their file does, `numbers` being those above the first, and counts them.
    pub fn of(parts: Vec<Part>, mut numbers: u32, rows: &RowNumbers, report: &mut Report) -> Self {
        let mut joined = Self::default();
        for mut part in parts {
            let source = |row: FileRow| rows.source(row.plus(numbers));
            for row in &mut part.batch.rows {
                row.record.row = source(row.record.row);
            }
            for position in &mut part.positions {
                position.row = source(position.row);
            }
            part.findings.renumber(source);
            numbers = numbers.saturating_add(part.numbers);
            report.findings.append(part.findings);
            joined.names.append(&part.names);
            report.rows += part.rows;
            report.events += part.batch.rows.len();
            report.undated += part.undated;
            joined.id_hashes.push(part.id_hashes);
            joined.plain_lines.extend(part.plain);
            joined.positions.append(&mut part.positions);
            joined.batches.push(part.batch);
        }
        joined
    }
}
