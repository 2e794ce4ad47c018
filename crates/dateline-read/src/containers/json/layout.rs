use dateline_batch::Decision;
use dateline_batch::Findings;
use dateline_batch::decision::{Counted, JsonDecision};
use dateline_batch::finding::FileFault;
use dateline_batch::format::Holder;
use dateline_batch::unread::Refusal;

use super::list::List;
use super::lists::{self, Candidate};
use super::shape::Shape;
use super::slides::SlideType;
use super::vis::Groups;
use super::{cell_lists, flatten, sample};
use crate::cut::Cut;
use crate::error::ErrorKind;
use crate::json_scan::{Elements, Members, skip_blank, value_at};
use crate::table::{Formats, Rating};

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
                layout.findings.push(0, "", FileFault::MoreAfterList);
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
        let first = Elements::new(bytes, begin).next();
        let first = first.map_or(&[][..], |first| bytes.cut(first.range));
        let layout = Self::of(List::Array(begin), first, Holder::Json);
        let outer = Candidate {
            path: String::new(),
            list: List::Array(begin),
            count: 0,
            shape: Shape::of(first),
        };
        if outer.shape.is_known() || outer.rate(bytes, formats) >= Rating::Dated {
            return layout;
        }
        let rated = lists::find_inner(bytes, &outer);
        match best(bytes, rated, formats) {
            Some((list, rating, others)) if rating >= Rating::Dated => Self::of_list(list, &others),
            _ => layout,
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

    /// From an object that holds the events somewhere.
    fn in_envelope(bytes: &[u8], begin: usize, formats: &Formats) -> Result<Self, ErrorKind> {
        let mut candidates = lists::find(bytes, begin);
        candidates.retain(|list| !list.is_of_failures());
        let failure = failure(bytes, begin);
        if failure.is_some() {
            candidates.retain(|list| list.path != "messages");
        }
        let mut found = best(bytes, candidates, formats);
        if let Some((list, rating, others)) = &mut found
            && *rating < Rating::Dated
            && !list.shape.is_known()
        {
            let outer = [&*list].into_iter().chain(&*others);
            let inner: Vec<Candidate> = outer.flat_map(|outer| lists::find_inner(bytes, outer)).collect();
            let whole = List::One(value_at(bytes, begin).range);
            let entry = bytes.cut(begin..);
            if let Some((better, inner_rating, inner_others)) = best(bytes, inner, formats)
                && (better.shape.is_known() || inner_rating >= Rating::Dated)
            {
                let is_beside = |other: &Candidate| !better.path.starts_with(&format!("{}.", other.path));
                let before = std::iter::once(list.clone()).chain(std::mem::take(others));
                *others = before.filter(is_beside).chain(inner_others).collect();
                *list = better;
            } else if sample::rate(bytes, &whole, &Shape::of(entry), formats) >= Rating::Dated {
                // An event with lists in it.
                return Ok(Self::of(whole, entry, Holder::Json));
            }
        }
        let Some((list, rating, mut others)) = found else {
            if let Some((path, list)) = cell_lists::in_envelope(bytes, begin) {
                return Ok(Self {
                    holder: Holder::Json,
                    lists: vec![list],
                    expected: expected(bytes, begin),
                    decisions: vec![JsonDecision::CellsIn(path).into()],
                    ..Self::default()
                });
            }
            if let Some(failure) = failure {
                return Err(Refusal::ServerFailure(failure.into()).into());
            }
            if let Some(name) = empty_list(bytes, begin) {
                return Err(Refusal::EmptyJsonList(name).into());
            }
            return Self::without_lists(bytes, begin);
        };
        if rating < Rating::Dated
            && let Some((path, cells)) = cell_lists::in_envelope(bytes, begin)
        {
            return Ok(Self {
                holder: Holder::Json,
                lists: vec![cells],
                decisions: vec![JsonDecision::CellsIn(path).into()],
                ..Self::default()
            });
        }
        let chosen = list.with_alike(bytes, &mut others);
        let mut neighbours = Self::default();
        neighbours.add_neighbours(bytes, begin, &chosen, &mut others);
        let mut layout = Self::of_list(chosen, &others);
        layout.expected = expected(bytes, begin);
        if let Some(failure) = failure {
            let fault = match failure.as_str() {
                "" => FileFault::Failure,
                words => FileFault::FailureSaying { words: words.into() },
            };
            layout.findings.push(0, "", fault);
        }
        match &neighbours.lists[..] {
            [(_, Shape::Item(_))] => layout.lists = neighbours.lists,
            _ => layout.lists.append(&mut neighbours.lists),
        }
        layout.lists.sort_by_key(|(list, _)| list.start());
        Ok(layout)
    }

    /// What a known format has beside its list of events: groups, the title and eras.
    fn add_neighbours(&mut self, bytes: &[u8], begin: usize, list: &Candidate, others: &mut Vec<Candidate>) {
        let beside = |name: &str| match list.path.rsplit_once('.') {
            Some((parent, _)) => format!("{parent}.{name}"),
            None => name.to_owned(),
        };
        let mut take = |name: &str| {
            let index = others.iter().position(|other| other.path == name)?;
            Some(others.remove(index).list.start())
        };
        match &list.shape {
            Shape::Item(_) => {
                if let Some(at) = take(&beside("groups")) {
                    self.lists = vec![(list.list.clone(), Shape::Item(Groups::read(bytes, at)))];
                }
            }
            Shape::Slide(_) => {
                if let Some(at) = take(&beside("eras")) {
                    self.lists.push((List::Array(at), Shape::Slide(SlideType::Era)));
                }
                let title = Members::new(bytes, begin).find(|(key, _)| *key == b"title");
                if let Some((_, title)) = title.filter(|(_, value)| bytes.get(value.range.start) == Some(&b'{')) {
                    self.lists
                        .push((List::One(title.range), Shape::Slide(SlideType::Title)));
                }
            }
            Shape::OldSlide(_) => {
                if let Some(at) = take(&beside("era")) {
                    self.lists.push((List::Array(at), Shape::OldSlide(SlideType::Era)));
                }
            }
            _ => {}
        }
    }

    /// An object of objects, each of which is an event, or one that is an event itself.
    fn without_lists(bytes: &[u8], begin: usize) -> Result<Self, ErrorKind> {
        let whole = value_at(bytes, begin).range;
        let mut members = Members::new(bytes, begin).map(|(_, value)| bytes.cut(value.range));
        let Some(first) = members.next() else {
            return Err(Refusal::NoJsonEvent.into());
        };
        let is_filled = |value: &[u8]| value.first() == Some(&b'{') && value.get(skip_blank(value, 1)) == Some(&b'"');
        let of_objects = is_filled(first) && members.clone().next().is_some() && members.all(is_filled);
        let entry = bytes.cut(whole.clone());
        if of_objects && !Shape::of(entry).is_known() {
            let mut layout = Self::of(List::Members(begin), first, Holder::Json);
            layout.decisions.push(JsonDecision::Members.into());
            return Ok(layout);
        }
        Ok(Self::of(List::One(whole), entry, Holder::Json))
    }
}

/// The list that looks most like events, how much it does, and the others.
fn best(bytes: &[u8], mut lists: Vec<Candidate>, formats: &Formats) -> Option<(Candidate, Rating, Vec<Candidate>)> {
    let rate = |list: &Candidate| {
        if lists.len() > 1 || !list.shape.is_known() {
            list.rate(bytes, formats)
        } else {
            Rating::Known
        }
    };
    let ratings: Vec<Rating> = lists.iter().map(rate).collect();
    let of = |index: usize| {
        let list = lists.get(index)?;
        let rating = ratings.get(index).copied()?;
        Some((
            list.shape.is_known(),
            rating,
            !list.is_beside(),
            list.count,
            std::cmp::Reverse(index),
        ))
    };
    let index = (0..lists.len()).max_by_key(|index| of(*index))?;
    let rating = ratings.get(index).copied()?;
    Some((lists.remove(index), rating, lists))
}

/// The name of a list that would hold the events, if it is empty.
fn empty_list(bytes: &[u8], begin: usize) -> Option<&'static str> {
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
    let mut members = Members::new(bytes, begin).take(100);
    members.find_map(|(key, value)| {
        let value = bytes.get(value.range)?;
        let name = NAMES.into_iter().find(|name| name.as_bytes() == key)?;
        let is_empty = value.first() == Some(&b'[') && value.get(skip_blank(value, 1)) == Some(&b']');
        is_empty.then_some(name)
    })
}

/// What the answer of a server says of a failure, perhaps nothing; `None` if there was none.
fn failure(bytes: &[u8], begin: usize) -> Option<String> {
    let mut has_failed = false;
    let mut words = String::new();
    for (key, value) in Members::new(bytes, begin).take(100) {
        let value = bytes.cut(value.range);
        match key {
            b"success" => has_failed |= value == b"false",
            b"error" | b"errors" | b"message" if !matches!(value, b"null" | b"false" | b"[]" | b"{}" | b"\"\"") => {
                has_failed |= key != b"message";
                let mut add = |_: &str, cell: super::Cell<'_>| {
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

/// How many events the answer of a server says that there are.
fn expected(bytes: &[u8], begin: usize) -> Option<u64> {
    let mut members = Members::new(bytes, begin).take(100);
    let is_count = |key: &[u8]| {
        matches!(
            key,
            b"TotalCount" | b"totalCount" | b"total_count" | b"total" | b"count"
        )
    };
    let (_, value) = members.find(|(key, _)| is_count(key))?;
    std::str::from_utf8(bytes.get(value.range)?).ok()?.parse().ok()
}
