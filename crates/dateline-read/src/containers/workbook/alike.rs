use std::collections::BTreeMap;

use dateline_batch::Findings;
use dateline_batch::decision::WorkbookDecision;
use dateline_batch::finding::FileFault;

use super::book::Sheet;
use super::choice::{Chosen, Look};
use super::reading::Reading;
use crate::table::Rating;

/// The sheets that hold the same table as the one that is read, each a part of it: a month, a province.
#[derive(Default)]
pub(super) struct Alike {
    /// By their numbers, how wide they are in their first rows.
    widths: BTreeMap<usize, usize>,
    /// Whether some have a column more or less than the one that is read.
    are_nearly: bool,
}

impl Alike {
    /// All sheets that are not hidden and have the same or nearly the same columns as the main one. Those that hold events in
    /// other columns are findings.
    pub fn find(reading: &Reading<'_>, main: &Chosen, findings: &mut Findings) -> Self {
        let mut alike = Self::default();
        let Some(Some(wanted)) = reading.looks.get(main.index) else {
            return alike;
        };
        // Without dates two columns of the same names say little.
        if wanted.rating < Rating::Dated && wanted.columns.len() < 3 {
            return alike;
        }
        let dated = |look: &Option<Look>| {
            look.as_ref()
                .is_some_and(|look| look.rating >= wanted.rating.min(Rating::Dated))
        };
        let looks = reading.sheets.iter().zip(&reading.looks).enumerate();
        for (index, (sheet, look)) in looks.filter(|(index, (_, look))| *index != main.index && dated(look)) {
            let Some(look) = look else { continue };
            if !sheet.is_hidden && are_alike(&look.columns, &wanted.columns) {
                alike.widths.insert(index, look.width);
                alike.are_nearly |= look.columns != wanted.columns;
                continue;
            }
            let (sheet, is_hidden) = (sheet.name.as_str().into(), sheet.is_hidden);
            if look.rating < Rating::Dated {
                continue;
            }
            let fault = if is_hidden {
                FileFault::HiddenSheet { sheet }
            } else {
                FileFault::OtherSheet { sheet }
            };
            findings.push_of_file("", fault);
        }
        alike
    }

    pub fn is_empty(&self) -> bool {
        self.widths.is_empty()
    }

    /// How wide the sheet of this number is, if it is one of them.
    pub fn width(&self, sheet: usize) -> Option<usize> {
        self.widths.get(&sheet).copied()
    }

    /// Which sheets are read.
    pub fn decision(&self, main: &Chosen, sheets: &[Sheet]) -> WorkbookDecision {
        let is_read = |(index, _): &(usize, &Sheet)| *index == main.index || self.width(*index).is_some();
        let (read, others): (Vec<_>, Vec<_>) = sheets.iter().enumerate().partition(is_read);
        let sheets = |sheets: Vec<(usize, &Sheet)>| sheets.into_iter().map(|(_, sheet)| sheet.clone()).collect();
        WorkbookDecision::Several {
            sheets: sheets(read),
            others: sheets(others),
            are_nearly_alike: self.are_nearly,
        }
    }
}

/// Whether two sheets have the same columns but for a few, at least three or all but one.
fn are_alike(columns: &[String], others: &[String]) -> bool {
    let shared = columns.iter().filter(|column| others.contains(column)).count();
    let different = columns.len() + others.len() - 2 * shared;
    match different {
        0 => true,
        1 => shared >= 2,
        _ => shared >= 3 && different * 2 <= shared + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_may_differ_in_a_column_or_two() {
        let columns = |names: &str| names.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let check = |a: &str, b: &str| are_alike(&columns(a), &columns(b));
        assert!(check("date place killed", "killed date place"));
        assert!(check("date place killed", "date place killed source"));
        assert!(check("date place kind killed", "date place kind injured"));
        assert!(!check("date place killed", "date place injured"));
        assert!(!check("year killed", "date place killed"));
        assert!(!check("date name", "date value"));
    }
}
