use std::borrow::Cow;

use dateline_event::{Confidence, Event};

use super::{FileRow, OwnColumn, Readings};

/// Where an event stands in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record {
    /// Byte offset of the record in the decoder's bytes; below 2^48.
    pub offset: u64,
    /// The row as the file numbers it.
    pub row: FileRow,
}

/// Holds a file's bytes as they were read and makes whole events of its records when they are asked for.
///
/// Decoding the same record twice gives the same event. No record makes it panic.
pub trait Decode: Send + Sync {
    /// The event with everything that the file says of it.
    fn event(&self, record: Record) -> Event;

    /// The event's id alone.
    fn id(&self, record: Record) -> String {
        self.event(record).id
    }

    /// Whether the event's id stands in the file, and is not made of the event's content. One that was made, sixteen hexadecimal
    /// digits, stays so when it is saved.
    fn has_own_id(&self, record: Record) -> bool {
        let id = self.id(record);
        let is_made = id.len() == 16 && id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        !id.is_empty() && !is_made && self.raw(record).contains(&id)
    }

    /// The text in which a search looks, in UTF-8: names, title, text and all fields, case and diacritics unchanged.
    fn search_text(&self, record: Record) -> Cow<'_, str>;

    /// All bytes of the file, if a record's search text is what stands there from its offset on: then a search need not
    /// ask for each.
    fn text_in_place(&self) -> Option<&[u8]> {
        None
    }

    /// Whether the event is another than its file says, since users say so.
    fn is_overlaid(&self, _record: Record) -> bool {
        false
    }

    /// The event as its file has it.
    fn event_in_file(&self, record: Record) -> Event {
        self.event(record)
    }

    /// The record as it stands in the file.
    fn raw(&self, record: Record) -> Cow<'_, str>;

    /// The names of the file's columns, in its order, of which several may be written the same; `None` where each record has names of its own, which its event tells:
    /// see [`own_columns`].
    fn columns(&self) -> Option<Vec<String>> {
        None
    }

    /// Tells `see` of each of the records that has anything in a column which text that is, without blanks around it, and at
    /// which place among the records it stands.
    fn cells(&self, records: &[Record], column: &OwnColumn, see: &mut dyn FnMut(usize, &str)) {
        for (at, record) in records.iter().enumerate() {
            let event = self.event(*record);
            if let Some(text) = column.text_in(&event) {
                see(at, text);
            }
        }
    }

    /// What the different texts of a column are.
    fn readings(&self, column: &OwnColumn, texts: &[&str]) -> Readings {
        let _ = column;
        Readings::plain(texts)
    }
}

/// What an event tells beside what there are facets and figures of, each with its name: the columns and keys of its own file,
/// the editor's confidence and remark. What is empty is left out.
pub fn own_columns(event: &Event) -> impl Iterator<Item = (&str, &str)> {
    let confidence = event.confidence.map(|confidence| match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    });
    let own = [("confidence", confidence.unwrap_or_default()), ("note", &event.note)];
    let fields = event.fields.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let columns = own.into_iter().chain(fields);
    columns
        .map(|(name, text)| (name, text.trim()))
        .filter(|(_, text)| !text.is_empty())
}
