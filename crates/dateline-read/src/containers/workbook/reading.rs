use std::sync::Arc;

use dateline_batch::finding::{FileFault, RowFault};
use dateline_batch::format::Holder;
use dateline_batch::{Bound, Decision, FileRow, Findings};

use super::alike::Alike;
use super::book::{Book, Halt, Sheet, Step};
use super::choice::Look;
use super::kind::Kind;
use super::merged::Merged;
use super::sheet_text::SheetText;
use crate::containers::{Container, ExtractedTable, Opening, RowNumbers};
use crate::error::ErrorKind;
use crate::table::{Rating, RawForm};

/// How many filled rows of a sheet tell what it holds.
const SAMPLE: usize = 100;
/// More blank rows than this between two others tell nothing.
const MAX_BLANK: u32 = 1000;

/// A workbook while its tables are taken out of it.
pub(super) struct Reading<'b> {
    book: &'b mut dyn Book,
    pub kind: Kind,
    /// Bytes of the workbook.
    size: usize,
    pub opening: &'b Opening<'b>,
    pub sheets: Vec<Sheet>,
    /// What each sheet holds, as far as that was looked at; `None` for one that cannot be read.
    pub looks: Vec<Option<Look>>,
    /// Bytes of the tables that were taken out of it.
    taken: usize,
}

/// The first rows of a sheet.
pub(super) struct Sample {
    pub text: Vec<u8>,
    /// The columns of the widest of them.
    pub width: usize,
}

impl<'b> Reading<'b> {
    /// Of a workbook of `size` bytes.
    pub fn new(book: &'b mut dyn Book, kind: Kind, size: usize, opening: &'b Opening<'b>) -> Self {
        let sheets = book.sheets();
        Self {
            book,
            kind,
            size,
            opening,
            sheets,
            looks: Vec::new(),
            taken: 0,
        }
    }

    /// The sheet that is wanted, else the one that looks most like events and those with the same columns.
    pub fn tables(mut self) -> Result<Vec<ExtractedTable>, ErrorKind> {
        let budget = self.opening.progress.budget();
        budget.check(Bound::Sheets, self.sheets.len() as u64)?;
        let mut findings = Findings::default();
        let (main, alike) = if let Some(wanted) = self.opening.sheet {
            let main = self.named(wanted)?;
            self.tell_others(&main, &mut findings);
            (main, Alike::default())
        } else {
            let main = self.likeliest(&mut findings)?;
            let alike = Alike::find(&self, &main, &mut findings);
            (main, alike)
        };
        let decision = self.decision(&main, &alike);
        let names: Arc<[String]> = self.sheets.iter().map(|sheet| sheet.name.clone()).collect();
        let mut tables = Vec::new();
        for (index, sheet) in names.iter().enumerate() {
            let width = match alike.width(index) {
                Some(width) => width,
                None if index == main.index => main.width,
                None => continue,
            };
            let mut own = Findings::default();
            let (text, is_cut) = match self.text(index, width, &mut own) {
                Ok(read) => read,
                // The others are read all the same.
                Err(kind) if index != main.index => {
                    let why = Halt::from(kind).into_fault()?;
                    let sheet = sheet.as_str().into();
                    findings.push_of_file("", FileFault::UnreadableSheet { sheet, why });
                    continue;
                }
                Err(kind) => return Err(kind),
            };
            self.taken += text.len();
            tables.push(ExtractedTable {
                text,
                container: Container {
                    holder: Some(Holder::Workbook {
                        kind: self.kind.family(),
                        sheet: sheet.clone(),
                    }),
                    raw_form: RawForm::Lines,
                    rows: RowNumbers::Same,
                    sheets: names.clone(),
                    sheet: Some(sheet.clone()),
                    is_part: !alike.is_empty(),
                    decisions: decision.clone().map(Decision::from).into_iter().collect(),
                    is_cut,
                    findings: own,
                    ..Container::default()
                },
            });
        }
        // What is odd in the whole workbook is told once.
        if let Some(first) = tables.first_mut() {
            first.container.findings.append(findings);
        }
        Ok(tables)
    }

    /// The first rows of a sheet, without more than a few of the blank ones above and between them.
    pub fn sample(&mut self, sheet: usize) -> Result<Sample, Halt> {
        let plain = self.sample_with(sheet, Merged::default())?;
        let merged = self.merged(sheet, plain.width);
        if merged.is_empty() || self.opening.rate(&plain.text) == Rating::Known {
            return Ok(plain);
        }
        self.sample_with(sheet, merged)
    }

    /// The merged cells of a sheet that is so wide. A known format has none, and in a large workbook looking for them takes
    /// as long as reading it.
    fn merged(&mut self, sheet: usize, width: usize) -> Merged {
        const MAX_SIZE: usize = 8 << 20;
        if self.size > MAX_SIZE {
            return Merged::default();
        }
        Merged::new(self.book.merged(sheet), width)
    }

    fn sample_with(&mut self, sheet: usize, mut merged: Merged) -> Result<Sample, Halt> {
        let progress = self.opening.progress;
        let mut sample = SheetText::new(0, self.size, progress.budget());
        let (mut last, mut left_out) = (0, 0);
        self.book.cells(sheet, &mut |row, column, text| {
            if progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
            if row > last {
                left_out += (row - last).saturating_sub(MAX_BLANK);
                last = row;
            }
            merged.see(row, column, text, &mut |column, text| {
                sample.add(row.saturating_sub(left_out), column, text)
            })?;
            let is_enough = sample.filled_rows() > SAMPLE && !sample.is_out_of_order();
            Ok(if is_enough { Step::Stop } else { Step::GoOn })
        })?;
        let (text, width) = sample.finish()?;
        Ok(Sample { text, width })
    }

    /// All rows of a sheet that is so many columns wide, and whether there are more than are wanted.
    fn text(&mut self, sheet: usize, width: usize, findings: &mut Findings) -> Result<(Vec<u8>, bool), ErrorKind> {
        let is_known = self
            .looks
            .get(sheet)
            .and_then(Option::as_ref)
            .is_some_and(|look| look.rating == Rating::Known);
        let mut merged = if is_known {
            Merged::default()
        } else {
            self.merged(sheet, width)
        };
        let (opening, progress) = (self.opening, self.opening.progress);
        let mut text = SheetText::new(width, self.size, progress.budget());
        text.take(self.taken);
        let (mut rows, mut is_cut) = (0, false);
        let outcome = self.book.cells(sheet, &mut |row, column, cell| {
            if row != rows {
                rows = row;
                progress.step();
                if progress.is_cancelled() {
                    return Err(ErrorKind::Cancelled);
                }
            }
            if !opening.wants(row.into(), text.length() as u64) {
                is_cut = true;
                // Rows may come in any order.
                return Ok(if text.filled_rows() > 0 { Step::Stop } else { Step::GoOn });
            }
            merged.see(row, column, cell, &mut |column, cell| text.add(row, column, cell))?;
            Ok(Step::GoOn)
        });
        for (region, text) in merged.once {
            let (text, last) = (text.as_str().into(), FileRow::after(region.rows.1));
            findings.push(FileRow::after(region.rows.0), "", RowFault::MergedFigure { text, last });
        }
        match outcome {
            Ok(()) => {}
            Err(Halt::Fault(why)) => findings.push(FileRow::after(rows), "", FileFault::SheetEnds { why }),
            Err(Halt::Refused(kind)) => return Err(kind),
        }
        Ok((text.finish()?.0, is_cut))
    }
}
