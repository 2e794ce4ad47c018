use dateline_batch::Progress;
use dateline_batch::checked::Cut;
use dateline_batch::finding::SheetFault;

use super::book::{Book, Halt, See, Sheet, Step};
use super::excel::refusal;
use crate::containers::bounded::{bomb, max_by_ratio};
use crate::decoding::{Job, Record, Records};
use crate::error::ErrorKind;
use crate::load;

/// What a cell takes beside its text.
const CELL: usize = size_of::<Cell>();

/// A workbook whose decoder gives all sheets at once.
pub(super) struct LaidOut {
    sheets: Vec<LaidSheet>,
}

struct LaidSheet {
    sheet: Sheet,
    cells: Vec<Cell>,
    /// The texts of the cells after each other.
    text: String,
    fault: Option<SheetFault>,
}

struct Cell {
    row: u32,
    column: u32,
    /// Where its text ends.
    end: usize,
}

impl LaidOut {
    /// Lets a workbook of Excel before 2007 be decoded.
    pub fn new(bytes: Vec<u8>, progress: &Progress) -> Result<Self, ErrorKind> {
        let budget = progress.budget();
        let max = max_by_ratio(bytes.len() as u64, budget);
        let by_memory = load::max_unpacked(budget);
        let mut records = Records::of(Job::Xls, bytes, progress)?;
        let (mut sheets, mut taken): (Vec<LaidSheet>, u64) = (Vec::new(), 0);
        loop {
            match (records.read()?, sheets.last_mut()) {
                (Record::Sheet { name, is_hidden }, _) => sheets.push(LaidSheet::new(name, is_hidden)),
                (Record::Cell { row, column, text }, Some(sheet)) => {
                    taken += (CELL + text.len()) as u64;
                    if taken > max {
                        return Err(bomb(budget));
                    }
                    if taken > by_memory {
                        return Err(load::too_large(taken, budget));
                    }
                    sheet.push(row, column, text);
                }
                (Record::Fault(error), None) => return Err(refusal(error)),
                (Record::Fault(error), Some(sheet)) => sheet.fault = Some(SheetFault::Undecodable(error)),
                (Record::End, _) => return Ok(Self { sheets }),
                (Record::Size { .. } | Record::Column(_) | Record::Row(_) | Record::Cell { .. }, _) => {
                    debug_assert!(false, "a workbook has sheets, and cells in them");
                }
            }
        }
    }
}

impl LaidSheet {
    fn new(name: &str, is_hidden: bool) -> Self {
        Self {
            sheet: Sheet {
                name: name.to_owned(),
                is_hidden,
            },
            cells: Vec::new(),
            text: String::new(),
            fault: None,
        }
    }

    fn push(&mut self, row: u32, column: u32, text: &str) {
        self.text.push_str(text);
        let end = self.text.len();
        self.cells.push(Cell { row, column, end });
    }
}

impl Book for LaidOut {
    fn sheets(&self) -> Vec<Sheet> {
        self.sheets.iter().map(|laid| laid.sheet.clone()).collect()
    }

    fn cells(&mut self, sheet: usize, see: See<'_>) -> Result<(), Halt> {
        let laid = self.sheets.get(sheet).ok_or(SheetFault::EndsInSheet)?;
        let mut start = 0;
        for &Cell { row, column, end } in &laid.cells {
            if see(row, column, laid.text.cut(start..end))? == Step::Stop {
                return Ok(());
            }
            start = end;
        }
        match &laid.fault {
            Some(fault) => Err(fault.clone().into()),
            None => Ok(()),
        }
    }
}
