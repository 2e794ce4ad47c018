//! The actors, places and sources that a file of the own format lists, made ready for looking up.

mod actors;
mod entries;
mod places;
mod sources;

use dateline_batch::{ActorInfo, Directory, Findings, PlaceInfo};
use dateline_event::Source;
use dateline_format::{ActorEntry, PlaceEntry, SourceEntry};
use rustc_hash::FxHashMap;

use super::spellings::{Found, Spellings};

/// The tables of one file. An entry's number is its place in `directory`.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub directory: Directory,
    /// Of each source, the outlet that it reprints, then what that one does, and so on.
    pub reprints: Vec<Vec<String>>,
    actors: Spellings,
    places: Spellings,
    sources: Spellings,
    paths: FxHashMap<Vec<String>, u32>,
    /// How many names a path may have.
    pub max_names: usize,
}

impl Tables {
    pub fn new(
        actors: Vec<ActorEntry>,
        places: Vec<PlaceEntry>,
        sources: Vec<SourceEntry>,
        (findings, max_names): (&mut Findings, u64),
    ) -> Self {
        let mut tables = Self {
            max_names: usize::try_from(max_names).unwrap_or(usize::MAX),
            ..Self::default()
        };
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
}
