//! What tables and events come in: archives, workbooks, Parquet, JSON of any shape, GeoJSON, KML, other XML,
//! tables of web pages, iCalendar.
//!
//! Each container turns bytes into the text of one table ([`ExtractedTable`]), and the tables' reader does the rest. So every known
//! table format is read in every container, and its fields, search and details work alike.

mod bounded;
mod calendar;
mod chat;
mod columns;
mod container;
mod container_format;
mod count_columns;
mod elements;
mod extracted_table;
mod fields;
mod foreign;
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

pub(crate) use calendar::zone_of_program;
pub use container::Container;
use container_format::ContainerFormat;
pub(crate) use container_format::Opening;
pub(super) use extracted_table::ExtractedTable;
pub(crate) use guarded::caught;
use packed::is_packed;
pub(super) use packed::{Archive, Packed, Unpacked, unpack, unpacking};
pub(crate) use parquet::decode_parquet;
pub use row_numbers::RowNumbers;
pub(crate) use workbook::decode_xls;

use super::ErrorKind;
use columns::Columns;
use fields::Fields;
use table_text::TableText;
pub(super) use table_text::write_cell;

/// The kinds of containers whose bytes are no text, in the order in which they are asked.
const BINARY: [&dyn ContainerFormat; 2] = [&parquet::Parquet, &workbook::Workbook];

/// The kinds that are text.
const TEXT: [&dyn ContainerFormat; 6] = [
    // A chat may begin with a bracket as JSON does.
    &chat::Chat,
    &json::Json,
    &calendar::Calendar,
    &kml::Kml,
    &web_page::WebPage,
    &elements::Elements,
];

/// What bytes turned out to be.
pub(super) enum Opened {
    Tables(Vec<ExtractedTable>),
    /// No container that is known.
    Plain(Vec<u8>),
}

/// Opens a container of bytes that are no text.
///
/// Of a workbook the sheet that is wanted is read, if one is, else all that hold the same table as the likeliest.
pub(super) fn open_binary(bytes: Vec<u8>, opening: &Opening<'_>) -> Result<Opened, ErrorKind> {
    open(&BINARY, bytes, opening)
}

/// Opens a container of text in UTF-8.
pub(super) fn open_text(text: Vec<u8>, opening: &Opening<'_>) -> Result<Opened, ErrorKind> {
    open(&TEXT, text, opening)
}

fn open(kinds: &[&dyn ContainerFormat], bytes: Vec<u8>, opening: &Opening<'_>) -> Result<Opened, ErrorKind> {
    match kinds.iter().find(|kind| kind.recognise(&bytes)) {
        Some(kind) => kind.open(bytes, opening).map(Opened::Tables),
        None => Ok(Opened::Plain(bytes)),
    }
}

/// Whether the file that begins so has rows of which the first can be read without the others.
pub(super) fn has_first_rows(beginning: &[u8]) -> bool {
    let mut kinds = BINARY.iter().chain(&TEXT);
    let kind = kinds.find(|kind| kind.recognise(beginning));
    kind.is_some_and(|kind| kind.has_first_rows())
}

/// Whether the first bytes say more of the whole than a table's or JSON Lines' would: then a beginning alone is no help.
pub(super) fn needs_all(beginning: &[u8]) -> bool {
    let mut kinds = BINARY.iter().chain(&TEXT);
    is_packed(beginning) || kinds.any(|kind| kind.needs_all(beginning))
}
