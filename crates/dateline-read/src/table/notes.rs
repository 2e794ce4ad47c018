use dateline_batch::{Directory, Findings, Gathered, Reason};
use dateline_dates::{Evidence, Reading};

use super::Header;

/// What is noticed while the rows of a table are read.
pub struct Notes<'t> {
    header: &'t Header,
    is_silent: bool,
    pub(super) row: u32,
    pub(super) findings: Findings,
    /// By column.
    pub(super) evidence: Vec<(usize, Evidence)>,
    /// What rows say of names apart from their events.
    pub(super) names: Gathered,
}

impl<'t> Notes<'t> {
    pub(super) fn new(header: &'t Header) -> Self {
        Self {
            header,
            is_silent: false,
            row: 0,
            findings: Findings::default(),
            evidence: Vec::new(),
            names: Gathered::default(),
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
}
