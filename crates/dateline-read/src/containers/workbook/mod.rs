//! Workbooks: Excel's XLSX, XLSM, XLSB and XLS, and ODS of `OpenDocument`.
//!
//! The sheet is read that a mapping names, else the one that looks most like events and all others with the same or nearly the
//! same columns, as workbooks have that give each year a sheet. Rows keep their numbers, and dates are written as ISO 8601.
//! Formulas count with the values that were saved with them.

mod alike;
mod bomb;
mod book;
mod cell;
mod choice;
mod counts;
mod excel;
mod kind;
mod laid_out;
mod merged;
mod metered;
mod ods;
mod ods_cell;
mod reading;
mod sheet_text;
mod shown_unit;
mod xls;
mod xls_area;

use dateline_batch::unread::{FileType, Refusal};

use super::guarded::guarded;
use super::{ContainerFormat, ExtractedTable, Opening};
use crate::error::ErrorKind;
use book::Book;
use kind::Kind;
pub(super) use kind::recognise;
use laid_out::LaidOut;
use metered::Metered;
use reading::Reading;
pub(crate) use xls::decode_xls;

/// Excel's and `OpenDocument`'s workbooks.
pub(super) struct Workbook;

impl ContainerFormat for Workbook {
    fn recognise(&self, bytes: &[u8]) -> bool {
        recognise(bytes)
    }

    fn has_first_rows(&self) -> bool {
        true
    }

    /// Reads the sheet that is wanted, else the one that looks most like events and those with the same columns.
    fn open(&self, bytes: Vec<u8>, opening: &Opening<'_>) -> Result<Vec<ExtractedTable>, ErrorKind> {
        let kind = Kind::of(&bytes).unwrap_or(Kind::Xlsx);
        if kind == Kind::Xls && is_encrypted(&bytes) {
            return Err(Refusal::LockedWorkbook.into());
        }
        let file = FileType::Workbook(kind.family());
        guarded(file, || match kind {
            Kind::Xls => xls_area::check(&bytes, opening.progress.budget()),
            Kind::Xlsx | Kind::Ods => bomb::check(&bytes, kind.family(), opening.progress),
        })?;
        let bytes = if kind == Kind::Xlsx {
            counts::honest(bytes, opening.progress)?
        } else {
            bytes
        };
        let size = bytes.len();
        guarded(file, || {
            let mut book: Box<dyn Book> = match kind {
                Kind::Xlsx => excel::open(Metered::new(&bytes, opening.progress))?,
                Kind::Ods => Box::new(ods::Ods::new(&bytes, opening.progress)?),
                Kind::Xls => Box::new(LaidOut::new(bytes, opening.progress)?),
            };
            Reading::new(&mut *book, kind, size, opening).tables()
        })
    }
}

/// A workbook with a password is a compound file with a stream of this name.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(bytes, &name).is_some()
}
