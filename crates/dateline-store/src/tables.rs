use std::sync::{Arc, OnceLock};

use dateline_batch::Sets;
use dateline_event::Doubt;
use rustc_hash::FxHashMap;

use super::figures::FigureKinds;
use super::membership_lines::MembershipLines;
use super::{Column, Facet, NameTable, RowId, Store, Tree};

/// The names of a store, and which sets of them its rows have.
#[derive(Clone, Default)]
pub(super) struct Tables {
    pub actor_sets: Arc<Sets>,
    /// The set of each row, where that is not as files have it.
    pub actor_column: Option<Arc<Column>>,
    pub source_sets: Arc<Sets>,
    pub actors: Arc<NameTable>,
    /// From each of `actors` up to those that it belongs to, worked out when it is first asked for.
    pub lines: Arc<OnceLock<MembershipLines>>,
    pub sources: Arc<NameTable>,
    pub kinds: Arc<Tree>,
    pub places: Arc<Tree>,
    /// Which names of figures are counted as one kind.
    pub figure_kinds: Arc<FigureKinds>,
    /// Rows whose doubt is another because of what is known of names, with the bits that depend on it.
    pub rejudged: Arc<FxHashMap<RowId, Doubt>>,
}

impl Tables {
    /// Who of these actors stands above whom, as the files of a store say.
    pub fn lines_of(&self, store: &Store) -> &MembershipLines {
        self.lines
            .get_or_init(|| MembershipLines::new(&store.memberships(), &self.actors))
    }

    /// Whether every row has the same values of a facet in both.
    pub fn is_same(&self, other: &Self, facet: Facet) -> bool {
        match facet {
            Facet::Actor => {
                Arc::ptr_eq(&self.actors, &other.actors) && Arc::ptr_eq(&self.actor_sets, &other.actor_sets)
            }
            Facet::Source => Arc::ptr_eq(&self.sources, &other.sources),
            Facet::Place => Arc::ptr_eq(&self.places, &other.places),
            Facet::Kind => Arc::ptr_eq(&self.kinds, &other.kinds),
        }
    }
}
