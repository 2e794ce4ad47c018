//! What a store knows of names: of actors and sources in lists, of places and kinds in trees.

use std::sync::Arc;

use dateline_batch::{MemberId, Participant, Sets};
use dateline_event::Role;

use super::{Code, Column, Facet, NameTable, Naming, RowId, Store, Tree, ValueId};

impl Store {
    /// Of a row what [`Store::values_of`] takes.
    #[inline]
    pub fn code(&self, facet: Facet, row: RowId) -> Code {
        let code = self.column(facet).get(row);
        debug_assert!(code.is_some(), "no {row:?} among {}", self.len());
        code.map_or(Code::FIRST, Code::from_number)
    }

    /// The row's value in the tree of a facet whose values nest; the root for others.
    #[inline]
    pub fn node(&self, facet: Facet, row: RowId) -> ValueId {
        let tree = self.tree(facet);
        tree.map_or(Tree::ROOT, |tree| tree.value_of(self.code(facet, row).node()))
    }

    /// The values of many rows in the tree of a facet whose values nest; nothing for others.
    pub fn gather_nodes(&self, facet: Facet, rows: &[RowId], values: &mut Vec<ValueId>) {
        values.clear();
        let Some(tree) = self.tree(facet) else { return };
        // Where nothing is merged, these are the values.
        self.column(facet).gather(rows, values);
        if tree.is_renamed() {
            for value in values {
                *value = tree.value_of(value.unmerged());
            }
        }
    }

    /// The [`Code`] of each row.
    #[inline]
    pub fn column(&self, facet: Facet) -> &Column {
        match facet {
            Facet::Actor => self.tables.actor_column.as_deref().unwrap_or(&self.columns.actor_sets),
            Facet::Place => &self.columns.places,
            Facet::Kind => &self.columns.kinds,
            Facet::Source => &self.columns.source_sets,
        }
    }

    /// The sets of names that [`Store::column`] refers to; members of actor sets are a [`Participant`] with a value.
    /// Empty for trees.
    #[inline]
    pub fn sets(&self, facet: Facet) -> &Sets {
        match facet {
            Facet::Actor => &self.tables.actor_sets,
            Facet::Source => &self.tables.source_sets,
            Facet::Place | Facet::Kind => &self.no_sets,
        }
    }

    /// The names of actors, as they are counted.
    pub fn actors(&self) -> &NameTable {
        &self.tables.actors
    }

    /// The names of sources, as they are counted.
    pub fn sources(&self) -> &NameTable {
        &self.tables.sources
    }

    /// The tree of places, as they are counted.
    pub fn places(&self) -> &Tree {
        &self.tables.places
    }

    /// The tree of kinds of events, as they are counted.
    pub fn kinds(&self) -> &Tree {
        &self.tables.kinds
    }

    /// The tree of a facet whose values nest.
    #[inline]
    pub fn tree(&self, facet: Facet) -> Option<&Tree> {
        match facet {
            Facet::Place => Some(&self.tables.places),
            Facet::Kind => Some(&self.tables.kinds),
            Facet::Actor | Facet::Source => None,
        }
    }

    /// The names of a facet whose values do not nest.
    #[inline]
    pub fn names(&self, facet: Facet) -> Option<&NameTable> {
        match facet {
            Facet::Actor => Some(&self.tables.actors),
            Facet::Source => Some(&self.tables.sources),
            Facet::Place | Facet::Kind => None,
        }
    }

    /// How names are counted.
    pub fn naming(&self) -> &Arc<Naming> {
        &self.naming
    }

    /// The same events with their names counted otherwise. It goes over distinct names and sets of names; where
    /// memberships have dates, once over the rows; and over the events about which merged names could change what is doubtful.
    #[must_use]
    pub fn renamed(&self, naming: &Arc<Naming>) -> Self {
        Self {
            tables: self.named_tables(naming),
            naming: naming.clone(),
            ..self.clone()
        }
    }

    /// Whether both hold the same rows, however they count names.
    pub fn has_same_rows(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.columns, &other.columns)
    }

    /// Whether each row has the same values of a facet in both.
    pub fn has_same_values(&self, other: &Self, facet: Facet) -> bool {
        self.has_same_rows(other) && self.tables.is_same(&other.tables, facet)
    }

    /// The name, or path in one line, under which a name as a file writes it is counted.
    pub fn counted_name(&self, facet: Facet, written: &str) -> Option<String> {
        let [value] = self.find(facet, written)[..] else {
            return None;
        };
        Some(self.value_name(facet, value))
    }

    /// The names as files write them that a value stands for; paths in one line.
    pub fn written_names(&self, facet: Facet, value: ValueId) -> Vec<String> {
        match (self.tree(facet), self.names(facet)) {
            (Some(tree), _) => tree.written(value),
            (_, Some(names)) => names.written(value).into_iter().map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }

    /// Every spelling of a value; of a nested value those of its own name.
    pub fn spellings(&self, facet: Facet, value: ValueId) -> impl Iterator<Item = &str> {
        let nested = self.tree(facet).into_iter().flat_map(move |tree| {
            let aliases = tree.aliases(value).iter().map(String::as_str);
            std::iter::once(tree.name(value)).chain(aliases)
        });
        let flat = self.names(facet).into_iter();
        nested.chain(flat.flat_map(move |names| names.spellings(value)))
    }

    /// How many values a facet has; a tree's root counts as one.
    pub fn values(&self, facet: Facet) -> u32 {
        match facet {
            Facet::Actor => self.tables.actors.len(),
            Facet::Source => self.tables.sources.len(),
            Facet::Place => self.tables.places.len(),
            Facet::Kind => self.tables.kinds.len(),
        }
    }

    /// All values of a facet but a tree's root.
    pub fn named_values(&self, facet: Facet) -> impl ExactSizeIterator<Item = ValueId> + Clone + use<> {
        let first = ValueId::at(usize::from(facet.is_tree()));
        ValueId::run(first..ValueId::from_number(self.values(facet)))
    }

    /// A value's name; a nested value's path in one line.
    pub fn value_name(&self, facet: Facet, value: ValueId) -> String {
        match facet {
            Facet::Actor => self.tables.actors.name(value).to_owned(),
            Facet::Source => self.tables.sources.name(value).to_owned(),
            Facet::Place => self.tables.places.line(value),
            Facet::Kind => self.tables.kinds.line(value),
        }
    }

    /// The values that a name (or path in one line) stands for.
    pub fn find(&self, facet: Facet, name: &str) -> Vec<ValueId> {
        match facet {
            Facet::Actor => self.tables.actors.find(name),
            Facet::Source => self.tables.sources.find(name),
            Facet::Place => self.tables.places.find(name),
            Facet::Kind => self.tables.kinds.find(name),
        }
    }

    /// The values that a facet's code stands for, each once: a node itself, or the names in a set.
    #[inline]
    pub fn values_of(&self, facet: Facet, code: Code) -> impl Iterator<Item = ValueId> {
        let node = self.tree(facet).map(|tree| tree.value_of(code.node()));
        node.into_iter()
            .chain(distinct_members(facet, self.set_of(facet, code)))
    }

    /// A member of one of the facet's sets without its role.
    #[inline]
    pub fn value_of(facet: Facet, member: MemberId) -> ValueId {
        if facet == Facet::Actor {
            Participant::of(member).actor()
        } else {
            member.into()
        }
    }

    /// The names that a code stands for, with their roles; none where values nest.
    #[inline]
    fn set_of(&self, facet: Facet, code: Code) -> &[MemberId] {
        if facet.is_tree() {
            &[]
        } else {
            self.sets(facet).get(code.set())
        }
    }

    /// The actors or sources of a row, each once.
    #[inline]
    pub fn members(&self, facet: Facet, row: RowId) -> impl Iterator<Item = ValueId> {
        distinct_members(facet, self.set_of(facet, self.code(facet, row)))
    }

    /// The actors of a row, each with its role; without one if sources only say of it what it did not do.
    #[inline]
    pub fn roles(&self, row: RowId) -> impl Iterator<Item = (Option<Role>, ValueId)> {
        let members = self.set_of(Facet::Actor, self.code(Facet::Actor, row));
        let participants = members.iter().map(|&member| Participant::of(member));
        participants.map(|participant| (participant.role(), participant.actor()))
    }

    /// A value's place in the alphabet of its facet.
    #[inline]
    pub fn rank(&self, facet: Facet, value: ValueId) -> u32 {
        match facet {
            Facet::Actor => self.tables.actors.rank(value),
            Facet::Source => self.tables.sources.rank(value),
            Facet::Place => self.tables.places.rank(value),
            Facet::Kind => self.tables.kinds.rank(value),
        }
    }
}

/// The names in a set, without roles and each once.
fn distinct_members(facet: Facet, set: &[MemberId]) -> impl Iterator<Item = ValueId> {
    let value = move |member| Store::value_of(facet, member);
    set.iter().enumerate().filter_map(move |(index, &member)| {
        let earlier = set.get(..index).unwrap_or_default();
        let is_new = !earlier.iter().any(|&other| value(other) == value(member));
        is_new.then_some(value(member))
    })
}
