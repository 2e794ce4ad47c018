//! Apache Parquet: columns of scalars as they are, structs as `a.b`, lists joined by "; ". Row groups are decoded one after the
//! other. See <https://parquet.apache.org/docs/file-format/>.

mod value;

use bytes::Bytes;
use dateline_batch::finding::FileFault;
use dateline_batch::format::Holder;
use dateline_batch::unread::{Damage, FileType, Refusal};
use dateline_batch::{Findings, Progress};
use parquet::errors::ParquetError;
use parquet::file::metadata::{ParquetMetaData, RowGroupMetaData};
use parquet::file::reader::{FileReader, SerializedFileReader};

use super::bounded::{bomb, max_by_ratio};
use super::foreign::Foreign;
use super::guarded::guarded;
use super::{Columns, Container, ContainerFormat, ExtractedTable, Opening, RowNumbers, TableText};
use crate::error::ErrorKind;
use crate::table::RawForm;

const MAGIC: &[u8] = b"PAR1";
const ENCRYPTED: &[u8] = b"PARE";

/// Rows are decoded in runs of this many between looks at whether the user has cancelled.
const RUN: usize = 1024;

/// Apache Parquet, as it begins whether it can be read or is encrypted.
pub(super) struct Parquet;

impl ContainerFormat for Parquet {
    fn recognise(&self, bytes: &[u8]) -> bool {
        bytes.starts_with(MAGIC) || bytes.starts_with(ENCRYPTED)
    }

    fn open(&self, bytes: Vec<u8>, opening: &Opening<'_>) -> Result<Vec<ExtractedTable>, ErrorKind> {
        if bytes.starts_with(ENCRYPTED) {
            return Err(Refusal::LockedParquet.into());
        }
        guarded(FileType::Parquet, || read(bytes, opening.progress)).map(|table| vec![table])
    }
}

fn damaged(error: ParquetError) -> ErrorKind {
    Damage::Parquet(error.foreign()).into()
}

/// Refuses a file that says itself that it unpacks to more than it should: a page is unpacked whole.
fn check(metadata: &ParquetMetaData, size: u64) -> Result<(), ErrorKind> {
    let columns = metadata.row_groups().iter().flat_map(RowGroupMetaData::columns);
    let unpacked = columns.map(|column| u64::try_from(column.uncompressed_size()).unwrap_or_default());
    if unpacked.fold(0, u64::saturating_add) > max_by_ratio(size) {
        return Err(bomb());
    }
    Ok(())
}

fn read(bytes: Vec<u8>, progress: &Progress) -> Result<ExtractedTable, ErrorKind> {
    let size = bytes.len();
    let reader = SerializedFileReader::new(Bytes::from(bytes)).map_err(damaged)?;
    check(reader.metadata(), size as u64)?;
    let schema = reader.metadata().file_metadata().schema_descr();
    let mut columns = Columns::default();
    value::for_each_column(schema.root_schema(), &mut |column| {
        columns.add(column);
    });
    if columns.len() == 0 {
        return Err(Refusal::NoParquetColumns.into());
    }
    let schema = reader.metadata().file_metadata().schema_descr_ptr();
    let mut table = TableText::new(size);
    table.row(columns.names())?;
    let mut findings = Findings::default();
    let (mut number, mut cells) = (0_u32, vec![String::new(); columns.len()]);
    let rows = reader.get_row_iter(None).map_err(damaged)?;
    for row in rows {
        let row = match row {
            Ok(row) => row,
            Err(error) if number == 0 => return Err(damaged(error)),
            Err(error) => {
                let why = error.foreign();
                findings.push(number + 1, "", FileFault::UnreadableFrom { why });
                break;
            }
        };
        number = number.saturating_add(1);
        if (number as usize).is_multiple_of(RUN) && progress.is_cancelled() {
            return Err(ErrorKind::Cancelled);
        }
        cells.iter_mut().for_each(String::clear);
        value::for_each_cell(&row, schema.root_schema(), &mut |column, text| {
            if let Some(cell) = columns.find(column).and_then(|index| cells.get_mut(index)) {
                cell.push_str(text);
            }
        });
        table.row(cells.iter().map(String::as_str))?;
    }
    if number == 0 {
        return Err(Refusal::NoParquetRows.into());
    }
    Ok(ExtractedTable {
        text: table.finish(),
        container: Container {
            holder: Some(Holder::Parquet),
            has_header: true,
            raw_form: RawForm::Lines,
            rows: RowNumbers::BelowHeader,
            findings,
            ..Container::default()
        },
    })
}
