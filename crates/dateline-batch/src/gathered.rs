use indexmap::IndexMap;
use indexmap::map::Entry;
use rustc_hash::FxBuildHasher;

use super::{ActorInfo, Directory, PlaceInfo};

/// What several files, or rows of one, say of names: one entry for each name, with the spellings and parents of all.
///
/// Of kind, note and coordinates the first that are said count.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    actors: IndexMap<String, ActorInfo, FxBuildHasher>,
    places: IndexMap<Vec<String>, PlaceInfo, FxBuildHasher>,
}

impl Gathered {
    /// Adds what one more file or row says.
    pub fn add(&mut self, directory: &Directory) {
        directory.actors.iter().for_each(|actor| self.add_actor(actor));
        directory.places.iter().for_each(|place| self.add_place(place));
        for (name, alias) in &directory.actors_at_events {
            let known = self.actors.entry(name.clone()).or_insert_with(|| ActorInfo {
                name: name.clone(),
                ..ActorInfo::default()
            });
            add(&mut known.aliases, alias);
        }
        for (path, alias) in &directory.places_at_events {
            let known = self.places.entry(path.clone()).or_insert_with(|| PlaceInfo {
                path: path.clone(),
                ..PlaceInfo::default()
            });
            add(&mut known.aliases, alias);
        }
    }

    /// Adds what was gathered elsewhere.
    pub fn append(&mut self, other: &Self) {
        other.actors.values().for_each(|actor| self.add_actor(actor));
        other.places.values().for_each(|place| self.add_place(place));
    }

    /// What was gathered, in the order in which names came first.
    pub fn into_directory(self) -> Directory {
        Directory {
            actors: self.actors.into_values().collect(),
            places: self.places.into_values().collect(),
            ..Directory::default()
        }
    }

    fn add_actor(&mut self, actor: &ActorInfo) {
        let known = match self.actors.entry(actor.name.clone()) {
            Entry::Vacant(entry) => {
                entry.insert(actor.clone());
                return;
            }
            Entry::Occupied(entry) => entry.into_mut(),
        };
        if known == actor {
            return;
        }
        actor.aliases.iter().for_each(|alias| add(&mut known.aliases, alias));
        actor.parents.iter().for_each(|parent| add(&mut known.parents, parent));
        fill(&mut known.kind, &actor.kind);
        fill(&mut known.note, &actor.note);
    }

    fn add_place(&mut self, place: &PlaceInfo) {
        let known = match self.places.entry(place.path.clone()) {
            Entry::Vacant(entry) => {
                entry.insert(place.clone());
                return;
            }
            Entry::Occupied(entry) => entry.into_mut(),
        };
        if known == place {
            return;
        }
        place.aliases.iter().for_each(|alias| add(&mut known.aliases, alias));
        if known.latitude.is_none() {
            (known.latitude, known.longitude) = (place.latitude, place.longitude);
            known.precision = known.precision.or(place.precision);
        }
        fill(&mut known.note, &place.note);
    }
}

fn add<T: Clone + PartialEq>(list: &mut Vec<T>, item: &T) {
    if !list.contains(item) {
        list.push(item.clone());
    }
}

fn fill(known: &mut String, text: &str) {
    if known.is_empty() {
        text.clone_into(known);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ParentInfo;

    fn belonging(parent: &str, from: Option<&str>) -> ParentInfo {
        ParentInfo {
            name: parent.to_owned(),
            from: from.map(str::to_owned),
            to: None,
        }
    }

    #[test]
    fn a_name_has_the_spellings_and_parents_of_all() {
        let saying = |alias: &str, parent: &str, from: Option<&str>| Directory {
            actors: vec![ActorInfo {
                name: "A".to_owned(),
                aliases: vec![alias.to_owned()],
                parents: vec![belonging(parent, from)],
                ..ActorInfo::default()
            }],
            ..Directory::default()
        };
        let mut gathered = Gathered::default();
        for directory in [
            saying("a", "B", None),
            saying("á", "B", Some("2014")),
            saying("a", "B", None),
        ] {
            gathered.add(&directory);
        }
        let directory = gathered.into_directory();
        assert_eq!(directory.actors.len(), 1);
        assert_eq!(directory.actors[0].aliases, ["a", "á"]);
        let parents = [belonging("B", None), belonging("B", Some("2014"))];
        assert_eq!(directory.actors[0].parents, parents);
    }
}
