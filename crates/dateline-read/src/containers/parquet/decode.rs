use std::io::{self, Write};

use bytes::Bytes;
use parquet::errors::ParquetError;
use parquet::file::metadata::RowGroupMetaData;
use parquet::file::reader::{FileReader, SerializedFileReader};

use super::value;
use crate::containers::foreign::Foreign;
use crate::decoding::Out;

/// Says what a file holds: how large it is unpacked, its columns, its rows, and what is wrong with it.
///
/// # Errors
/// If nobody listens.
pub(crate) fn decode_parquet(bytes: Vec<u8>, out: &mut Out<impl Write>) -> io::Result<()> {
    match table(bytes, out) {
        Ok(()) => Ok(()),
        Err(Stop::Unheard(error)) => Err(error),
        Err(Stop::Damaged(error)) => out.fault(&error.foreign()),
    }
}

/// Why a file is not gone through to the end.
enum Stop {
    Unheard(io::Error),
    Damaged(ParquetError),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Unheard(error)
    }
}

impl From<ParquetError> for Stop {
    fn from(error: ParquetError) -> Self {
        Self::Damaged(error)
    }
}

fn table(bytes: Vec<u8>, out: &mut Out<impl Write>) -> Result<(), Stop> {
    let reader = SerializedFileReader::new(Bytes::from(bytes))?;
    let metadata = reader.metadata();
    let parts = metadata.row_groups().iter().flat_map(RowGroupMetaData::columns);
    let unpacked = parts.map(|part| u64::try_from(part.uncompressed_size()).unwrap_or_default());
    let rows = u64::try_from(metadata.file_metadata().num_rows()).unwrap_or_default();
    out.size(unpacked.fold(0, u64::saturating_add), rows)?;
    let schema = metadata.file_metadata().schema_descr_ptr();
    let (mut columns, mut names) = (0, Ok(()));
    value::for_each_column(schema.root_schema(), &mut |name| {
        if names.is_ok() {
            columns += 1;
            names = out.column(name);
        }
    });
    names?;
    let mut cells = vec![String::new(); columns];
    for row in reader.get_row_iter(None)? {
        let row = row?;
        cells.iter_mut().for_each(String::clear);
        value::for_each_cell(&row, schema.root_schema(), &mut |column, text| {
            if let Some(cell) = cells.get_mut(column) {
                cell.push_str(text);
            }
        });
        out.row(cells.iter().map(String::as_str))?;
    }
    Ok(())
}
