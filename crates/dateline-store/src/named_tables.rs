//! The tables of a store under another naming.

use std::sync::Arc;

use dateline_batch::{CancelToken, NameId, Participant};

use super::build::uncancelled;
use super::figures::FigureKinds;
use super::rejudged::rejudged;
use super::roll_up::roll_up;
use super::tables::Tables;
use super::{Facet, Naming, Store};

impl Store {
    /// The tables under this naming; those of facets for which nothing changes stay the same.
    pub(super) fn named_tables(&self, naming: &Naming) -> Tables {
        let is_as_now = |facet| self.naming.merges(facet) == naming.merges(facet);
        let mut tables = self.written.clone();
        if is_as_now(Facet::Actor) && self.naming.rolled_up == naming.rolled_up {
            tables.actors = self.tables.actors.clone();
            tables.lines = self.tables.lines.clone();
            tables.actor_sets = self.tables.actor_sets.clone();
            tables.actor_column.clone_from(&self.tables.actor_column);
        } else {
            self.name_actors(naming, &mut tables);
        }
        if is_as_now(Facet::Source) {
            tables.sources = self.tables.sources.clone();
            tables.source_sets = self.tables.source_sets.clone();
        } else {
            let sources = self.written.sources.renamed(&naming.merges(Facet::Source), &[]);
            if sources.is_renamed() {
                let sets = &self.written.source_sets;
                tables.source_sets = Arc::new(sets.renumbered(|source| sources.value_of(source.into()).into()));
                tables.sources = Arc::new(sources);
            }
        }
        for (facet, written, now, tree) in [
            (
                Facet::Place,
                &self.written.places,
                &self.tables.places,
                &mut tables.places,
            ),
            (Facet::Kind, &self.written.kinds, &self.tables.kinds, &mut tables.kinds),
        ] {
            *tree = if is_as_now(facet) {
                now.clone()
            } else {
                written.renamed(&naming.merges(facet))
            };
        }
        tables.figure_kinds = if self.naming.figures_apart == naming.figures_apart {
            self.tables.figure_kinds.clone()
        } else {
            Arc::new(FigureKinds::new(&self.figures, &naming.figures_apart))
        };
        tables.rejudged = if is_as_now(Facet::Actor) && is_as_now(Facet::Source) {
            self.tables.rejudged.clone()
        } else {
            Arc::new(uncancelled(rejudged(self, &tables, &CancelToken::NEVER)))
        };
        tables
    }

    fn name_actors(&self, naming: &Naming, tables: &mut Tables) {
        let merges = naming.merges(Facet::Actor);
        let rolled_up: Vec<String> = naming.rolled_up.iter().cloned().collect();
        let actors = self.written.actors.renamed(&merges, &rolled_up);
        if actors.is_renamed() {
            let value = |member| {
                let participant = Participant::<NameId>::of(member);
                participant.with_actor(actors.value_of(participant.actor())).member()
            };
            tables.actor_sets = Arc::new(self.written.actor_sets.renumbered(value));
            tables.actors = Arc::new(actors);
            tables.lines = Arc::default();
        }
        if !naming.rolled_up.is_empty() {
            roll_up(self, naming, tables);
        }
    }
}
