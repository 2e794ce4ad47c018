use std::fmt::Display;
use std::io::Cursor;

use calamine::{Cell, Data, DataRef, Reader, SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx};

use super::book::{Book, MAX_COLUMNS, MAX_ROWS, See, Sheet, Step, broken};
use super::{cell, locked};
use crate::error::ErrorKind;

type Bytes<'b> = Cursor<&'b [u8]>;

/// XLSX and XLSM; XLSB if it is one.
pub(super) fn open_xlsx(bytes: Bytes<'_>) -> Result<Box<dyn Book + '_>, ErrorKind> {
    match Xlsb::new(bytes.clone()) {
        Ok(book) => return Ok(Box::new(book)),
        Err(XlsbError::Password) => return Err(locked()),
        Err(_) => {}
    }
    match Xlsx::new(bytes) {
        Ok(book) => Ok(Box::new(book)),
        Err(error) => Err(damaged(error)),
    }
}

pub(super) fn open_xls(bytes: Bytes<'_>) -> Result<Box<dyn Book + '_>, ErrorKind> {
    match Xls::new(bytes) {
        Ok(book) => Ok(Box::new(book)),
        Err(XlsError::Password) => Err(locked()),
        Err(error) => Err(damaged(error)),
    }
}

fn damaged(error: impl Display) -> ErrorKind {
    ErrorKind::Damaged(format!("is a damaged Excel workbook, or none: {error}"))
}

fn sheets<'b, B: Reader<Bytes<'b>>>(book: &B) -> Vec<Sheet> {
    let sheets = book.sheets_metadata().iter();
    sheets
        .map(|sheet| Sheet {
            name: sheet.name.clone(),
            is_hidden: sheet.visible != SheetVisible::Visible,
        })
        .collect()
}

/// Hands on all cells that `next` gives.
fn hand_on<'c, E: Display>(
    mut next: impl FnMut() -> Result<Option<Cell<DataRef<'c>>>, E>,
    see: See<'_>,
) -> Result<(), ErrorKind> {
    while let Some(found) = next().map_err(|error| broken(error.to_string()))? {
        let (row, column) = found.get_position();
        if row >= MAX_ROWS || column >= MAX_COLUMNS {
            return Err(broken(format!(
                "a cell in row {} is outside of any sheet",
                u64::from(row) + 1
            )));
        }
        if see(row, column, &cell::text(found.get_value()))? == Step::Stop {
            break;
        }
    }
    Ok(())
}

impl Book for Xlsx<Bytes<'_>> {
    fn sheets(&self) -> Vec<Sheet> {
        sheets(self)
    }

    fn cells(&mut self, sheet: &str, see: See<'_>) -> Result<(), ErrorKind> {
        let mut reader = self
            .worksheet_cells_reader(sheet)
            .map_err(|error| broken(error.to_string()))?;
        hand_on(|| reader.next_cell(), see)
    }
}

impl Book for Xlsb<Bytes<'_>> {
    fn sheets(&self) -> Vec<Sheet> {
        sheets(self)
    }

    fn cells(&mut self, sheet: &str, see: See<'_>) -> Result<(), ErrorKind> {
        let mut reader = self
            .worksheet_cells_reader(sheet)
            .map_err(|error| broken(error.to_string()))?;
        hand_on(|| reader.next_cell(), see)
    }
}

impl Book for Xls<Bytes<'_>> {
    fn sheets(&self) -> Vec<Sheet> {
        sheets(self)
    }

    fn cells(&mut self, sheet: &str, see: See<'_>) -> Result<(), ErrorKind> {
        let range = self.worksheet_range(sheet).map_err(|error| broken(error.to_string()))?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let at = |first: u32, index: usize| first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
            let text = cell::text(&as_ref(value)).into_owned();
            if see(at(first_row, row), at(first_column, column), &text)? == Step::Stop {
                break;
            }
        }
        Ok(())
    }
}

fn as_ref(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(is_true) => DataRef::Bool(*is_true),
        Data::DateTime(time) => DataRef::DateTime(*time),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}
