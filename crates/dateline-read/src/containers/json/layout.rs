mod answer;
mod best;
mod envelope;

use dateline_batch::checked::Cut;
use dateline_batch::decision::{Counted, JsonDecision};
use dateline_batch::finding::FileFault;
use dateline_batch::format::Holder;
use dateline_batch::unread::Refusal;
use dateline_batch::{Decision, Findings};
use dateline_event::Precision;

use super::cell_lists;
use super::keyed::is_day;
use super::list::{Inner, List};
use super::lists::{self, Candidate};
use super::shape::Shape;
use crate::dates::{self, DateStyle};
use crate::error::ErrorKind;
use crate::formats;
use crate::json_scan::{Members, first_element, skip_blank, value_at};
use crate::table::{Formats, Rating};
use best::Best;

/// How many lines tell whether each is a value of its own.
const LINES: usize = 20;

/// Which entries of a JSON file are rows, and what they are.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// In the order of the file.
    pub lists: Vec<(List, Shape)>,
    pub holder: Holder,
    /// How many events the file says that there are, those in other files included.
    pub expected: Option<u64>,
    pub decisions: Vec<Decision>,
    pub findings: Findings,
}

/// Whether most of the first lines hold an object each, and there is more than one.
pub(super) fn are_lines(bytes: &[u8]) -> bool {
    let lines = bytes.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii);
    let (mut lines_seen, mut whole) = (0, 0);
    for line in lines.filter(|line| !line.is_empty()).take(LINES) {
        lines_seen += 1;
        if line.first() == Some(&b'{') {
            let value = value_at(line, 0);
            whole += usize::from(value.is_whole && value.range.end == line.len());
        }
    }
    lines_seen > 1 && whole > 0 && whole * 2 >= lines_seen
}

impl Layout {
    pub fn find(bytes: &[u8], formats: &Formats) -> Result<Self, ErrorKind> {
        let begin = skip_blank(bytes, 0);
        if are_lines(bytes) {
            let first = value_at(bytes, begin).range;
            return Ok(Self::of(List::Lines, bytes.cut(first), Holder::JsonLines));
        }
        let outer = value_at(bytes, begin);
        let after = skip_blank(bytes, outer.range.end);
        if bytes.get(begin) == Some(&b'[') {
            let mut layout = Self::in_array(bytes, begin, formats);
            if after < bytes.len() {
                layout.findings.push_of_file("", FileFault::MoreAfterList);
            }
            return Ok(layout);
        }
        if outer.is_whole && after < bytes.len() && matches!(bytes.get(after), Some(b'{' | b',' | 0x1e)) {
            let first = bytes.cut(outer.range);
            return Ok(Self::of(List::Values, first, Holder::Json));
        }
        Self::in_envelope(bytes, begin, formats)
    }

    fn of(list: List, first: &[u8], holder: Holder) -> Self {
        let shape = Shape::of(first);
        Self {
            holder: shape.holder().unwrap_or(holder),
            lists: vec![(list, shape)],
            ..Self::default()
        }
    }

    /// From an array, whose entries may be lists of cells, or hold the events in lists of their own.
    fn in_array(bytes: &[u8], begin: usize, formats: &Formats) -> Self {
        if let Some(list) = cell_lists::list(bytes, begin, None) {
            return Self {
                holder: Holder::Json,
                lists: vec![list],
                decisions: vec![JsonDecision::Cells.into()],
                ..Self::default()
            };
        }
        let first = first_element(bytes, begin);
        let first = first.map_or(&[][..], |first| bytes.cut(first.range));
        let layout = Self::of(List::Array(begin), first, Holder::Json);
        if Shape::of(first).is_known() {
            return layout;
        }
        match Best::of(bytes, lists::find(bytes, begin), formats) {
            Some(best) if best.list.is_inner() && best.rating >= Rating::Dated => {
                Self::of_list(best.list.whole(bytes, begin), &best.others)
            }
            _ => layout,
        }
    }

    /// Lets what stands beside the list, and tells where its events were or who took part in them, stand with each of them.
    fn add_around(&mut self, around: &[(String, String)]) {
        let tells = around.iter().filter(|(name, _)| formats::tells_where_or_who(name));
        let belongs: Vec<(String, String)> = tells
            .map(|(name, text)| (format!("parent {name}"), text.clone()))
            .collect();
        let [(list, Shape::Plain)] = &mut self.lists[..] else {
            return;
        };
        if belongs.is_empty() {
            return;
        }
        if let List::Many(lists) = list {
            for inner in lists {
                let is_new = |(name, _): &&(String, String)| inner.parent.iter().all(|(known, _)| known != name);
                inner.parent = belongs.iter().filter(is_new).chain(&*inner.parent).cloned().collect();
            }
            return;
        }
        if let List::Array(start) | List::Members(start) = *list {
            let inner = Inner {
                start,
                is_object: matches!(list, List::Members(_)),
                parent: belongs.into(),
                time: None,
            };
            *list = List::Many(vec![inner]);
        }
    }

    /// From a list that was chosen among others.
    fn of_list(list: Candidate, others: &[Candidate]) -> Self {
        let mut decisions = Vec::new();
        match list.list {
            List::Many(ref lists)
                if lists
                    .iter()
                    .any(|list| list.parent.iter().any(|(name, _)| name == "list")) =>
            {
                decisions.push(JsonDecision::Lists(list.path).into());
            }
            List::Members(_) => decisions.push(JsonDecision::Members.into()),
            List::Many(ref lists) => {
                let (path, count) = (list.path, lists.len());
                decisions.push(JsonDecision::InnerLists { path, count }.into());
            }
            _ => decisions.push(JsonDecision::List(list.path).into()),
        }
        if !others.is_empty() {
            let counted = |other: &Candidate| Counted {
                name: other.path.clone(),
                count: other.count,
            };
            let others = others.iter().map(counted).collect();
            decisions.push(JsonDecision::OtherLists(others).into());
        }
        Self {
            holder: list.shape.holder().unwrap_or(Holder::Json),
            lists: vec![(list.list, list.shape)],
            decisions,
            ..Self::default()
        }
    }

    /// An object of objects, each of which is an event, or one that is an event itself.
    fn without_lists(bytes: &[u8], begin: usize) -> Result<Self, ErrorKind> {
        let whole = value_at(bytes, begin).range;
        let members = || Members::new(bytes, begin).map(|(_, value)| bytes.cut(value.range));
        if members().next().is_none() {
            return Err(Refusal::NoJsonEvent.into());
        }
        if are_dated_texts(bytes, begin) {
            return Ok(Self {
                holder: Holder::Json,
                lists: vec![(List::Members(begin), Shape::Dated)],
                decisions: vec![JsonDecision::Dated.into()],
                ..Self::default()
            });
        }
        let is_filled = |value: &&[u8]| value.first() == Some(&b'{') && value.get(skip_blank(value, 1)) == Some(&b'"');
        let first = members().find(is_filled);
        let (objects, others) = members().fold((0, 0), |(objects, others), value| {
            if is_filled(&value) {
                (objects + 1, others)
            } else {
                (objects, others + 1)
            }
        });
        let entry = bytes.cut(whole.clone());
        if let Some(first) = first.filter(|_| objects > 1 && others <= objects / 2 && !Shape::of(entry).is_known()) {
            let mut layout = Self::of(List::Members(begin), first, Holder::Json);
            layout.decisions.push(JsonDecision::Members.into());
            return Ok(layout);
        }
        let is_text = |value: &[u8]| value.first() == Some(&b'"');
        let are_days = || Members::new(bytes, begin).all(|(key, _)| is_day(&String::from_utf8_lossy(key)));
        if members().count() > 1 && members().all(is_text) && are_days() {
            // What happened, by days.
            let mut layout = Self::of(List::Members(begin), b"", Holder::Json);
            layout.decisions.push(JsonDecision::Members.into());
            return Ok(layout);
        }
        Ok(Self::of(List::One(whole), entry, Holder::Json))
    }
}

/// Whether the members of an object are texts or numbers, and nearly all their keys are days.
fn are_dated_texts(bytes: &[u8], begin: usize) -> bool {
    /// Where half of so many are none, an object of millions of keys need not be read to its end.
    const FIRST: usize = 100;
    let (mut count, mut days) = (0, 0);
    for (key, value) in Members::new(bytes, begin) {
        if matches!(bytes.get(value.range.start), Some(b'{' | b'[')) {
            return false;
        }
        let read = std::str::from_utf8(key)
            .ok()
            .and_then(|key| dates::read(key, DateStyle::default()));
        count += 1;
        days += usize::from(read.is_some_and(|date| date.precision >= Precision::Day));
        if count >= FIRST && days * 2 < count {
            return false;
        }
    }
    count > 1 && days * 10 >= count * 9
}
