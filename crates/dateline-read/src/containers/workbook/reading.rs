use dateline_batch::decision::{SheetChoice, WorkbookDecision};
use dateline_batch::finding::FileFault;
use dateline_batch::format::Holder;
use dateline_batch::unread::{Damage, Refusal};
use dateline_batch::{Decision, Findings, MappingError};

use super::alike::Alike;
use super::book::{Book, Halt, Sheet, Step};
use super::kind::Kind;
use super::sheet_text::SheetText;
use crate::containers::{Container, ExtractedTable, Opening, RowNumbers};
use crate::error::ErrorKind;
use crate::table::{Rating, RawForm};

/// How many filled rows of a sheet tell what it holds.
const SAMPLE: usize = 100;

/// A workbook while its tables are taken out of it.
pub(super) struct Reading<'b> {
    book: &'b mut dyn Book,
    kind: Kind,
    /// Bytes of the workbook.
    size: usize,
    pub opening: &'b Opening<'b>,
    pub sheets: Vec<Sheet>,
}

/// The first rows of a sheet.
pub(super) struct Sample {
    pub text: Vec<u8>,
    /// The columns of the widest of them.
    pub width: usize,
}

/// The sheet to be read.
pub(super) struct Chosen {
    pub sheet: Sheet,
    /// How wide it is in its first rows.
    width: usize,
    why: SheetChoice,
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
        }
    }

    /// The sheet that is wanted, else the one that looks most like events and those with the same columns.
    pub fn tables(mut self) -> Result<Vec<ExtractedTable>, ErrorKind> {
        let mut findings = Findings::default();
        let (main, alike) = if let Some(wanted) = self.opening.sheet {
            (self.named(wanted)?, Alike::default())
        } else {
            let main = self.likeliest(&mut findings)?;
            let alike = Alike::find(&mut self, &main.sheet, &mut findings);
            (main, alike)
        };
        let decision = self.decision(&main, &alike);
        let names: Vec<String> = self.sheets.iter().map(|sheet| sheet.name.clone()).collect();
        let mut tables = Vec::new();
        for sheet in &names {
            let width = match alike.width(sheet) {
                Some(width) => width,
                None if *sheet == main.sheet.name => main.width,
                None => continue,
            };
            let mut own = Findings::default();
            tables.push(ExtractedTable {
                text: self.text(sheet, width, &mut own)?,
                container: Container {
                    holder: Some(Holder::Workbook {
                        kind: self.kind.family(),
                        sheet: sheet.clone(),
                    }),
                    raw_form: RawForm::Lines,
                    rows: RowNumbers::Same,
                    sheets: names.clone(),
                    sheet: Some(sheet.clone()),
                    decisions: decision.clone().map(Decision::from).into_iter().collect(),
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

    /// The sheet that was asked for.
    fn named(&mut self, wanted: &str) -> Result<Chosen, ErrorKind> {
        let found = self.sheets.iter().find(|sheet| sheet.name == wanted).cloned();
        let sheet = found.ok_or_else(|| MappingError::NoSheet(wanted.to_owned()))?;
        let sample = self.sample(&sheet.name).map_err(|halt| match halt {
            Halt::Fault(why) => ErrorKind::from(Damage::Sheet {
                kind: self.kind.family(),
                sheet: wanted.to_owned(),
                why,
            }),
            Halt::Refused(kind) => kind,
        })?;
        Ok(Chosen {
            sheet,
            width: sample.width,
            why: SheetChoice::Mapped,
        })
    }

    /// The sheet that looks most like events; those that cannot be read are findings.
    fn likeliest(&mut self, findings: &mut Findings) -> Result<Chosen, ErrorKind> {
        let mut best: Option<(Chosen, Rating)> = None;
        let mut damage = None;
        for sheet in self.sheets.clone() {
            let sample = match self.sample(&sheet.name) {
                Ok(sample) => sample,
                Err(halt) => {
                    let why = halt.into_fault()?;
                    damage.get_or_insert_with(|| Damage::Sheet {
                        kind: self.kind.family(),
                        sheet: sheet.name.clone(),
                        why: why.clone(),
                    });
                    let sheet = sheet.name.into();
                    findings.push(0, "", FileFault::UnreadableSheet { sheet, why });
                    continue;
                }
            };
            let rating = self.opening.rate(&sample.text);
            // Of sheets that look alike, the first that is not hidden.
            let is_better = best
                .as_ref()
                .is_none_or(|(known, best)| (rating, !sheet.is_hidden) > (*best, !known.sheet.is_hidden));
            if is_better {
                let chosen = Chosen {
                    sheet,
                    width: sample.width,
                    why: match rating {
                        Rating::Known => SheetChoice::Known,
                        Rating::Dated => SheetChoice::Dated,
                        _ => SheetChoice::First,
                    },
                };
                best = Some((chosen, rating));
            }
        }
        let kind = self.kind.family();
        match (best, damage) {
            (Some((chosen, rating)), _) if rating > Rating::None => Ok(chosen),
            (_, Some(damage)) => Err(damage.into()),
            _ if self.sheets.is_empty() => Err(Refusal::NoSheet(kind).into()),
            _ => Err(Refusal::NoTableInSheets(kind).into()),
        }
    }

    /// Which sheets are read, if there are several.
    fn decision(&self, main: &Chosen, alike: &Alike) -> Option<WorkbookDecision> {
        if !alike.is_empty() {
            return Some(alike.decision(&main.sheet, &self.sheets));
        }
        let others = self.sheets.iter().filter(|other| other.name != main.sheet.name);
        (self.sheets.len() > 1).then(|| WorkbookDecision::One {
            sheet: main.sheet.name.clone(),
            why: main.why,
            others: others.cloned().collect(),
        })
    }

    /// The first rows of a sheet.
    pub fn sample(&mut self, sheet: &str) -> Result<Sample, Halt> {
        let mut sample = SheetText::new(0, self.size);
        self.book.cells(sheet, &mut |row, column, text| {
            sample.add(row, column, text)?;
            Ok(if sample.filled_rows() > SAMPLE {
                Step::Stop
            } else {
                Step::GoOn
            })
        })?;
        let (text, width) = sample.finish()?;
        Ok(Sample { text, width })
    }

    /// All rows of a sheet that is so many columns wide.
    fn text(&mut self, sheet: &str, width: usize, findings: &mut Findings) -> Result<Vec<u8>, ErrorKind> {
        let mut text = SheetText::new(width, self.size);
        let progress = self.opening.progress;
        let mut rows = 0;
        let outcome = self.book.cells(sheet, &mut |row, column, cell| {
            if row > rows {
                rows = row;
                if progress.is_cancelled() {
                    return Err(ErrorKind::Cancelled);
                }
            }
            text.add(row, column, cell)?;
            Ok(Step::GoOn)
        });
        match outcome {
            Ok(()) => {}
            Err(Halt::Fault(why)) => findings.push(rows + 1, "", FileFault::SheetEnds { why }),
            Err(Halt::Refused(kind)) => return Err(kind),
        }
        Ok(text.finish()?.0)
    }
}
