use super::flatten;
use super::list::List;
use super::lists::{self, Candidate};
use super::shape::Shape;
use super::slides::SlideType;
use super::vis::Groups;
use crate::read::own::scan::{Elements, Members, skip_blank, value_at};
use crate::read::{ErrorKind, Findings};

/// How many lines tell whether each is a value of its own.
const LINES: usize = 20;

/// Which entries of a JSON file are rows, and what they are.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// In the order of the file.
    pub lists: Vec<(List, Shape)>,
    pub name: &'static str,
    pub is_format: bool,
    /// How many events the file says that there are, those in other files included.
    pub expected: Option<u64>,
    pub decisions: Vec<String>,
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
    pub fn find(bytes: &[u8]) -> Result<Self, ErrorKind> {
        let begin = skip_blank(bytes, 0);
        if are_lines(bytes) {
            let first = value_at(bytes, begin).range;
            return Ok(Self::of(
                List::Lines,
                bytes.get(first).unwrap_or_default(),
                "JSON Lines",
            ));
        }
        let outer = value_at(bytes, begin);
        let after = skip_blank(bytes, outer.range.end);
        if bytes.get(begin) == Some(&b'[') {
            let first = Elements::new(bytes, begin).next();
            let first = first.and_then(|first| bytes.get(first.range)).unwrap_or_default();
            let mut layout = Self::of(List::Array(begin), first, "JSON");
            if after < bytes.len() {
                layout.findings.push(0, "", "what follows the list is not read");
            }
            return Ok(layout);
        }
        if outer.is_whole && after < bytes.len() && matches!(bytes.get(after), Some(b'{' | b',' | 0x1e)) {
            let first = bytes.get(outer.range).unwrap_or_default();
            return Ok(Self::of(List::Values, first, "JSON"));
        }
        Self::in_envelope(bytes, begin)
    }

    fn of(list: List, first: &[u8], name: &'static str) -> Self {
        let shape = Shape::of(first);
        Self {
            name: shape.name().unwrap_or(name),
            is_format: shape.is_known(),
            lists: vec![(list, shape)],
            ..Self::default()
        }
    }

    /// From an object that holds the events somewhere.
    fn in_envelope(bytes: &[u8], begin: usize) -> Result<Self, ErrorKind> {
        let mut candidates = lists::find(bytes, begin);
        candidates.retain(|list| !matches!(list.path.as_str(), "error" | "errors" | "messages"));
        let failure = failure(bytes, begin);
        let best = candidates
            .iter()
            .enumerate()
            .max_by_key(|(index, list)| (list.shape.is_known(), list.count, std::cmp::Reverse(*index)));
        let Some((best, list)) = best else {
            if let Some(failure) = failure {
                return Err(ErrorKind::NotRecognised(failure));
            }
            if let Some(name) = empty_list(bytes, begin) {
                return Err(ErrorKind::NotRecognised(format!(
                    "is JSON whose list “{name}” is empty"
                )));
            }
            return Self::without_lists(bytes, begin);
        };
        let mut layout = Self {
            lists: vec![(List::Array(list.at), list.shape.clone())],
            name: list.shape.name().unwrap_or("JSON"),
            is_format: list.shape.is_known(),
            expected: expected(bytes, begin),
            ..Self::default()
        };
        layout
            .decisions
            .push(format!("The events are the list “{}”", list.path));
        if let Some(failure) = failure {
            layout.findings.push(0, "", failure);
        }
        let mut others: Vec<&Candidate> = candidates
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != best)
            .map(|(_, list)| list)
            .collect();
        layout.add_neighbours(bytes, begin, list, &mut others);
        if !others.is_empty() {
            let named: Vec<String> = others
                .iter()
                .take(10)
                .map(|other| format!("“{}” ({})", other.path, other.count))
                .collect();
            layout
                .decisions
                .push(format!("Lists beside it are not read: {}", named.join(", ")));
        }
        layout.lists.sort_by_key(|(list, _)| list.start());
        Ok(layout)
    }

    /// What a known format has beside its list of events: groups, the title and eras.
    fn add_neighbours(&mut self, bytes: &[u8], begin: usize, list: &Candidate, others: &mut Vec<&Candidate>) {
        let beside = |name: &str| match list.path.rsplit_once('.') {
            Some((parent, _)) => format!("{parent}.{name}"),
            None => name.to_owned(),
        };
        let mut take = |name: &str| {
            let index = others.iter().position(|other| other.path == name)?;
            Some(others.remove(index).at)
        };
        match &list.shape {
            Shape::Item(_) => {
                if let Some(at) = take(&beside("groups")) {
                    self.lists = vec![(List::Array(list.at), Shape::Item(Groups::read(bytes, at)))];
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
        let mut members = Members::new(bytes, begin).map(|(_, value)| bytes.get(value.range).unwrap_or_default());
        let Some(first) = members.next() else {
            return Err(ErrorKind::NotRecognised("is JSON without any event in it".to_owned()));
        };
        let is_filled = |value: &[u8]| value.first() == Some(&b'{') && value.get(skip_blank(value, 1)) == Some(&b'"');
        let of_objects = is_filled(first) && members.clone().next().is_some() && members.all(is_filled);
        let entry = bytes.get(whole.clone()).unwrap_or_default();
        if of_objects && !Shape::of(entry).is_known() {
            let mut layout = Self::of(List::Members(begin), first, "JSON");
            layout
                .decisions
                .push("Each member of the object is read as an event".to_owned());
            return Ok(layout);
        }
        Ok(Self::of(List::One(whole), entry, "JSON"))
    }
}

/// The name of a list that would hold the events, if it is empty.
fn empty_list(bytes: &[u8], begin: usize) -> Option<String> {
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
        is_empty.then(|| name.to_owned())
    })
}

/// What the answer of a server says of a failure.
fn failure(bytes: &[u8], begin: usize) -> Option<String> {
    let mut has_failed = false;
    let mut words = String::new();
    for (key, value) in Members::new(bytes, begin).take(100) {
        let value = bytes.get(value.range).unwrap_or_default();
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
    let colon = if words.is_empty() { "" } else { ": " };
    has_failed.then(|| format!("is the answer of a server that something went wrong{colon}{words}"))
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
