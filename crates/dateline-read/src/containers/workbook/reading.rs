use std::hash::BuildHasher;
use std::sync::Arc;

use dateline_batch::decision::{SheetChoice, WorkbookDecision};
use dateline_batch::finding::FileFault;
use dateline_batch::format::Holder;
use dateline_batch::unread::{Damage, Refusal};
use dateline_batch::{Bound, Decision, Findings, MappingError};
use rustc_hash::FxBuildHasher;

use super::alike::Alike;
use super::book::{Book, Halt, Sheet, Step};
use super::kind::Kind;
use super::merged::Merged;
use super::sheet_text::SheetText;
use crate::containers::{Container, ExtractedTable, Opening, RowNumbers};
use crate::error::ErrorKind;
use crate::table::{Rated, Rating, RawForm};

/// How many filled rows of a sheet tell what it holds.
const SAMPLE: usize = 100;
/// More blank rows than this between two others tell nothing.
const MOST_BLANK: u32 = 1000;

/// A workbook while its tables are taken out of it.
pub(super) struct Reading<'b> {
    book: &'b mut dyn Book,
    kind: Kind,
    /// Bytes of the workbook.
    size: usize,
    pub opening: &'b Opening<'b>,
    pub sheets: Vec<Sheet>,
    /// What each sheet holds, as far as that was looked at; `None` for one that cannot be read.
    pub looks: Vec<Option<Look>>,
    /// Bytes of the tables that were taken out of it.
    taken: usize,
}

/// What the first rows of a sheet tell.
pub(super) struct Look {
    pub rating: Rating,
    pub likeness: u32,
    /// A hash of the names of its columns.
    pub names: u64,
    /// How wide it is in its first rows.
    pub width: usize,
}

/// The first rows of a sheet.
struct Sample {
    text: Vec<u8>,
    /// The columns of the widest of them.
    width: usize,
}

/// The sheet to be read.
pub(super) struct Chosen {
    /// Its number, from 0.
    pub index: usize,
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
            (self.named(wanted)?, Alike::default())
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
            let text = match self.text(index, width, &mut own) {
                Ok(text) => text,
                // The others are read all the same.
                Err(kind) if index != main.index => {
                    let why = Halt::from(kind).into_fault()?;
                    let sheet = sheet.as_str().into();
                    findings.push(0, "", FileFault::UnreadableSheet { sheet, why });
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
        let found = self.sheets.iter().cloned().enumerate();
        let found = found.into_iter().find(|(_, sheet)| sheet.name == wanted);
        let (index, sheet) = found.ok_or_else(|| MappingError::NoSheet(wanted.to_owned()))?;
        let sample = self.sample(index).map_err(|halt| match halt {
            Halt::Fault(why) => ErrorKind::from(Damage::Sheet {
                kind: self.kind.family(),
                sheet: wanted.to_owned(),
                why,
            }),
            Halt::Refused(kind) => kind,
        })?;
        Ok(Chosen {
            index,
            sheet,
            width: sample.width,
            why: SheetChoice::Mapped,
        })
    }

    /// The sheet that looks most like events; those that cannot be read are findings.
    fn likeliest(&mut self, findings: &mut Findings) -> Result<Chosen, ErrorKind> {
        let mut best: Option<(Chosen, (Rating, u32))> = None;
        let mut damage = None;
        for (index, sheet) in self.sheets.clone().into_iter().enumerate() {
            let sample = match self.sample(index) {
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
                    self.looks.push(None);
                    continue;
                }
            };
            let Rated {
                rating,
                likeness,
                names,
            } = self.opening.look_at(&sample.text);
            self.looks.push(Some(Look {
                rating,
                likeness,
                names: FxBuildHasher.hash_one(names),
                width: sample.width,
            }));
            // Of sheets that look alike, the first that is not hidden.
            let rank = (rating, likeness);
            let is_better = best
                .as_ref()
                .is_none_or(|(known, best)| (rank, !sheet.is_hidden) > (*best, !known.sheet.is_hidden));
            if is_better {
                let chosen = Chosen {
                    index,
                    sheet,
                    width: sample.width,
                    why: SheetChoice::First,
                };
                best = Some((chosen, rank));
            }
        }
        let kind = self.kind.family();
        match (best, damage) {
            (Some((chosen, rank)), _) if rank.0 > Rating::None => Ok(Chosen {
                why: self.why(chosen.index, rank),
                ..chosen
            }),
            (_, Some(damage)) => Err(damage.into()),
            _ if self.sheets.is_empty() => Err(Refusal::NoSheet(kind).into()),
            _ => Err(Refusal::NoTableInSheets(kind).into()),
        }
    }

    /// Why the sheet of this number and rank is read and no other.
    fn why(&self, index: usize, rank: (Rating, u32)) -> SheetChoice {
        let others = || {
            let looks = self.looks.iter().enumerate().filter(move |(other, _)| *other != index);
            looks.filter_map(|(_, look)| look.as_ref())
        };
        let is_alone = !others().any(|other| other.rating >= rank.0);
        match rank.0 {
            Rating::Known => SheetChoice::Known,
            Rating::Dated if is_alone => SheetChoice::OnlyDated,
            Rating::Dated if others().all(|other| (other.rating, other.likeness) < rank) => SheetChoice::Likeliest,
            Rating::Dated => SheetChoice::Dated,
            _ => SheetChoice::First,
        }
    }

    /// Which sheets are read, if there are several.
    fn decision(&self, main: &Chosen, alike: &Alike) -> Option<WorkbookDecision> {
        if !alike.is_empty() {
            return Some(alike.decision(main, &self.sheets));
        }
        let others = self.sheets.iter().enumerate();
        let others = others.filter(|(index, _)| *index != main.index).map(|(_, other)| other);
        (self.sheets.len() > 1).then(|| WorkbookDecision::One {
            sheet: main.sheet.name.clone(),
            why: main.why,
            others: others.cloned().collect(),
        })
    }

    /// The first rows of a sheet, without more than a few of the blank ones above and between them.
    fn sample(&mut self, sheet: usize) -> Result<Sample, Halt> {
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
                left_out += (row - last).saturating_sub(MOST_BLANK);
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

    /// All rows of a sheet that is so many columns wide.
    fn text(&mut self, sheet: usize, width: usize, findings: &mut Findings) -> Result<Vec<u8>, ErrorKind> {
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
        let progress = self.opening.progress;
        let mut text = SheetText::new(width, self.size, progress.budget());
        text.take(self.taken);
        let mut rows = 0;
        let outcome = self.book.cells(sheet, &mut |row, column, cell| {
            if row != rows {
                rows = row;
                progress.step();
                if progress.is_cancelled() {
                    return Err(ErrorKind::Cancelled);
                }
            }
            merged.see(row, column, cell, &mut |column, cell| text.add(row, column, cell))?;
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
