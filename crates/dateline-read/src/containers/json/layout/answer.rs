use dateline_batch::checked::Cut;

use crate::containers::json::cell::Cell;
use crate::containers::json::flatten;
use crate::json_scan::{Members, Value, skip_blank};

/// So many of its first members are looked at.
const MEMBERS: usize = 100;

/// What an object, which may be the answer of a server, says beside its lists.
pub(super) struct Answer<'a> {
    bytes: &'a [u8],
    begin: usize,
}

impl<'a> Answer<'a> {
    /// Of the object whose `{` stands at `begin`.
    pub fn new(bytes: &'a [u8], begin: usize) -> Self {
        Self { bytes, begin }
    }

    fn members(&self) -> impl Iterator<Item = (&'a [u8], Value)> {
        Members::new(self.bytes, self.begin).take(MEMBERS)
    }

    /// The name of a list that would hold the events, if it is empty.
    pub fn empty_list(&self) -> Option<&'static str> {
        const NAMES: [&str; 10] = [
            "features",
            "data",
            "events",
            "items",
            "cases",
            "records",
            "results",
            "Result",
            "rows",
            "incidents",
        ];
        let mut members = self.members();
        members.find_map(|(key, value)| {
            let value = self.bytes.get(value.range)?;
            let name = NAMES.into_iter().find(|name| name.as_bytes() == key)?;
            let is_empty = value.first() == Some(&b'[') && value.get(skip_blank(value, 1)) == Some(&b']');
            is_empty.then_some(name)
        })
    }

    /// What the answer of a server says of a failure, perhaps nothing; `None` if there was none.
    pub fn failure(&self) -> Option<String> {
        let mut has_failed = false;
        let mut words = String::new();
        for (key, value) in self.members() {
            let value = self.bytes.cut(value.range);
            match key {
                b"success" => has_failed |= value == b"false",
                b"error" | b"errors" | b"message" if !matches!(value, b"null" | b"false" | b"[]" | b"{}" | b"\"\"") => {
                    has_failed |= key != b"message";
                    let mut add = |_: &str, cell: Cell<'_>| {
                        let text = cell.text();
                        if !text.is_empty() && words.len() < 300 {
                            words.push_str(if words.is_empty() { "" } else { ", " });
                            words.push_str(&text);
                        }
                    };
                    flatten::member(key, value, &mut String::new(), 0, &mut add);
                }
                _ => {}
            }
        }
        has_failed.then_some(words)
    }

    /// What it says of all events beside its lists: short texts and numbers, by their keys.
    pub fn around(&self) -> Vec<(String, String)> {
        const LONGEST: usize = 200;
        const MAX: usize = 30;
        let mut around = Vec::new();
        for (key, value) in self.members() {
            let value = self.bytes.cut(value.range);
            let mut add = |name: &str, cell: Cell<'_>| {
                let text = cell.text();
                if !text.is_empty() && text.len() <= LONGEST && around.len() < MAX {
                    around.push((name.to_owned(), text.into_owned()));
                }
            };
            match value.first() {
                Some(b'[') => {}
                Some(b'{')
                    if memchr::memchr(b'[', value.cut(..value.len().min(4 * LONGEST))).is_some()
                        || value.len() > 4 * LONGEST => {}
                _ => flatten::member(key, value, &mut String::new(), 0, &mut add),
            }
        }
        around
    }

    /// How many events the answer of a server says that there are.
    pub fn expected(&self) -> Option<u64> {
        let mut members = self.members();
        let is_count = |key: &[u8]| {
            matches!(
                key,
                b"TotalCount" | b"totalCount" | b"total_count" | b"total" | b"count"
            )
        };
        let (_, value) = members.find(|(key, _)| is_count(key))?;
        std::str::from_utf8(self.bytes.get(value.range)?).ok()?.parse().ok()
    }
}
