//! Rates lists by their first entries, to choose the one that holds events.

use dateline_batch::checked::Cut;

use super::flatten;
use super::list::{Cursor, Item, List};
use super::put::Put;
use super::row::Row;
use super::shape::Shape;
use crate::containers::Columns;
use crate::json_scan::Members;
use crate::table::{self, Formats, Rated};

/// How many entries tell what a list holds.
const ENTRIES: usize = 30;

/// Objects that tell of a file or an answer, not of an event.
const ENVELOPES: [&[u8]; 14] = [
    b"meta",
    b"_meta",
    b"metadata",
    b"info",
    b"header",
    b"headers",
    b"query",
    b"request",
    b"response",
    b"paging",
    b"pagination",
    b"_links",
    b"license",
    b"generator",
];

/// What an object says that begins at `begin`, apart from its lists and from what tells of the file.
pub(super) fn look_at_object(bytes: &[u8], begin: usize, formats: &Formats) -> Option<Rated> {
    let members = || {
        let members = Members::new(bytes, begin).map(|(key, value)| (key, bytes.cut(value.range)));
        members.filter(|(key, value)| match value.first() {
            Some(b'[') => false,
            Some(b'{') => !ENVELOPES.contains(key),
            _ => true,
        })
    };
    let cells = |(): &(), put: Put<'_>| {
        for (key, value) in members() {
            flatten::member(key, value, &mut String::new(), 0, &mut *put);
        }
    };
    rate_rows(&[()], cells, formats)
}

/// What the first entries of a list tell, without or with what stands beside the list, and without the lists in them that
/// `inner` names; `None` if they say nothing.
pub(super) fn look(
    bytes: &[u8],
    (list, shape): (&List, &Shape),
    with_parents: bool,
    inner: &[&str],
    formats: &Formats,
) -> Option<Rated> {
    let mut cursor = Cursor::new(list);
    let items: Vec<_> = std::iter::from_fn(|| cursor.next(bytes, 1).pop())
        .take(ENTRIES)
        .collect();
    let is_inner = |column: &str| {
        let below = |name: &&str| column.strip_prefix(*name);
        let mut rest = inner.iter().filter_map(below);
        rest.any(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let cells = |item: &Item, put: Put<'_>| {
        list.cells(shape, bytes, item, &mut |column, cell| {
            if !is_inner(column) {
                put(column, cell);
            }
        });
        if with_parents {
            list.parents(item, put);
        }
    };
    rate_rows(&items, cells, formats)
}

/// What entries tell as the rows of a table; `None` if they have no cells.
fn rate_rows<E>(entries: &[E], cells: impl Fn(&E, Put<'_>), formats: &Formats) -> Option<Rated> {
    let mut columns = Columns::default();
    for entry in entries {
        cells(entry, &mut |column, cell| {
            columns.add(&cell.column(column));
        });
    }
    if columns.len() == 0 {
        return None;
    }
    columns.limit(entries.len(), 0);
    let mut text = Vec::new();
    let names: Vec<&str> = columns.names().collect();
    Row::write_header(&names, &mut text);
    let mut row = Row::new(&columns);
    for entry in entries {
        cells(entry, &mut |column, cell| row.put(column, &cell));
        row.write(&mut text);
        text.push(b'\n');
    }
    Some(table::rate_plain(&text, formats))
}
