//! The actors, places and sources that a file of the own format lists, made ready for looking up.

use dateline_batch::finding::{Axis, NameFault, PlaceFault};
use dateline_batch::{ActorInfo, Directory, Findings, PlaceInfo};
use dateline_event::Source;
use dateline_format::{ActorEntry, Parent, Parents, PlaceEntry, SourceEntry};
use rustc_hash::FxHashMap;

use super::aliases::{find_alias_circles, find_shared_aliases};
use super::circle::circle_edges;
use super::parents::check_parents;
use super::spellings::{Found, Spellings};

/// How deep places may nest before the rest of the way up is cut.
const DEEPEST: usize = 64;

/// The tables of one file. An entry's number is its place in `directory`.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub directory: Directory,
    /// Of each source, the outlet that it reprints.
    pub reprints: Vec<Option<String>>,
    actors: Spellings,
    places: Spellings,
    sources: Spellings,
    paths: FxHashMap<Vec<String>, u32>,
}

impl Tables {
    pub fn new(
        actors: Vec<ActorEntry>,
        places: Vec<PlaceEntry>,
        sources: Vec<SourceEntry>,
        findings: &mut Findings,
    ) -> Self {
        let mut tables = Self::default();
        tables.add_actors(actors, findings);
        tables.add_places(places, findings);
        tables.add_sources(sources, findings);
        tables
    }

    pub fn actor(&self, text: &str) -> Found {
        self.actors.find(text)
    }

    pub fn place(&self, text: &str) -> Found {
        self.places.find(text)
    }

    /// The place with exactly this path.
    pub fn place_at(&self, path: &[String]) -> Option<&PlaceInfo> {
        self.paths.get(path).and_then(|&place| self.place_info(place))
    }

    pub fn place_info(&self, place: u32) -> Option<&PlaceInfo> {
        self.directory.places.get(place as usize)
    }

    pub fn actor_info(&self, actor: u32) -> Option<&ActorInfo> {
        self.directory.actors.get(actor as usize)
    }

    /// The source with this id, and its number.
    pub fn source(&self, id: &str) -> Option<(u32, &Source)> {
        let number = self.sources.by_id(id)?;
        Some((number, self.directory.sources.get(number as usize)?))
    }

    fn add_actors(&mut self, mut entries: Vec<ActorEntry>, findings: &mut Findings) {
        keep_first(&mut entries, "actors", &mut self.actors, |entry| &entry.id, findings);
        let is_shared = shared(entries.iter().map(|entry| entry.name.as_str()));
        let names = with_ids(&is_shared, entries.iter().map(|entry| (&entry.name, &entry.id)));
        for ((number, entry), name) in (0_u32..).zip(&entries).zip(&names) {
            self.actors.add_name(&entry.name, number);
            self.actors.add_name(name, number);
            for alias in &entry.aliases {
                self.actors.add_alias(alias, number);
            }
        }
        find_shared_aliases(&entries, &names, findings);
        find_alias_circles(&entries, &names, findings);
        let mut parents: Vec<Vec<Parent>> = entries.iter_mut().map(parents_of).collect();
        for (entry, parents) in entries.iter().zip(&parents) {
            check_parents(&entry.id, parents, findings);
        }
        self.cut_circles(&mut parents, &entries, findings);
        for ((entry, name), parents) in entries.into_iter().zip(&names).zip(parents) {
            let name_of = |parent: &Parent| match self.actors.find(&parent.id) {
                Found::One(number) => names.get(number as usize).unwrap_or(&parent.id).clone(),
                _ => parent.id.clone(),
            };
            self.directory.actors.push(ActorInfo {
                name: name.clone(),
                kind: entry.kind,
                aliases: entry.aliases,
                parents: parents
                    .into_iter()
                    .map(|parent| (name_of(&parent), parent.from, parent.to))
                    .collect(),
                note: with_other(entry.note, &entry.other),
            });
        }
    }

    fn cut_circles(&self, parents: &mut [Vec<Parent>], entries: &[ActorEntry], findings: &mut Findings) {
        let targets = |parents: &Vec<Parent>| {
            let target = |parent: &Parent| match self.actors.find(&parent.id) {
                Found::One(number) => number as usize,
                _ => usize::MAX,
            };
            parents.iter().map(target).collect()
        };
        let mut edges = circle_edges(&parents.iter().map(targets).collect::<Vec<Vec<usize>>>());
        edges.sort_unstable_by(|a, b| b.cmp(a));
        for (node, edge) in edges {
            let Some(own) = parents.get_mut(node).filter(|own| edge < own.len()) else {
                continue;
            };
            let parent = own.remove(edge);
            let id = entries.get(node).map_or("", |entry| entry.id.as_str());
            let fault = NameFault::ActorCircle {
                actor: id.into(),
                parent: parent.id.into(),
            };
            findings.push(0, &format!("actors.{id}.parent"), fault);
        }
    }

    fn add_places(&mut self, mut entries: Vec<PlaceEntry>, findings: &mut Findings) {
        keep_first(&mut entries, "places", &mut self.places, |entry| &entry.id, findings);
        let parent_of = |entry: &PlaceEntry| entry.parent.as_deref().and_then(|id| self.places.by_id(id));
        let edges: Vec<Vec<usize>> = entries
            .iter()
            .map(|entry| parent_of(entry).map(|parent| parent as usize).into_iter().collect())
            .collect();
        for (node, _) in circle_edges(&edges) {
            if let Some(entry) = entries.get_mut(node) {
                let parent = entry.parent.take().unwrap_or_default();
                let fault = NameFault::PlaceCircle {
                    place: entry.id.as_str().into(),
                    parent: parent.into(),
                };
                findings.push(0, &format!("places.{}.parent", entry.id), fault);
            }
        }
        let keys = entries
            .iter()
            .map(|entry| (entry.parent.as_deref().unwrap_or_default(), entry.name.as_str()));
        let names = with_ids(&shared(keys), entries.iter().map(|entry| (&entry.name, &entry.id)));
        let paths: Vec<Vec<String>> = (0..entries.len())
            .map(|number| self.path_of(number, &entries, &names, findings))
            .collect();
        for ((number, entry), path) in (0_u32..).zip(entries).zip(paths) {
            self.places.add_name(&entry.name, number);
            for alias in &entry.aliases {
                self.places.add_alias(alias, number);
            }
            self.paths.entry(path.clone()).or_insert(number);
            let column = |key: &str| format!("places.{}.{key}", entry.id);
            let (latitude, longitude) = coordinates(entry.latitude, entry.longitude, &mut |axis, fault| {
                findings.push(0, &column(axis.key()), fault);
            });
            self.directory.places.push(PlaceInfo {
                path,
                aliases: entry.aliases,
                latitude,
                longitude,
                precision: entry.precision,
                note: with_other(entry.note, &entry.other),
            });
        }
    }

    /// Names from the widest to the entry's own. A parent that is not listed stands as a name of its own.
    fn path_of(&self, number: usize, entries: &[PlaceEntry], names: &[String], findings: &mut Findings) -> Vec<String> {
        let mut path: Vec<String> = names.get(number).cloned().into_iter().collect();
        let mut at = entries.get(number);
        while let Some(id) = at.and_then(|entry| entry.parent.as_ref()) {
            if path.len() == DEEPEST {
                let column = format!("places.{}.parent", entries.get(number).map_or("", |entry| &entry.id));
                findings.push(0, &column, NameFault::DeepPlace { max: DEEPEST });
                break;
            }
            let parent = self.places.by_id(id).map(|parent| parent as usize);
            path.push(parent.and_then(|parent| names.get(parent)).unwrap_or(id).clone());
            at = parent.and_then(|parent| entries.get(parent));
        }
        path.reverse();
        path
    }

    fn add_sources(&mut self, mut entries: Vec<SourceEntry>, findings: &mut Findings) {
        keep_first(&mut entries, "sources", &mut self.sources, |entry| &entry.id, findings);
        let outlet_of = |id: &str| {
            let entry = self.sources.by_id(id).and_then(|number| entries.get(number as usize));
            entry.map_or_else(|| id.to_owned(), |entry| entry.outlet.clone())
        };
        self.reprints = entries
            .iter()
            .map(|entry| entry.reprint_of.as_deref().map(outlet_of))
            .collect();
        self.directory.sources = entries
            .into_iter()
            .map(|entry| Source {
                outlet: entry.outlet,
                title: entry.title,
                published: entry.published,
                link: entry.link,
                citing: Vec::new(),
                note: with_other(entry.note, &entry.other),
            })
            .collect();
    }
}

/// Drops entries whose id was used before, each with a finding, and numbers the others.
fn keep_first<T>(
    entries: &mut Vec<T>,
    table: &str,
    spellings: &mut Spellings,
    id_of: impl Fn(&T) -> &String,
    findings: &mut Findings,
) {
    let mut number = 0;
    entries.retain(|entry| {
        let is_new = spellings.add_id(id_of(entry), number);
        if is_new {
            number += 1;
        } else {
            let id = id_of(entry).as_str().into();
            findings.push(0, table, NameFault::RepeatedId { id });
        }
        is_new
    });
}

/// Whether each key occurs more than once.
fn shared<K: std::hash::Hash + Eq>(keys: impl Iterator<Item = K>) -> Vec<bool> {
    let keys: Vec<K> = keys.collect();
    let mut counts: FxHashMap<&K, u32> = FxHashMap::default();
    for key in &keys {
        *counts.entry(key).or_default() += 1;
    }
    keys.iter()
        .map(|key| counts.get(key).is_some_and(|&count| count > 1))
        .collect()
}

/// The names; those that are shared have their id appended in parentheses.
fn with_ids<'a>(is_shared: &[bool], entries: impl Iterator<Item = (&'a String, &'a String)>) -> Vec<String> {
    let name = |((name, id), &is_shared): ((&String, &String), &bool)| {
        if is_shared {
            format!("{name} ({id})")
        } else {
            name.clone()
        }
    };
    entries.zip(is_shared).map(name).collect()
}

fn parents_of(entry: &mut ActorEntry) -> Vec<Parent> {
    match entry.parent.take() {
        None => Vec::new(),
        Some(Parents::One(id)) => vec![Parent {
            id,
            ..Parent::default()
        }],
        Some(Parents::Dated(parents)) => parents,
    }
}

/// A note, and below it the keys that the format does not name, so that they can be read too.
fn with_other(mut note: String, other: &serde_json::Map<String, serde_json::Value>) -> String {
    for (key, value) in other {
        let line = match value {
            serde_json::Value::String(text) => format!("{key}: {text}"),
            value => format!("{key}: {value}"),
        };
        if !note.is_empty() {
            note.push('\n');
        }
        note.push_str(&line);
    }
    note
}

/// Both coordinates, or neither with what is odd about each.
pub(super) fn coordinates(
    latitude: Option<f64>,
    longitude: Option<f64>,
    find: &mut dyn FnMut(Axis, PlaceFault),
) -> (Option<f64>, Option<f64>) {
    let (Some(y), Some(x)) = (latitude, longitude) else {
        let half = [
            (latitude, Axis::Latitude, Axis::Longitude),
            (longitude, Axis::Longitude, Axis::Latitude),
        ];
        for (known, axis, missing) in half {
            if let Some(degrees) = known {
                find(axis, PlaceFault::Alone { degrees, missing });
            }
        }
        return (None, None);
    };
    let mut is_good = true;
    for (axis, degrees) in [(Axis::Latitude, y), (Axis::Longitude, x)] {
        let limit = axis.limit();
        if !(-limit..=limit).contains(&degrees) {
            is_good = false;
            find(axis, PlaceFault::Outside { degrees, limit });
        }
    }
    if is_good { (latitude, longitude) } else { (None, None) }
}
