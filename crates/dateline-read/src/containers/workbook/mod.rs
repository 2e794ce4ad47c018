//! Workbooks: Excel's XLSX, XLSM, XLSB and XLS, and ODS of `OpenDocument`.
//!
//! The sheet is read that a mapping names, else the one that looks most like events and all others with the same columns,
//! as workbooks have that give each year a sheet. Rows keep their numbers, and dates are written as ISO 8601.
//! Formulas count with the values that were saved with them.

mod alike;
mod bomb;
mod book;
mod cell;
mod excel;
mod kind;
mod ods;
mod ods_cell;
mod sheet_text;
mod xls_area;

use std::io::Cursor;

use dateline_batch::Decision;
use dateline_batch::decision::{SheetChoice, WorkbookDecision};
use dateline_batch::finding::FileFault;
use dateline_batch::format::Holder;

use super::guarded::guarded;
use super::{Container, ContainerFormat, ExtractedTable, Opening, Progress, RowNumbers};
use crate::table::RawForm;
use crate::{ErrorKind, Findings, MappingError, table};
use alike::Alike;
use book::{Book, Sheet, Step};
use kind::Kind;
pub(super) use kind::recognise;
use sheet_text::SheetText;

/// How many filled rows of a sheet tell what it holds.
const SAMPLE: usize = 100;

/// Excel's and `OpenDocument`'s workbooks.
pub(super) struct Workbook;

impl ContainerFormat for Workbook {
    fn recognise(&self, bytes: &[u8]) -> bool {
        recognise(bytes)
    }

    /// Reads the sheet that is wanted, else the one that looks most like events and those with the same columns.
    fn open(&self, bytes: Vec<u8>, opening: &Opening<'_>) -> Result<Vec<ExtractedTable>, ErrorKind> {
        let kind = Kind::of(&bytes).unwrap_or(Kind::Xlsx);
        if kind == Kind::Xls && is_encrypted(&bytes) {
            return Err(locked());
        }
        guarded(kind.name(), || match kind {
            Kind::Xls => xls_area::check(&bytes),
            Kind::Xlsx | Kind::Ods => bomb::check(&bytes, kind.name()),
        })?;
        guarded(kind.name(), || {
            let mut book: Box<dyn Book> = match kind {
                Kind::Xlsx => excel::open_xlsx(Cursor::new(&bytes))?,
                Kind::Xls => excel::open_xls(Cursor::new(&bytes))?,
                Kind::Ods => Box::new(ods::Ods::new(&bytes)?),
            };
            read(&mut *book, kind, bytes.len(), opening)
        })
    }
}

/// The sheet to be read.
struct Chosen {
    sheet: Sheet,
    /// How wide it is in its first rows.
    width: usize,
    /// Why it is read, if there are others.
    decision: Option<WorkbookDecision>,
}

/// The sheet that was asked for.
fn named(book: &mut dyn Book, sheets: &[Sheet], size: usize, wanted: &str) -> Result<Chosen, ErrorKind> {
    let found = sheets.iter().find(|sheet| sheet.name == wanted);
    let sheet = found.ok_or_else(|| MappingError::NoSheet(wanted.to_owned()))?;
    let (_, width) = sample(book, sheet, size).map_err(|error| match error {
        ErrorKind::Damaged(reason) => ErrorKind::Damaged(format!(
            "is a damaged workbook: the sheet “{wanted}” cannot be read: {reason}"
        )),
        other => other,
    })?;
    Ok(Chosen {
        sheet: sheet.clone(),
        width,
        decision: (sheets.len() > 1).then(|| decision(sheet, SheetChoice::Mapped, sheets)),
    })
}

/// The first rows of a sheet, and how wide they are.
fn sample(book: &mut dyn Book, sheet: &Sheet, size: usize) -> Result<(Vec<u8>, usize), ErrorKind> {
    let mut sample = SheetText::new(0, size);
    book.cells(&sheet.name, &mut |row, column, text| {
        sample.add(row, column, text)?;
        Ok(if sample.filled_rows() > SAMPLE {
            Step::Stop
        } else {
            Step::GoOn
        })
    })?;
    sample.finish()
}

/// The sheet that looks most like events; those that cannot be read are findings.
fn likeliest(
    book: &mut dyn Book,
    (kind, sheets): (Kind, &[Sheet]),
    (size, opening): (usize, &Opening<'_>),
    findings: &mut Findings,
) -> Result<Chosen, ErrorKind> {
    let mut best: Option<(&Sheet, table::Rating, usize)> = None;
    for sheet in sheets {
        let (text, width) = match sample(book, sheet, size) {
            Ok(sampled) => sampled,
            Err(error) => {
                let fault = FileFault::UnreadableSheet {
                    sheet: sheet.name.as_str().into(),
                    why: error.to_string().into(),
                };
                findings.push(0, "", fault);
                continue;
            }
        };
        let rating = opening.rate(&text);
        // Of sheets that look alike, the first that is not hidden.
        let is_better = best
            .as_ref()
            .is_none_or(|(known, best, _)| (rating, !sheet.is_hidden) > (*best, !known.is_hidden));
        if is_better {
            best = Some((sheet, rating, width));
        }
    }
    let Some((sheet, rating, width)) = best.filter(|(_, rating, _)| *rating > table::Rating::None) else {
        let reason = match findings.kept().first() {
            Some(finding) => {
                return Err(ErrorKind::Damaged(format!(
                    "is a damaged {}: {}",
                    kind.name(),
                    finding.reason
                )));
            }
            None if sheets.is_empty() => "without a sheet",
            None => "in which no sheet holds a table",
        };
        return Err(ErrorKind::NotRecognised(format!("is an {} {reason}", kind.name())));
    };
    let why = match rating {
        table::Rating::Known => SheetChoice::Known,
        table::Rating::Dated => SheetChoice::Dated,
        _ => SheetChoice::First,
    };
    Ok(Chosen {
        sheet: sheet.clone(),
        width,
        decision: (sheets.len() > 1).then(|| decision(sheet, why, sheets)),
    })
}

fn read(book: &mut dyn Book, kind: Kind, size: usize, opening: &Opening<'_>) -> Result<Vec<ExtractedTable>, ErrorKind> {
    let sheets = book.sheets();
    let mut findings = Findings::default();
    let Chosen {
        sheet: main,
        width,
        decision,
    } = match opening.sheet {
        Some(wanted) => named(book, &sheets, size, wanted)?,
        None => likeliest(book, (kind, &sheets), (size, opening), &mut findings)?,
    };
    let alike = match opening.sheet {
        Some(_) => Alike::default(),
        None => Alike::find(book, &main, &sheets, (size, opening), &mut findings),
    };
    let decision = if alike.sheets.is_empty() {
        decision
    } else {
        Some(alike.decision(&main, &sheets))
    };
    let mut read = Vec::new();
    for sheet in &sheets {
        let width = match alike.sheets.iter().find(|(name, _)| *name == sheet.name) {
            Some((_, width)) => *width,
            None if sheet.name == main.name => width,
            None => continue,
        };
        let mut own = Findings::default();
        let text = text(book, sheet, (width, size), &mut own, opening.progress)?;
        read.push(ExtractedTable {
            text,
            container: Container {
                holder: Some(Holder::Workbook {
                    kind: kind.family(),
                    sheet: sheet.name.clone(),
                }),
                raw_form: RawForm::Lines,
                rows: RowNumbers::Same,
                sheets: sheets.iter().map(|sheet| sheet.name.clone()).collect(),
                sheet: Some(sheet.name.clone()),
                decisions: decision.clone().map(Decision::from).into_iter().collect(),
                findings: own,
                ..Container::default()
            },
        });
    }
    // What is odd in the whole workbook is told once.
    if let Some(first) = read.first_mut() {
        first.container.findings.append(findings);
    }
    Ok(read)
}

/// All rows of a sheet.
fn text(
    book: &mut dyn Book,
    sheet: &Sheet,
    (width, size): (usize, usize),
    findings: &mut Findings,
    progress: &Progress,
) -> Result<Vec<u8>, ErrorKind> {
    let mut text = SheetText::new(width, size);
    let mut rows = 0;
    let outcome = book.cells(&sheet.name, &mut |row, column, cell| {
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
        Err(ErrorKind::Damaged(why)) => {
            let why = why.into();
            findings.push(rows + 1, "", FileFault::SheetEnds { why });
        }
        Err(error) => return Err(error),
    }
    Ok(text.finish()?.0)
}

fn decision(sheet: &Sheet, why: SheetChoice, sheets: &[Sheet]) -> WorkbookDecision {
    WorkbookDecision::One {
        sheet: sheet.name.clone(),
        why,
        others: sheets
            .iter()
            .filter(|other| other.name != sheet.name)
            .cloned()
            .collect(),
    }
}

/// A workbook with a password is a compound file with a stream of this name.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(bytes, &name).is_some()
}

fn locked() -> ErrorKind {
    ErrorKind::NotRecognised("is a workbook with a password; save it without one and open it again".to_owned())
}
