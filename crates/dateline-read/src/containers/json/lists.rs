use std::sync::Arc;

use dateline_batch::checked::Cut;
use dateline_event::fold::fold;
use indexmap::IndexMap;

use super::levels::{KEYS, Walk, key_column};
use super::list::{Inner, List};
use super::shape::Shape;
use crate::json_scan::{Elements, Members, first_element};

/// More lists than are told apart.
const MAX_LISTS: usize = 1000;
/// So many entries of a list tell which lists stand in them.
const ENTRIES: usize = 40;

/// A list of objects, or lists at the same place in each entry of a list.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Keys from the outermost object, with dots between.
    pub path: String,
    pub list: List,
    pub count: usize,
    /// How many of its entries were looked into for lists in them.
    seen: usize,
    pub shape: Shape,
}

impl Candidate {
    /// Lists at one path.
    fn of(bytes: &[u8], path: String, lists: Vec<Inner>) -> Self {
        let count = |list: &Inner| {
            if list.is_object {
                Members::new(bytes, list.start).count()
            } else {
                Elements::new(bytes, list.start).count()
            }
        };
        let first = lists.first().and_then(|list| {
            if list.is_object {
                Members::new(bytes, list.start).map(|(_, value)| value).next()
            } else {
                first_element(bytes, list.start)
            }
        });
        let shape = Shape::of(first.map_or(&[][..], |first| bytes.cut(first.range)));
        // What is all there is needs no count.
        let seen = |list: &Inner| {
            if list.is_object {
                Members::new(bytes, list.start).take(ENTRIES).count()
            } else {
                Elements::new(bytes, list.start).take(ENTRIES).count()
            }
        };
        let seen = lists.iter().map(seen).sum();
        let count = if path.is_empty() {
            0
        } else {
            lists.iter().map(count).sum()
        };
        let list = match &lists[..] {
            [only] if only.parent.is_empty() && only.is_object => List::Members(only.start),
            [only] if only.parent.is_empty() => List::Array(only.start),
            _ => List::Many(lists),
        };
        Self {
            path,
            list,
            count,
            seen,
            shape,
        }
    }

    /// Whether at least half of the entries of another list have one of these lists.
    pub fn is_in_most_of(&self, outer: &Self) -> bool {
        match &self.list {
            List::Many(lists) => lists.len() * 2 >= outer.seen,
            _ => false,
        }
    }

    /// Whether it stands in the entries of another list.
    pub fn is_inner(&self) -> bool {
        matches!(self.list, List::Many(_))
    }

    /// Whether it stands in the entries of this list.
    pub fn is_within(&self, outer: &Self) -> bool {
        self.path_within(outer).is_some()
    }

    /// Its path from the entries of this list, if it stands in them.
    pub fn path_within(&self, outer: &Self) -> Option<&str> {
        let below = self
            .path
            .strip_prefix(outer.path.as_str())
            .filter(|_| self.is_inner())?;
        if outer.path.is_empty() {
            Some(below)
        } else {
            below.strip_prefix('.')
        }
    }

    /// With the lists of its path in all entries.
    pub fn whole(self, bytes: &[u8], at: usize) -> Self {
        if !self.is_inner() {
            return self;
        }
        let whole = gathered(bytes, at, usize::MAX, Some(&self.path));
        whole.into_iter().find(|list| list.path == self.path).unwrap_or(self)
    }

    /// Whether it is called as lists of what happened are.
    pub fn names_events(&self) -> bool {
        const NAMES: [&str; 32] = [
            "events",
            "event",
            "incidents",
            "incident",
            "attacks",
            "strikes",
            "airstrikes",
            "battles",
            "raids",
            "protests",
            "clashes",
            "violations",
            "entries",
            "hechos",
            "sucesos",
            "eventos",
            "incidentes",
            "ataques",
            "ocorrencias",
            "evenements",
            "attaques",
            "ereignisse",
            "vorfalle",
            "angriffe",
            "eventi",
            "attacchi",
            "olaylar",
            "события",
            "події",
            "الحوادث",
            "الاحداث",
            "timeline",
        ];
        let last = self.path.rsplit('.').find(|name| *name != KEYS).map(fold);
        last.is_some_and(|last| NAMES.contains(&last.as_str()))
    }

    pub fn is_of_failures(&self) -> bool {
        matches!(self.path.as_str(), "error" | "errors")
    }

    /// Whether it only says more of what is in the other lists: X's and JSON:API's, Elasticsearch's, Google's.
    pub fn is_beside(&self) -> bool {
        let first = self.path.split_once('.').map_or(self.path.as_str(), |(first, _)| first);
        matches!(
            first,
            "includes" | "included" | "aggregations" | "facets" | "rawSignals"
        )
    }

    /// The keys of its first entry.
    fn keys<'b>(&self, bytes: &'b [u8]) -> Vec<&'b [u8]> {
        let mut keys = match self.list {
            List::Array(at) => first_element(bytes, at).map_or_else(Vec::new, |first| {
                Members::new(bytes.cut(..first.range.end), first.range.start)
                    .map(|(key, _)| key)
                    .collect()
            }),
            _ => Vec::new(),
        };
        keys.sort_unstable();
        keys
    }

    /// Joins lists beside it whose entries have the same keys, each with the key under which it stands.
    pub fn with_alike(self, bytes: &[u8], others: &mut Vec<Self>) -> Self {
        let keys = self.keys(bytes);
        if keys.is_empty() || !matches!(self.shape, Shape::Plain) {
            return self;
        }
        let is_alike = |other: &mut Self| match one_other_key(&self.path, &other.path) {
            Some(at) if self.path.split('.').count() == at + 1 => other.keys(bytes) == keys,
            // The same list of each region need not tell all of the same of its first entry.
            Some(_) => {
                let others = other.keys(bytes);
                let both = others.iter().filter(|key| keys.contains(key)).count();
                both * 2 > keys.len().max(others.len())
            }
            None => false,
        };
        let mut alike: Vec<Self> = others.extract_if(.., is_alike).collect();
        if alike.is_empty() {
            return self;
        }
        let shape = self.shape.clone();
        alike.push(self);
        alike.sort_by_key(|list| list.list.start());
        let paths: Vec<&str> = alike.iter().map(|list| list.path.as_str()).collect();
        let at = paths
            .first()
            .zip(paths.last())
            .and_then(|(first, last)| one_other_key(first, last));
        let inner = alike.iter().map(|list| Inner {
            start: list.list.start(),
            is_object: false,
            parent: Arc::from([told_by_path(&list.path, at)]),
            time: None,
        });
        Self {
            path: paths.join("”, “"),
            list: List::Many(inner.collect()),
            count: alike.iter().map(|list| list.count).sum(),
            seen: alike.iter().map(|list| list.seen).sum(),
            shape,
        }
    }
}

/// Which key of two paths differs, if only one does.
fn one_other_key(path: &str, other: &str) -> Option<usize> {
    let mut others = other.split('.');
    let mut differing = path
        .split('.')
        .enumerate()
        .filter(|(_, key)| others.next() != Some(key))
        .map(|(at, _)| at);
    let first = differing
        .next()
        .filter(|_| path.split('.').count() == other.split('.').count());
    first.filter(|_| differing.next().is_none())
}

/// A column and its text for the entries of one of several lists: the key in the middle of its path by which it differs from the
/// others, called after what holds it, else the path.
fn told_by_path(path: &str, differing: Option<usize>) -> (String, String) {
    let keys: Vec<&str> = path.split('.').collect();
    let key = |at: usize| keys.get(at).copied().unwrap_or_default();
    match differing {
        Some(at) if at + 1 < keys.len() => {
            let holder = at.checked_sub(1).map_or("", key);
            (key_column(holder, &[]), key(at).to_owned())
        }
        _ => ("list".to_owned(), path.to_owned()),
    }
}

/// All lists of objects in what begins at `at`, at any depth. Of each list only the first entries are looked into: of the lists in
/// these [`Candidate::whole`] has all.
pub(super) fn find(bytes: &[u8], at: usize) -> Vec<Candidate> {
    gathered(bytes, at, ENTRIES, None)
}

fn gathered(bytes: &[u8], at: usize, entries: usize, wanted: Option<&str>) -> Vec<Candidate> {
    let mut found: IndexMap<String, Vec<Inner>> = IndexMap::new();
    Walk::run(bytes, at, entries, wanted, &mut |path, inner| {
        if let Some(known) = found.get_mut(path) {
            known.push(inner);
        } else if found.len() < MAX_LISTS {
            found.insert(path.to_owned(), vec![inner]);
        }
    });
    let found = found.into_iter();
    found.map(|(path, lists)| Candidate::of(bytes, path, lists)).collect()
}
