use std::io::{self, Cursor, Write};

use calamine::{Data, DataRef, Reader, SheetVisible, Xls};

use super::cell;
use crate::containers::foreign::Foreign;
use crate::decoding::Out;

/// Says what a workbook holds: each sheet with its filled cells, row by row, or with what is wrong with it. What is wrong with
/// the whole comes before any sheet.
///
/// # Errors
/// If nobody listens.
pub(crate) fn decode_xls(bytes: &[u8], out: &mut Out<impl Write>) -> io::Result<()> {
    let mut book: Xls<_> = match Xls::new(Cursor::new(bytes)) {
        Ok(book) => book,
        Err(error) => return out.fault(&error.foreign()),
    };
    for sheet in book.sheets_metadata().to_vec() {
        out.sheet(&sheet.name, sheet.visible != SheetVisible::Visible)?;
        let range = match book.worksheet_range(&sheet.name) {
            Ok(range) => range,
            Err(error) => {
                out.fault(&error.foreign())?;
                continue;
            }
        };
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let at = |first: u32, index: usize| first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
            let text = cell::text(&as_ref(value)).into_owned();
            out.cell(at(first_row, row), at(first_column, column), &text)?;
        }
    }
    Ok(())
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
