use std::ops::Range;
use std::sync::Arc;

use dateline_batch::checked::Cut;

use super::cell::Cell;
use super::key_time::KeyTime;
use super::put::{Put, key};
use super::shape::Shape;
use crate::first::First;
use crate::json_scan::{Elements, Members, Value, skip_blank, value_at};

/// Where the entries stand that are to be rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// The elements of the array that begins here.
    Array(usize),
    /// The members of the object that begins here; their keys are a column too.
    Members(usize),
    /// One value a line; a blank line is a row of nothing.
    Lines,
    /// Values one after the other.
    Values,
    One(Range<usize>),
    /// The entries of several arrays or objects, one after the other.
    Many(Vec<Inner>),
}

/// One of several arrays or objects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Inner {
    /// Where its `[` or `{` stands.
    pub start: usize,
    /// Whether it is an object, of which each member is an entry.
    pub is_object: bool,
    /// Columns that stand with each of its elements, and what is in them.
    pub parent: Arc<[(String, String)]>,
    /// When its entries were, if the keys of its members tell that together with those around it.
    pub time: Option<KeyTime>,
}

impl Inner {
    /// Whether a member of it is an entry: where keys tell times, what stands beside these is none.
    fn holds(&self, bytes: &[u8], name: &[u8], value: &Value) -> bool {
        let is_structured = || matches!(bytes.get(value.range.start), Some(b'{' | b'['));
        self.time
            .as_ref()
            .is_none_or(|time| is_structured() || time.with(&key(name)).is_some())
    }
}

impl List {
    /// Where it begins in the file.
    pub fn start(&self) -> usize {
        match self {
            Self::Array(at) | Self::Members(at) => *at,
            Self::Lines | Self::Values => 0,
            Self::One(range) => range.start,
            Self::Many(lists) => lists.first().map_or(0, |list| list.start),
        }
    }

    /// Hands on the cells of an entry.
    pub fn cells(&self, shape: &Shape, text: &[u8], item: &Item, put: Put<'_>) {
        let entry = text.cut(item.range.clone());
        let name = item.key(text);
        let time = self.inner(item).and_then(|list| list.time.as_ref());
        let own = time.zip(name).and_then(|(time, name)| time.with(&key(name)));
        if let Some(time) = own.as_ref().or(time) {
            put(KeyTime::COLUMN, Cell::Text(time.text().into()));
        }
        shape.cells(name.filter(|_| own.is_none()), entry, put);
    }

    /// Hands on what stands with an entry beside its own cells.
    pub fn parents(&self, item: &Item, put: Put<'_>) {
        let Some(list) = self.inner(item) else { return };
        let is_told = |column: &str| list.time.is_some() && column == KeyTime::COLUMN;
        for (column, text) in list.parent.iter().filter(|(column, _)| !is_told(column)) {
            put(column, Cell::Text(text.into()));
        }
    }

    /// The one of several arrays or objects that an entry stands in.
    fn inner(&self, item: &Item) -> Option<&Inner> {
        match self {
            Self::Many(lists) => lists.get(item.list),
            _ => None,
        }
    }
}

/// An entry.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub range: Range<usize>,
    /// Whether it ends before the file does.
    pub is_whole: bool,
    key: Option<Range<usize>>,
    /// In which of several arrays it stands.
    list: usize,
}

impl Item {
    /// The raw bytes of its key, if it has one.
    fn key<'b>(&self, bytes: &'b [u8]) -> Option<&'b [u8]> {
        bytes.get(self.key.clone()?)
    }
}

/// Goes through the entries of a list, and can do so again while what it has passed is written over.
#[derive(Clone)]
pub(super) struct Cursor<'l> {
    list: &'l List,
    /// How much of it is wanted, if it is not all.
    first: Option<First>,
    /// Entries that were given, and their bytes.
    given: (u64, u64),
    /// Whether there are more than are wanted.
    is_limited: bool,
    at: Option<usize>,
    /// Which of several arrays it is in.
    inner: usize,
    is_cut: bool,
}

impl<'l> Cursor<'l> {
    pub fn new(list: &'l List) -> Self {
        Self {
            list,
            first: None,
            given: (0, 0),
            is_limited: false,
            at: None,
            inner: 0,
            is_cut: false,
        }
    }

    /// Ends after the first entries, if not all are wanted.
    pub fn first(self, first: Option<First>) -> Self {
        Self { first, ..self }
    }

    /// Whether there are more entries than are wanted, as far as was seen.
    pub fn is_limited(&self) -> bool {
        self.is_limited
    }

    /// Whether the last entry was cut by the end of the file.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// The next entries, of at least `min` bytes together; none at the end.
    pub fn next(&mut self, bytes: &[u8], min: usize) -> Vec<Item> {
        let mut items = Vec::new();
        let mut length = 0;
        while length < min {
            let (entries, bytes_given) = self.given;
            if self.first.is_some_and(|first| !first.wants(entries, bytes_given)) {
                self.is_limited = self.clone().next_item(bytes).is_some();
                break;
            }
            let Some(item) = self.next_item(bytes) else {
                break;
            };
            length += item.range.len() + 1;
            self.given = (entries + 1, bytes_given + item.range.len() as u64);
            items.push(item);
        }
        items
    }

    fn next_item(&mut self, bytes: &[u8]) -> Option<Item> {
        let (range, key, is_whole) = match self.list {
            List::Array(at) => {
                // An iterator begins behind the byte that it is given.
                let value = Elements::new(bytes, self.at.map_or(*at, |at| at - 1)).next()?;
                (value.range, None, value.is_whole)
            }
            List::Members(at) => {
                let (key, value) = Members::new(bytes, self.at.map_or(*at, |at| at - 1)).next()?;
                let start = key.as_ptr().addr() - bytes.as_ptr().addr();
                (value.range, Some(start..start + key.len()), value.is_whole)
            }
            List::Lines => {
                let at = self.at.unwrap_or_default();
                let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
                let length = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
                self.at = Some(at + length + 1);
                let line = rest.cut(..length);
                let begin = at + skip_blank(line, 0);
                let end = (at + line.trim_ascii_end().len()).max(begin);
                let is_whole = length < rest.len() || value_at(bytes, begin).is_whole;
                self.is_cut |= !is_whole;
                return Some(Item {
                    range: begin..end,
                    is_whole,
                    key: None,
                    list: 0,
                });
            }
            List::Values => {
                let mut at = skip_blank(bytes, self.at.unwrap_or_default());
                while matches!(bytes.get(at), Some(b',' | 0x1e)) {
                    at = skip_blank(bytes, at + 1);
                }
                if at >= bytes.len() {
                    return None;
                }
                let value = value_at(bytes, at);
                (value.range, None, value.is_whole)
            }
            List::One(range) => {
                if self.at.is_some() {
                    return None;
                }
                (range.clone(), None, true)
            }
            List::Many(lists) => loop {
                let inner = lists.get(self.inner)?;
                let at = self.at.map_or(inner.start, |at| at - 1);
                if inner.is_object {
                    let mut members = Members::new(bytes, at);
                    if let Some((key, value)) = members.find(|(key, value)| inner.holds(bytes, key, value)) {
                        let start = key.as_ptr().addr() - bytes.as_ptr().addr();
                        break (value.range, Some(start..start + key.len()), value.is_whole);
                    }
                } else if let Some(value) = Elements::new(bytes, at).next() {
                    break (value.range, None, value.is_whole);
                }
                self.inner += 1;
                self.at = None;
            },
        };
        self.at = Some(range.end);
        let is_whole = is_whole || range.end < bytes.len();
        self.is_cut |= !is_whole;
        Some(Item {
            range,
            is_whole,
            key,
            list: self.inner,
        })
    }
}
