//! Rates lists by their first entries, to choose the one that holds events.

use dateline_batch::checked::Cut;

use super::list::{Cursor, List};
use super::row::Row;
use super::shape::Shape;
use crate::containers::Columns;
use crate::table::{self, Formats, Rating};

/// How many entries tell what a list holds.
const ENTRIES: usize = 30;

/// How much a list looks like events.
pub(super) fn rate(bytes: &[u8], list: &List, shape: &Shape, formats: &Formats) -> Rating {
    let mut cursor = Cursor::new(list);
    let items: Vec<_> = std::iter::from_fn(|| cursor.next(bytes, 1).pop())
        .take(ENTRIES)
        .collect();
    let mut columns = Columns::default();
    for item in &items {
        let entry = bytes.cut(item.range.clone());
        shape.cells(item.key(bytes), entry, &mut |column, _| {
            columns.add(column);
        });
    }
    if columns.len() == 0 {
        return Rating::None;
    }
    columns.limit(items.len(), 0);
    let mut text = Vec::new();
    let names: Vec<&str> = columns.names().collect();
    Row::write_header(&names, &mut text);
    let mut row = Row::new(&columns);
    for item in &items {
        let entry = bytes.cut(item.range.clone());
        shape.cells(item.key(bytes), entry, &mut |column, cell| row.put(column, &cell));
        row.write(&mut text);
        text.push(b'\n');
    }
    table::rate(&text, formats).0
}
