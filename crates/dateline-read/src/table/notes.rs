use dateline_batch::{Directory, FileRow, Findings, Gathered, Reason};
use dateline_dates::{Evidence, Reading};

use super::Header;
use crate::far_places::Position;
use crate::number::{Number, NumberEvidence};

/// What is noticed while the rows of a table are read.
pub struct Notes<'t> {
    header: &'t Header,
    is_silent: bool,
    pub(super) row: FileRow,
    pub(super) findings: Findings,
    /// By column.
    pub(super) evidence: Vec<(usize, Evidence)>,
    /// What rows say of names apart from their events.
    pub(super) names: Gathered,
    /// Of columns of figures, which ascend.
    pub(super) numbers: Vec<(usize, NumberEvidence)>,
    pub(super) positions: Vec<Position>,
}

impl<'t> Notes<'t> {
    pub(super) fn new(header: &'t Header) -> Self {
        Self {
            header,
            is_silent: false,
            row: FileRow::FIRST,
            findings: Findings::default(),
            evidence: Vec::new(),
            names: Gathered::default(),
            numbers: Vec::new(),
            positions: Vec::new(),
        }
    }

    /// For rows that are read again: what is noticed then is known already.
    pub(super) fn silent(header: &'t Header) -> Self {
        Self {
            is_silent: true,
            ..Self::new(header)
        }
    }

    /// Notes a finding in the current row; `reason` is not called for rows that are read again.
    pub fn add<R: Into<Reason>>(&mut self, column: Option<usize>, reason: impl FnOnce() -> R) {
        if !self.is_silent {
            let name = column.map(|column| self.header.name(column)).unwrap_or_default();
            self.findings.push(self.row, &name, reason());
        }
    }

    /// As [`Notes::add`], of a column by its name.
    pub(crate) fn add_of(&mut self, column: &str, reason: impl Into<Reason>) {
        if !self.is_silent {
            self.findings.push(self.row, column, reason);
        }
    }

    /// Notes what the row says of names.
    pub(crate) fn add_names(&mut self, directory: &Directory) {
        if !self.is_silent {
            self.names.add(directory);
        }
    }

    /// Notes what a date shows about its column.
    pub(super) fn add_evidence(&mut self, column: usize, reading: &Reading) {
        if self.is_silent {
            return;
        }
        if let Some((_, evidence)) = self.evidence.iter_mut().find(|(known, _)| *known == column) {
            evidence.add(reading);
        } else {
            let mut evidence = Evidence::default();
            evidence.add(reading);
            self.evidence.push((column, evidence));
        }
    }

    /// Notes where an event of the current row is, in degrees; `country` may be blank.
    pub(crate) fn add_position(&mut self, country: &str, latitude: f64, longitude: f64) {
        if !self.is_silent && self.positions.len() < Position::MAX {
            self.positions
                .push(Position::new(self.row, country, latitude, longitude));
        }
    }

    /// Notes what a number shows about its column of figures.
    pub(super) fn add_number(&mut self, column: usize, text: &str, number: &Number, value: f64) {
        if self.is_silent {
            return;
        }
        let at = self.numbers.binary_search_by_key(&column, |(known, _)| *known);
        let at = at.unwrap_or_else(|at| {
            self.numbers.insert(at, (column, NumberEvidence::default()));
            at
        });
        if let Some((_, evidence)) = self.numbers.get_mut(at) {
            evidence.add(text, number, value);
        }
    }
}
