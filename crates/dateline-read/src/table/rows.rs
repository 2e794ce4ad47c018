use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use dateline_batch::checked::Cut;
use dateline_dates::Evidence;

use super::part::Part;
use super::plan::Plan;
use super::samples::first_records;
use super::{DateColumn, Dates, Notes, TableRow};
use crate::number::{Counted, NumberEvidence, Numbers};

/// How many rows show the styles of dates before all rows are read.
const SAMPLES: usize = 500;

/// All rows, in the styles that their whole columns show, and what shows them.
pub(super) struct Rows {
    pub parts: Vec<Part>,
    pub dates: Dates,
    pub evidence: Vec<(usize, Evidence)>,
    pub numbers: Numbers,
    pub numbers_seen: Vec<(usize, NumberEvidence)>,
}

/// What all parts show of each column, in the order of the columns; `append` adds what one shows to what others do.
fn total<'p, E: Clone + 'p>(
    seen: impl Iterator<Item = &'p (usize, E)>,
    append: impl Fn(&mut E, &E),
) -> Vec<(usize, E)> {
    let mut total: BTreeMap<usize, E> = BTreeMap::new();
    for (column, evidence) in seen {
        match total.entry(*column) {
            Entry::Occupied(mut sum) => append(sum.get_mut(), evidence),
            Entry::Vacant(entry) => {
                entry.insert(evidence.clone());
            }
        }
    }
    total.into_iter().collect()
}

impl<'t> Plan<'t> {
    /// Reads all rows in the styles of dates and numbers that their whole columns show.
    pub fn read_rows(&self, offset: usize, columns: &[DateColumn]) -> Rows {
        let figures = self.format.number_columns();
        let first = self.sample_evidence(offset, columns);
        let assumed = (
            Dates::decide(columns, &first.evidence),
            Numbers::decide(&figures, &first.numbers),
        );
        let read_by = |(dates, numbers): (Dates, Numbers)| {
            let plan = Plan {
                dates: &dates,
                numbers: &numbers,
                ..*self
            };
            let parts = plan.read_parts(offset);
            let evidence = total(parts.iter().flat_map(|part| &part.evidence), Evidence::append);
            let seen = parts.iter().flat_map(|part| &part.numbers_seen);
            let numbers_seen = total(seen, NumberEvidence::append);
            Rows {
                parts,
                dates,
                evidence,
                numbers,
                numbers_seen,
            }
        };
        let rows = read_by(assumed);
        let dates = Dates::decide(columns, &rows.evidence);
        let numbers = Numbers::decide(&figures, &rows.numbers_seen);
        if (dates == rows.dates && numbers == rows.numbers) || self.progress.is_cancelled() {
            return rows;
        }
        // The whole columns say otherwise than their first values.
        read_by((dates, numbers))
    }

    /// What the first rows show about the styles of dates and numbers.
    pub fn sample_evidence(&self, offset: usize, columns: &[DateColumn]) -> Notes<'t> {
        let figures = self.format.number_columns();
        let (dates, numbers) = (Dates::decide(columns, &[]), Numbers::decide(&figures, &[]));
        let mut notes = Notes::new(self.header);
        first_records(self.bytes.cut(offset..), self.dialect, SAMPLES, |cells, _, _| {
            let row = TableRow::new(cells, &dates, &numbers);
            for column in columns {
                row.date(Some(column.column), &mut notes);
            }
            for figure in &figures {
                row.amount(Some(figure.column), Counted::default(), &mut notes);
            }
            true
        });
        notes
    }
}
