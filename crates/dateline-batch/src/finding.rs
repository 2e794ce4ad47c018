use std::fmt;

use super::finding_kinds::{FindingKinds, kind_of};

/// Something odd in a file: where it stands and why it matters. The row is kept all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// As in [`Record::number`](super::Record::number); 0 when it concerns the whole file.
    pub row: u32,
    /// Empty when it concerns the whole row.
    pub column: String,
    /// A sentence without the row and column: "no readable date in “13/13/2020”".
    pub reason: String,
}

impl Finding {
    /// The reason without what differs from row to row: “no readable date in “…””.
    pub fn kind(&self) -> String {
        kind_of(&self.reason)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.row > 0 {
            write!(f, "row {}", self.row)?;
            if !self.column.is_empty() {
                write!(f, ", column {}", self.column)?;
            }
            f.write_str(": ")?;
        } else if !self.column.is_empty() {
            write!(f, "column {}: ", self.column)?;
        }
        f.write_str(&self.reason)
    }
}

/// A file's findings: all are counted, the first [`Findings::KEPT`] are kept in full.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    kept: Vec<Finding>,
    count: usize,
    kinds: FindingKinds,
}

impl Findings {
    /// How many findings of a file are kept in full, so that a file that is wrong in every row stays readable.
    pub const KEPT: usize = 100_000;

    pub fn push(&mut self, row: u32, column: &str, reason: impl Into<String>) {
        let reason = reason.into();
        self.count += 1;
        self.kinds.add(&reason, 1);
        if self.kept.len() < Self::KEPT {
            self.kept.push(Finding {
                row,
                column: column.to_owned(),
                reason,
            });
        }
    }

    /// Adds those of another part of the same file.
    pub fn append(&mut self, other: Self) {
        self.count += other.count;
        self.kinds.append(&other.kinds);
        let room = Self::KEPT.saturating_sub(self.kept.len());
        self.kept.extend(other.kept.into_iter().take(room));
    }

    /// Whether further findings are only counted.
    pub fn is_full(&self) -> bool {
        self.kept.len() >= Self::KEPT
    }

    /// Gives each the row number that `number` makes of its own, for a part whose place in the file became known later.
    pub fn renumber(&mut self, number: impl Fn(u32) -> u32) {
        for finding in &mut self.kept {
            finding.row = number(finding.row);
        }
    }

    /// All findings, those not kept included.
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many findings there are of each kind, the most frequent first; those not kept included.
    pub fn kinds(&self) -> Vec<(&str, usize)> {
        self.kinds.by_count()
    }

    /// In the order of rows once [`Findings::sort`] has been called.
    pub fn kept(&self) -> &[Finding] {
        &self.kept
    }

    pub fn sort(&mut self) {
        self.kept.sort_by_key(|finding| finding.row);
    }
}
