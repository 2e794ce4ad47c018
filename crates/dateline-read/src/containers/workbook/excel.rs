use std::borrow::Cow;

use calamine::{Cell, DataRef, Dimensions, Reader, SheetVisible, Xlsb, XlsbError, Xlsx, XlsxError};
use dateline_batch::finding::SheetFault;
use dateline_batch::unread::{Damage, Refusal};
use dateline_batch::{ForeignError, ForeignErrorKind};

use super::book::{Book, Halt, MAX_COLUMNS, MAX_ROWS, See, Sheet, Step};
use super::cell;
use super::merged::Region;
use super::metered::{Meter, Metered};
use super::shown_unit::ShownUnit;
use crate::containers::foreign::Foreign;
use crate::error::ErrorKind;

/// A workbook of Excel, and how much of it may still be read.
struct Excel<'b, B> {
    book: B,
    meter: Meter<'b>,
}

/// A workbook of Excel since 2007: XLSX, XLSM and XLSB.
pub(super) fn open(bytes: Metered<'_>) -> Result<Box<dyn Book + '_>, ErrorKind> {
    let meter = bytes.meter();
    match Xlsb::new(bytes.clone()) {
        // One that is locked says so in either form.
        found @ (Ok(_) | Err(XlsbError::Password)) => boxed(found, meter),
        Err(_) => boxed(Xlsx::new(bytes), meter),
    }
}

fn boxed<'b, B>(book: Result<B, impl Foreign>, meter: Meter<'b>) -> Result<Box<dyn Book + 'b>, ErrorKind>
where
    B: 'b,
    Excel<'b, B>: Book,
{
    match book.map_err(Foreign::foreign) {
        Ok(book) => Ok(Box::new(Excel { book, meter })),
        Err(_) if let Some(stopped) = meter.stopped() => Err(stopped),
        Err(error) => Err(refusal(error)),
    }
}

/// Why nothing of a workbook is read.
pub(super) fn refusal(error: ForeignError) -> ErrorKind {
    match error.kind {
        ForeignErrorKind::Locked => Refusal::LockedWorkbook.into(),
        _ => Damage::Excel(error).into(),
    }
}

/// What is wrong with a sheet that `calamine` cannot decode.
fn undecodable(error: impl Foreign) -> SheetFault {
    SheetFault::Undecodable(error.foreign())
}

fn sheets<'b, B: Reader<Metered<'b>>>(book: &B) -> Vec<Sheet> {
    let sheets = book.sheets_metadata().iter();
    sheets
        .map(|sheet| Sheet {
            name: sheet.name.clone(),
            is_hidden: sheet.visible != SheetVisible::Visible,
        })
        .collect()
}

/// The name of a sheet by its number.
fn name<'b, B: Reader<Metered<'b>>>(book: &B, sheet: usize) -> Result<String, SheetFault> {
    let found = book.sheets_metadata().get(sheet).map(|sheet| sheet.name.clone());
    found.ok_or(SheetFault::EndsInSheet)
}

/// Hands on all cells that `next` gives, each with what its format shows of a date if that is no day.
fn hand_on<'c, E: Foreign>(
    mut next: impl FnMut() -> Result<Option<(Cell<DataRef<'c>>, Option<ShownUnit>)>, E>,
    (see, meter): (See<'_>, &Meter<'_>),
) -> Result<(), Halt> {
    while let Some((found, unit)) = next().map_err(|error| meter.halt(undecodable(error)))? {
        let (row, column) = found.get_position();
        if row >= MAX_ROWS || column >= MAX_COLUMNS {
            return Err(SheetFault::CellOutside(u64::from(row) + 1).into());
        }
        let coarse = unit.and_then(|unit| unit.text(found.get_value()));
        let text = coarse.map_or_else(|| cell::text(found.get_value()), Cow::Owned);
        if see(row, column, &text)? == Step::Stop {
            break;
        }
    }
    Ok(())
}

fn regions(found: Vec<Dimensions>) -> Vec<Region> {
    let region = |found: Dimensions| Region {
        rows: (found.start.0, found.end.0),
        columns: (found.start.1, found.end.1.min(MAX_COLUMNS)),
    };
    found.into_iter().map(region).collect()
}

/// Workbooks whose sheets are read cell by cell.
macro_rules! cell_by_cell {
    ($($book:ident: $merged:expr, $reader:ident, $units:ident = $of:expr => $next:expr;)+) => {$(
        impl<'b> Book for Excel<'b, $book<Metered<'b>>> {
            fn sheets(&self) -> Vec<Sheet> {
                sheets(&self.book)
            }

            fn merged(&mut self, sheet: usize) -> Vec<Region> {
                let merged: fn(&mut $book<Metered<'b>>, usize) -> Vec<Dimensions> = $merged;
                regions(merged(&mut self.book, sheet))
            }

            fn cells(&mut self, sheet: usize, see: See<'_>) -> Result<(), Halt> {
                let meter = &self.meter;
                let name = name(&self.book, sheet)?;
                let reader = self.book.worksheet_cells_reader(&name);
                let mut $reader = reader.map_err(|error| meter.halt(undecodable(error)))?;
                let $units: Vec<Option<ShownUnit>> = $of;
                hand_on(|| $next, (see, meter))
            }
        }
    )+};
}

// What cannot be read of them is told when the cells are read. Of XLSB no formats are told.
cell_by_cell!(
    Xlsx: |book, sheet| book.merge_cells_by_sheet_id(sheet).unwrap_or_default(),
        reader, units = reader.styles().iter().map(ShownUnit::of).collect() => {
            let found = reader.next_cell_with_style_id()?;
            Ok::<_, XlsxError>(found.map(|(cell, style)| (cell, units.get(style).copied().flatten())))
        };
    Xlsb: |_, _| Vec::new(),
        reader, units = Vec::new() => {
            let found = reader.next_cell()?;
            Ok::<_, XlsbError>(found.map(|cell| (cell, units.first().copied().flatten())))
        };
);
