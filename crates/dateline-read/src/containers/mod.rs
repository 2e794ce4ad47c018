//! What tables and events come in: archives, workbooks, Parquet, JSON of any shape, GeoJSON, KML, other XML,
//! tables of web pages, iCalendar.
//!
//! Each container turns bytes into the text of one table ([`ExtractedTable`]), and the tables' reader does the rest. So every known
//! table format is read in every container, and its fields, search and details work alike.

mod calendar;
mod columns;
mod container;
mod elements;
mod fields;
mod guarded;
mod in_place;
mod json;
mod kml;
mod packed;
mod parquet;
mod row_numbers;
mod table_text;
mod web_page;
mod workbook;
mod xml;

pub use container::Container;
pub(super) use json::nests_too_deep;
use packed::is_packed;
pub(super) use packed::{Archive, MemberKind, Packed, Unpacked, unpack};
pub use row_numbers::RowNumbers;

use super::{ErrorKind, Progress};
use columns::Columns;
use fields::Fields;
use table_text::TableText;

/// A container's content: the text of a table, and what was noticed on the way.
pub(super) struct ExtractedTable {
    /// Comma-separated UTF-8.
    pub text: Vec<u8>,
    pub container: Container,
}

/// Opens a container of bytes that are no text; the bytes themselves if it is none that is known.
///
/// Of a workbook the sheet of this name is read, if one is named, else all that hold the same table as the likeliest.
pub(super) fn open_binary(
    bytes: Vec<u8>,
    sheet: Option<&str>,
    progress: &Progress,
) -> Result<Result<Vec<ExtractedTable>, Vec<u8>>, ErrorKind> {
    if parquet::recognise(&bytes) {
        return parquet::open(bytes, progress).map(|table| Ok(vec![table]));
    }
    if workbook::recognise(&bytes) {
        return workbook::open(&bytes, sheet, progress).map(Ok);
    }
    Ok(Err(bytes))
}

/// Opens a container of text in UTF-8; the text itself if it is no container.
pub(super) fn open_text(text: Vec<u8>, progress: &Progress) -> Result<Result<ExtractedTable, Vec<u8>>, ErrorKind> {
    if json::recognise(&text) {
        return json::open(text, progress).map(Ok);
    }
    if calendar::recognise(&text) {
        return calendar::open(&text, progress).map(Ok);
    }
    if kml::recognise(&text) {
        return kml::open(&text, progress).map(Ok);
    }
    if web_page::recognise(&text) {
        return web_page::open(&text, progress).map(Ok);
    }
    if elements::recognise(&text) {
        return elements::open(&text, progress).map(Ok);
    }
    Ok(Err(text))
}

/// Whether the first bytes say more of the whole than a table's or JSON Lines' would: then a beginning alone is no help.
pub(super) fn needs_all(beginning: &[u8]) -> bool {
    is_packed(beginning)
        || parquet::recognise(beginning)
        || workbook::recognise(beginning)
        || calendar::recognise(beginning)
        || kml::recognise(beginning)
        || elements::begins(beginning)
        || json::needs_all(beginning)
}
