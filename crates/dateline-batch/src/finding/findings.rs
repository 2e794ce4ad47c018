use rustc_hash::FxHashMap;

use super::finding::Finding;
use super::reason::{Kind, Reason};
use crate::FileRow;

/// A file's findings: all are counted, the first [`Findings::KEPT`] are kept in full.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    kept: Vec<Finding>,
    counts: FxHashMap<Kind, usize>,
}

impl Findings {
    /// How many findings of a file are kept in full, so that a file that is wrong in every row stays readable.
    pub const KEPT: usize = 100_000;

    /// Adds a finding about a row, or about the whole file without one; `column` is "" for the whole row.
    pub fn push(&mut self, row: impl Into<Option<FileRow>>, column: &str, reason: impl Into<Reason>) {
        let (row, reason) = (row.into(), reason.into());
        self.count_one(reason.kind());
        if !self.is_full() {
            self.kept.push(Finding {
                row,
                column: column.to_owned(),
                reason,
            });
        }
    }

    /// Adds a finding about the whole file; `column` is "" where it concerns no column.
    pub fn push_of_file(&mut self, column: &str, reason: impl Into<Reason>) {
        self.push(None::<FileRow>, column, reason);
    }

    /// Counts a finding of which only the kind is known, as is enough once the findings are [full](Self::is_full).
    pub fn count_one(&mut self, kind: impl Into<Kind>) {
        *self.counts.entry(kind.into()).or_default() += 1;
    }

    /// Adds those of another part of the same file.
    pub fn append(&mut self, other: Self) {
        for (kind, count) in other.counts {
            *self.counts.entry(kind).or_default() += count;
        }
        let room = Self::KEPT.saturating_sub(self.kept.len());
        self.kept.extend(other.kept.into_iter().take(room));
    }

    /// Whether further findings are only counted.
    pub fn is_full(&self) -> bool {
        self.kept.len() >= Self::KEPT
    }

    /// Gives each the row that `row` makes of its own, for a part whose place in the file became known later.
    pub fn renumber(&mut self, row: impl Fn(FileRow) -> FileRow) {
        for own in self.kept.iter_mut().filter_map(|finding| finding.row.as_mut()) {
            *own = row(*own);
        }
    }

    /// All findings, those not kept included.
    pub fn count(&self) -> usize {
        self.counts.values().sum()
    }

    /// How many findings there are of each kind, the most frequent first; those not kept included.
    pub fn kinds(&self) -> Vec<(Kind, usize)> {
        let mut kinds: Vec<(Kind, usize)> = self.counts.iter().map(|(kind, count)| (*kind, *count)).collect();
        kinds.sort_by_cached_key(|(kind, count)| (std::cmp::Reverse(*count), kind.to_string()));
        kinds
    }

    /// In the order of rows once [`Findings::sort`] has been called.
    pub fn kept(&self) -> &[Finding] {
        &self.kept
    }

    /// Puts the kept ones in the order of rows.
    pub fn sort(&mut self) {
        self.kept.sort_by_key(|finding| finding.row);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DateFault, DateKind, RowFault, RowKind};
    use super::*;

    fn unreadable(text: &str) -> DateFault {
        DateFault::Unreadable { text: text.into() }
    }

    #[test]
    fn a_kind_leaves_out_what_differs() {
        let reads = |reason: Reason, sentence: &str, kind: &str| {
            assert_eq!(
                (reason.to_string(), reason.kind().to_string()),
                (sentence.to_owned(), kind.to_owned())
            );
        };
        reads(
            unreadable("13/13/2020").into(),
            "no readable date in “13/13/2020”",
            "no readable date in “…”",
        );
        reads(
            RowFault::FewCells { cells: 5, columns: 7 }.into(),
            "has 5 cells where the header has 7",
            "has … cells where the header has …",
        );
        let id = "a “b” c".into();
        reads(
            RowFault::RepeatedId {
                id,
                row: FileRow::after(11),
            }
            .into(),
            "the id “a “b” c” is that of row 12 as well",
            "the id “…” is that of row … as well",
        );
        reads(DateFault::Blank.into(), "the date is blank", "the date is blank");
    }

    #[test]
    fn kinds_are_counted_over_all_parts() {
        let (mut first, mut second) = (Findings::default(), Findings::default());
        first.push(FileRow::FIRST, "", unreadable("a"));
        second.push(FileRow::after(1), "", DateFault::Blank);
        second.push(FileRow::after(2), "", unreadable("b"));
        first.append(second);
        first.count_one(RowKind::Blank);
        assert_eq!((first.count(), first.kept().len()), (4, 3));
        let kinds = first.kinds();
        assert_eq!(kinds[0], (unreadable("c").kind().into(), 2));
        assert_eq!(kinds[1..], [(DateKind::Blank.into(), 1), (RowKind::Blank.into(), 1)]);
    }
}
