use dateline_batch::Findings;
use dateline_batch::decision::WorkbookDecision;
use dateline_batch::finding::FileFault;

use super::book::Sheet;
use super::reading::Reading;
use crate::table::Rating;

/// The sheets that hold the same table as the one that is read.
#[derive(Default)]
pub(super) struct Alike(Vec<AlikeSheet>);

/// A sheet with the columns of another.
struct AlikeSheet {
    name: String,
    /// How wide it is in its first rows.
    width: usize,
}

/// What the first rows of a sheet of events tell.
struct Look {
    /// The names of its columns.
    names: Vec<String>,
    width: usize,
}

impl Look {
    fn at(reading: &mut Reading<'_>, sheet: &str) -> Option<Self> {
        let sample = reading.sample(sheet).ok()?;
        let is_dated = reading.opening.rate(&sample.text) >= Rating::Dated;
        is_dated.then(|| Self {
            names: reading.opening.names(&sample.text),
            width: sample.width,
        })
    }
}

impl Alike {
    /// Looks at all sheets that are not hidden. Those that hold events in other columns are findings.
    pub fn find(reading: &mut Reading<'_>, main: &Sheet, findings: &mut Findings) -> Self {
        let mut alike = Self::default();
        if reading.sheets.len() < 2 {
            return alike;
        }
        let Some(wanted) = Look::at(reading, &main.name) else {
            return alike;
        };
        for sheet in reading
            .sheets
            .clone()
            .into_iter()
            .filter(|sheet| sheet.name != main.name)
        {
            match Look::at(reading, &sheet.name) {
                Some(look) if look.names == wanted.names && !sheet.is_hidden => alike.0.push(AlikeSheet {
                    name: sheet.name,
                    width: look.width,
                }),
                Some(_) => {
                    let (sheet, is_hidden) = (sheet.name.into(), sheet.is_hidden);
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

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How wide the sheet of this name is, if it is one of them.
    pub fn width(&self, sheet: &str) -> Option<usize> {
        self.0.iter().find(|alike| alike.name == sheet).map(|alike| alike.width)
    }

    /// Which sheets are read.
    pub fn decision(&self, main: &Sheet, sheets: &[Sheet]) -> WorkbookDecision {
        let is_read = |sheet: &Sheet| sheet.name == main.name || self.width(&sheet.name).is_some();
        let (sheets, others) = sheets.iter().cloned().partition(is_read);
        WorkbookDecision::Several { sheets, others }
    }
}
