//! Entries that are lists of cells: `{"columns": […], "data": [[…]]}` of pandas, `values` of Google Sheets, Socrata's `data`,
//! or just a list of lists under one of names.

use dateline_batch::checked::Cut;

use super::flatten::member;
use super::put::Put;
use crate::json_scan::{Elements, skip_blank};

/// Hands on the cells of an entry under the names of their columns.
pub(super) fn cells(entry: &[u8], names: &[String], put: Put<'_>) {
    for (index, value) in Elements::new(entry, skip_blank(entry, 0)).enumerate() {
        let value = entry.cut(value.range);
        let numbered = || format!("column {}", index + 1);
        let name = names.get(index).cloned().unwrap_or_else(numbered);
        member(
            name.replace(['"', '\\'], "'").as_bytes(),
            value,
            &mut String::new(),
            0,
            put,
        );
    }
}
