use dateline_batch::checked::Cut;
use dateline_batch::finding::{NameFault, WholeFault};
use dateline_batch::{Directory, JsonError, Limits, Reason};
use dateline_event::Event;

use super::document::{Entries, says_dateline};
use super::event::Find;
use super::parse;
use crate::json_scan::{Elements, Members, skip_blank};

/// The one event of a document of the own format that stands in a cell of a table, and what the document says of the names
/// in it. It is read as a file of that format is: what is wrong with a key is told to `find`, and the rest is read.
///
/// # Errors
/// Why the text is no such document.
pub(crate) fn whole_event(json: &str, find: Find<'_>) -> Result<(Event, Directory), WholeFault> {
    let bytes = json.as_bytes();
    let begin = skip_blank(bytes, 0);
    if !says_dateline(bytes, begin) {
        serde_json::from_str::<serde::de::IgnoredAny>(json).map_err(JsonError::from)?;
        return Err(WholeFault::NoEvent);
    }
    let (mut entries, mut event) = (Entries::default(), None);
    for (key, value) in Members::new(bytes, begin) {
        let range = value.range;
        if key == b"events" && bytes.get(range.start) == Some(&b'[') {
            let first = Elements::new(bytes.cut(..range.end), range.start).next();
            event = first.filter(|event| event.is_whole).map(|event| bytes.cut(event.range));
        } else if entries.take(key, bytes.cut(range)).is_err() {
            return Err(WholeFault::Newer);
        }
    }
    let event = event.ok_or(WholeFault::NoEvent)?;
    let wrong = std::mem::take(&mut entries.findings);
    let (tables, names, _) = entries.into_tables(Limits::NAMES);
    // What else is odd about names is told of the file that lists them, not of each row.
    let circles = names.kept().iter().filter(|finding| is_circle(&finding.reason));
    for finding in wrong.kept().iter().chain(circles) {
        find(&finding.column, finding.reason.clone());
    }
    let event = parse::entry(event, &tables, find);
    Ok((event, tables.directory))
}

fn is_circle(reason: &Reason) -> bool {
    let Reason::Name(fault) = reason else { return false };
    matches!(fault, NameFault::ActorCircle { .. } | NameFault::PlaceCircle { .. })
}
