use std::borrow::Cow;

use dateline_batch::checked::Cut;
use dateline_batch::{Decode, Record};
use dateline_event::{Event, Link};
use rustc_hash::FxHashSet;

use super::parse;
use super::search::search_text;
use super::tables::Tables;
use crate::json_scan::value_at;

/// In which of its two forms a file of the own format is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Json,
    Lines,
}

/// A link that is left out, since it closes a circle: the offset of its event and its place among that event's links.
pub(super) type CutLinks = FxHashSet<(u64, usize)>;

/// Holds the bytes of a file of the own format, and its tables.
pub(super) struct OwnDecoder {
    pub bytes: Vec<u8>,
    pub form: Form,
    pub tables: Tables,
    pub cut_links: CutLinks,
}

impl OwnDecoder {
    fn entry(&self, record: Record) -> &[u8] {
        let offset = usize::try_from(record.offset).unwrap_or(usize::MAX);
        entry(&self.bytes, self.form, offset)
    }
}

/// The bytes of the entry that begins at `offset`.
pub(super) fn entry(bytes: &[u8], form: Form, offset: usize) -> &[u8] {
    let rest = bytes.get(offset..).unwrap_or_default();
    let end = match form {
        Form::Json => value_at(rest, 0).range.end,
        Form::Lines => memchr::memchr(b'\n', rest).unwrap_or(rest.len()),
    };
    rest.cut(..end).trim_ascii_end()
}

impl Decode for OwnDecoder {
    fn event(&self, record: Record) -> Event {
        let mut event = parse::event(self.entry(record), &self.tables, &mut |_, _| {});
        if !self.cut_links.is_empty() {
            let (cut, links) = event
                .links
                .into_iter()
                .enumerate()
                .partition::<Vec<_>, _>(|(index, _)| self.cut_links.contains(&(record.offset, *index)));
            event.links = links.into_iter().map(|(_, link)| link).collect();
            let field = |(index, link): (usize, Link)| {
                let words = format!("{} {}", link.kind.label(), link.to);
                (format!("links[{index}]"), words)
            };
            event.fields.extend(cut.into_iter().map(field));
        }
        event
    }

    fn search_text(&self, record: Record) -> Cow<'_, str> {
        Cow::Owned(search_text(self.entry(record), &self.tables))
    }

    fn raw(&self, record: Record) -> Cow<'_, str> {
        String::from_utf8_lossy(self.entry(record))
    }
}
