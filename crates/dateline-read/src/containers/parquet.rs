//! Apache Parquet: columns of scalars as they are, structs as `a.b`, lists joined by "; ". Row groups are decoded one after the
//! other. See <https://parquet.apache.org/docs/file-format/>.

mod nesting;
mod value;

use bytes::Bytes;
use dateline_batch::finding::FileFault;
use dateline_batch::format::Holder;
use dateline_batch::unread::{Damage, FileType, Refusal};
use dateline_batch::{Bound, Budget, Findings, Progress};
use parquet::errors::ParquetError;
use parquet::file::metadata::{ParquetMetaData, RowGroupMetaData};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::schema::types::Type;

use super::bounded::{bomb, max_by_ratio};
use super::foreign::Foreign;
use super::guarded::guarded;
use super::{Columns, Container, ContainerFormat, ExtractedTable, Opening, RowNumbers, TableText};
use crate::error::ErrorKind;
use crate::load;
use crate::table::RawForm;

const MAGIC: &[u8] = b"PAR1";
const ENCRYPTED: &[u8] = b"PARE";

/// Rows are decoded in runs of so many cells between looks at whether the user has cancelled.
const RUN: usize = 1 << 14;

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

/// Refuses a file that says itself that it unpacks to more than it should, or to more events than it should: a page is
/// unpacked whole.
fn check(metadata: &ParquetMetaData, size: u64, budget: &Budget) -> Result<(), ErrorKind> {
    let columns = metadata.row_groups().iter().flat_map(RowGroupMetaData::columns);
    let unpacked = columns.map(|column| u64::try_from(column.uncompressed_size()).unwrap_or_default());
    if unpacked.fold(0, u64::saturating_add) > max_by_ratio(size, budget) {
        return Err(bomb(budget));
    }
    let rows = u64::try_from(metadata.file_metadata().num_rows()).unwrap_or_default();
    load::check_events(0, rows, budget)
}

/// The columns that the schema makes.
fn columns(schema: &Type, size: usize, budget: &Budget) -> Result<Columns, ErrorKind> {
    let (mut columns, mut count, mut length) = (Columns::default(), 0, 0_u64);
    value::for_each_column(schema, &mut |column| {
        (count, length) = (count + 1, length.saturating_add(column.len() as u64));
        columns.add(column);
    });
    budget.check(Bound::Columns, count)?;
    // Each has the names of the groups around it before its own.
    if length > max_by_ratio(size as u64, budget) {
        return Err(bomb(budget));
    }
    Ok(columns)
}

fn read(bytes: Vec<u8>, progress: &Progress) -> Result<ExtractedTable, ErrorKind> {
    let (size, budget) = (bytes.len(), progress.budget());
    // A file without a footer is told by its decoder.
    if let Some(footer) = nesting::footer(&bytes) {
        let depth = nesting::of_schema(footer).ok_or(Damage::Undecodable(FileType::Parquet))?;
        budget.check(Bound::Nesting, depth)?;
    }
    let reader = SerializedFileReader::new(Bytes::from(bytes)).map_err(damaged)?;
    check(reader.metadata(), size as u64, budget)?;
    let schema = reader.metadata().file_metadata().schema_descr();
    let columns = columns(schema.root_schema(), size, budget)?;
    if columns.len() == 0 {
        return Err(Refusal::NoParquetColumns.into());
    }
    let schema = reader.metadata().file_metadata().schema_descr_ptr();
    let mut table = TableText::new(size, budget);
    table.row(columns.names())?;
    let mut findings = Findings::default();
    let (mut number, mut cells) = (0_u32, vec![String::new(); columns.len()]);
    let run = (RUN / columns.len()).max(1);
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
        if (number as usize).is_multiple_of(run) {
            progress.step();
            if progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
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
