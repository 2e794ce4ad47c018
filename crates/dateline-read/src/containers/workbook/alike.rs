use std::collections::BTreeMap;

use dateline_batch::Findings;
use dateline_batch::decision::WorkbookDecision;
use dateline_batch::finding::FileFault;

use super::book::Sheet;
use super::choice::{Chosen, Look};
use super::reading::Reading;
use crate::table::Rating;

/// The sheets that hold the same table as the one that is read.
#[derive(Default)]
pub(super) struct Alike {
    /// By their numbers, how wide they are in their first rows.
    widths: BTreeMap<usize, usize>,
}

impl Alike {
    /// All sheets that are not hidden and have the same columns as the main one. Those that hold events in other columns are
    /// findings.
    pub fn find(reading: &Reading<'_>, main: &Chosen, findings: &mut Findings) -> Self {
        let mut alike = Self::default();
        let dated = |look: &Option<Look>| look.as_ref().is_some_and(|look| look.rating >= Rating::Dated);
        let wanted = reading.looks.get(main.index).filter(|look| dated(look));
        let Some(Some(wanted)) = wanted else {
            return alike;
        };
        let looks = reading.sheets.iter().zip(&reading.looks).enumerate();
        for (index, (sheet, look)) in looks.filter(|(index, (_, look))| *index != main.index && dated(look)) {
            let Some(look) = look else { continue };
            if look.names == wanted.names && !sheet.is_hidden {
                alike.widths.insert(index, look.width);
                continue;
            }
            let (sheet, is_hidden) = (sheet.name.as_str().into(), sheet.is_hidden);
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
        }
    }
}
