use dateline_batch::Decision;
use dateline_batch::Progress;
use dateline_batch::decision::{Counted, MarkupDecision};
use indexmap::IndexMap;
use quick_xml::events::Event;

use crate::containers::xml;
use crate::error::ErrorKind;

/// More different elements than a file of events has.
const MAX: usize = 10_000;
/// So many of the most frequent elements are looked at.
const CANDIDATES: usize = 12;

/// Which elements a file has, by the names from the root down, with dots between.
#[derive(Default)]
pub(super) struct Outline(IndexMap<String, Found>);

/// Elements of one path.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Found {
    pub count: usize,
    pub depth: usize,
    /// Whether they have attributes or elements in them.
    has_parts: bool,
}

impl Outline {
    pub fn of(text: &str, progress: &Progress) -> Result<Self, ErrorKind> {
        let mut outline = Self::default();
        let mut path = String::new();
        let mut ends = Vec::new();
        let mut reader = xml::reader(text);
        loop {
            match reader.read_event() {
                Ok(Event::Start(element)) => {
                    ends.push(path.len());
                    if ends.len() <= xml::MAX_DEPTH {
                        let has_attributes = xml::has_attributes(&element);
                        if let Some(parent) = outline.0.get_mut(&path) {
                            parent.has_parts = true;
                        }
                        xml::push_name(&mut path, &element);
                        outline.count(&path, ends.len(), has_attributes);
                    }
                    progress.step();
                    if progress.is_cancelled() {
                        return Err(ErrorKind::Cancelled);
                    }
                }
                Ok(Event::Empty(element)) if ends.len() < xml::MAX_DEPTH => {
                    let before = path.len();
                    if let Some(parent) = outline.0.get_mut(&path) {
                        parent.has_parts = true;
                    }
                    xml::push_name(&mut path, &element);
                    outline.count(&path, ends.len() + 1, xml::has_attributes(&element));
                    path.truncate(before);
                }
                Ok(Event::End(_)) => path.truncate(ends.pop().unwrap_or_default()),
                Ok(Event::Eof) | Err(_) => return Ok(outline),
                Ok(_) => {}
            }
        }
    }

    fn count(&mut self, path: &str, depth: usize, has_parts: bool) {
        if let Some(found) = self.0.get_mut(path) {
            found.count += 1;
            found.has_parts |= has_parts;
        } else if self.0.len() < MAX {
            let found = Found {
                count: 1,
                depth,
                has_parts,
            };
            self.0.insert(path.to_owned(), found);
        }
    }

    /// The most frequent elements with something in them.
    pub fn candidates(&self) -> impl Iterator<Item = (&str, Found)> {
        let mut found: Vec<(&str, Found)> = self.with_parts().collect();
        found.sort_by_key(|(_, found)| std::cmp::Reverse(found.count));
        found.truncate(CANDIDATES);
        found.into_iter()
    }

    fn with_parts(&self) -> impl Iterator<Item = (&str, Found)> {
        let found = self.0.iter().map(|(path, found)| (path.as_str(), *found));
        found.filter(|(_, found)| found.has_parts)
    }

    /// Which elements are read, and which beside them are not.
    pub fn decisions(&self, path: &str) -> Vec<Decision> {
        let counted = |name: &str, count| Counted {
            name: name.to_owned(),
            count,
        };
        let count = self.0.get(path).map_or(0, |found| found.count);
        let mut decisions = vec![MarkupDecision::Elements(counted(path, count)).into()];
        let is_within = |inner: &str, outer: &str| inner.starts_with(&format!("{outer}."));
        let mut others = Vec::new();
        let mut outer: Option<&str> = None;
        for (other, found) in self.with_parts() {
            let is_known = other == path || is_within(other, path) || is_within(path, other);
            if is_known || outer.is_some_and(|outer| is_within(other, outer)) {
                continue;
            }
            outer = Some(other);
            others.push(counted(other, found.count));
        }
        if !others.is_empty() {
            decisions.push(MarkupDecision::OtherElements(others).into());
        }
        decisions
    }
}
