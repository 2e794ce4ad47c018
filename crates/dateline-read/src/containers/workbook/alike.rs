use dateline_batch::Findings;
use dateline_batch::decision::WorkbookDecision;
use dateline_batch::finding::FileFault;

use super::book::{Book, Sheet};
use super::sample;
use crate::containers::Opening;
use crate::table::Rating;

/// The sheets that hold the same table as the one that is read.
#[derive(Default)]
pub(super) struct Alike {
    /// Their names, and how wide they are in their first rows.
    pub sheets: Vec<(String, usize)>,
}

impl Alike {
    /// Looks at all sheets that are not hidden. Those that hold events in other columns are findings.
    pub fn find(
        book: &mut dyn Book,
        main: &Sheet,
        sheets: &[Sheet],
        (size, opening): (usize, &Opening<'_>),
        findings: &mut Findings,
    ) -> Self {
        let mut alike = Self::default();
        let names = |book: &mut dyn Book, sheet: &Sheet| {
            let (text, width) = sample(book, sheet, size).ok()?;
            let is_dated = opening.rate(&text) >= Rating::Dated;
            is_dated.then(|| (opening.names(&text), width))
        };
        if sheets.len() < 2 {
            return alike;
        }
        let Some((wanted, _)) = names(book, main) else {
            return alike;
        };
        for sheet in sheets.iter().filter(|sheet| sheet.name != main.name) {
            match names(book, sheet) {
                Some((names, width)) if names == wanted && !sheet.is_hidden => {
                    alike.sheets.push((sheet.name.clone(), width));
                }
                Some(_) => {
                    let is_hidden = sheet.is_hidden;
                    let sheet = sheet.name.as_str().into();
                    let fault = if is_hidden {
                        FileFault::HiddenSheet { sheet }
                    } else {
                        FileFault::OtherSheet { sheet }
                    };
                    findings.push(0, "", fault);
                }
                None => {}
            }
        }
        alike
    }

    /// Which sheets are read.
    pub fn decision(&self, main: &Sheet, sheets: &[Sheet]) -> WorkbookDecision {
        let is_read =
            |sheet: &Sheet| sheet.name == main.name || self.sheets.iter().any(|(name, _)| *name == sheet.name);
        let (sheets, others) = sheets.iter().cloned().partition(is_read);
        WorkbookDecision::Several { sheets, others }
    }
}
