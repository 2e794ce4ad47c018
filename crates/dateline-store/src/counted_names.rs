use dateline_event::fold::name_key;
use dateline_event::{Bounds, EqualNames, Kinship};

use super::membership_lines::MembershipLines;
use super::tables::Tables;
use super::{NameTable, Store};

/// What is known of the names of a store as they are counted: which actors are one, or stand in one line of parents, and
/// which sources are one outlet.
pub struct CountedNames<'a> {
    actors: &'a NameTable,
    lines: &'a MembershipLines,
    sources: &'a NameTable,
}

impl<'a> CountedNames<'a> {
    /// As these tables count the names of a store.
    pub(super) fn new(store: &Store, tables: &'a Tables) -> Self {
        Self {
            actors: &tables.actors,
            lines: tables.lines_of(store),
            sources: &tables.sources,
        }
    }
}

impl Kinship for CountedNames<'_> {
    fn are_kin(&self, a: &str, b: &str, at: Option<Bounds>) -> bool {
        if EqualNames.are_kin(a, b, at) {
            return true;
        }
        let (a, b) = (self.actors.spelled(a), self.actors.spelled(b));
        let mut pairs = a.iter().flat_map(|&a| b.iter().map(move |&b| (a, b)));
        pairs.any(|(a, b)| a == b || self.lines.lead_up(a, b, at) || self.lines.lead_up(b, a, at))
    }

    fn outlet_key(&self, name: &str) -> String {
        let key = name_key(name);
        if !self.sources.is_renamed() {
            return key;
        }
        // Any name of one outlet may be the one that is merged with another's.
        let merged = self
            .sources
            .of_one_key(&key)
            .filter(|value| self.sources.is_merged(*value))
            .min();
        merged.map_or(key, |value| name_key(self.sources.name(value)))
    }
}

impl Store {
    /// What is known of its names, as they are counted now.
    pub fn counted_names(&self) -> CountedNames<'_> {
        CountedNames::new(self, &self.tables)
    }
}
