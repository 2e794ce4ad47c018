//! Apache Parquet: columns of scalars as they are, structs as `a.b`, lists joined by "; ". Row groups are decoded one after the
//! other. See <https://parquet.apache.org/docs/file-format/>.

mod decode;
mod nesting;
mod value;

use dateline_batch::finding::FileFault;
use dateline_batch::format::Holder;
use dateline_batch::unread::{Damage, FileType, Refusal};
use dateline_batch::{Bound, Budget, FileRow, Findings, ForeignError};

use super::bounded::{bomb, max_by_ratio};
use super::{Container, ContainerFormat, ExtractedTable, Opening, RowNumbers, TableText};
use crate::decoding::{Job, Record, Records};
use crate::error::ErrorKind;
use crate::load;
use crate::table::RawForm;

pub(crate) use decode::decode_parquet;

const MAGIC: &[u8] = b"PAR1";
const ENCRYPTED: &[u8] = b"PARE";

/// Apache Parquet, as it begins whether it can be read or is encrypted.
pub(super) struct Parquet;

impl ContainerFormat for Parquet {
    fn recognise(&self, bytes: &[u8]) -> bool {
        bytes.starts_with(MAGIC) || bytes.starts_with(ENCRYPTED)
    }

    fn has_first_rows(&self) -> bool {
        true
    }

    fn open(&self, bytes: Vec<u8>, opening: &Opening<'_>) -> Result<Vec<ExtractedTable>, ErrorKind> {
        if bytes.starts_with(ENCRYPTED) {
            return Err(Refusal::LockedParquet.into());
        }
        read(bytes, opening).map(|table| vec![table])
    }
}

fn damaged(error: ForeignError) -> ErrorKind {
    Damage::Parquet(error).into()
}

/// Refuses a file that says itself that it unpacks to more than it should, or to more events than it should: a page is
/// unpacked whole.
fn check(unpacked: u64, rows: u64, size: usize, budget: &Budget) -> Result<(), ErrorKind> {
    if unpacked > max_by_ratio(size as u64, budget) {
        return Err(bomb(budget));
    }
    load::check_events(0, rows, budget)
}

fn read(bytes: Vec<u8>, opening: &Opening<'_>) -> Result<ExtractedTable, ErrorKind> {
    let progress = opening.progress;
    let (size, budget) = (bytes.len(), progress.budget());
    // A file without a footer is told by its decoder.
    if let Some(footer) = nesting::footer(&bytes) {
        let depth = nesting::of_schema(footer).ok_or(Damage::Undecodable(FileType::Parquet))?;
        budget.check(Bound::Nesting, depth)?;
    }
    let mut records = Records::of(Job::Parquet, bytes, progress)?;
    let mut table = TableText::new(size, budget);
    let (mut columns, mut column_count, mut length) = (Vec::<String>::new(), 0, 0_u64);
    let mut findings = Findings::default();
    let (mut number, mut is_cut) = (0_u32, false);
    loop {
        match records.read()? {
            Record::Size { bytes, rows } => {
                let wanted = opening.first.map_or(rows, |first| first.rows().min(rows));
                check(bytes, wanted, size, budget)?;
            }
            Record::Column(name) => {
                (column_count, length) = (column_count + 1, length.saturating_add(name.len() as u64));
                budget.check(Bound::Columns, column_count)?;
                // Each has the names of the groups around it before its own.
                if length > max_by_ratio(size as u64, budget) {
                    return Err(bomb(budget));
                }
                columns.push(name.to_owned());
            }
            Record::Row(_) if !opening.wants(number.into(), table.length() as u64) => {
                is_cut = true;
                break;
            }
            Record::Row(cells) => {
                if number == 0 {
                    table.row(columns.iter().map(String::as_str))?;
                }
                number = number.saturating_add(1);
                table.row(cells.iter())?;
            }
            Record::Fault(error) if number == 0 => return Err(damaged(error)),
            Record::Fault(why) => findings.push(FileRow::after(number), "", FileFault::UnreadableFrom { why }),
            Record::End => break,
            Record::Sheet { .. } | Record::Cell { .. } => {
                debug_assert!(false, "Parquet has no sheets");
            }
        }
    }
    if columns.is_empty() {
        return Err(Refusal::NoParquetColumns.into());
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
            is_cut,
            findings,
            ..Container::default()
        },
    })
}
