use dateline_batch::{CancelToken, Cancelled};
use dateline_event::Role;
use dateline_store::Facet;

use super::filter_part::FilterPart;
use super::masks::Masks;
use super::possible_rows::PossibleRows;
use super::prepared::Prepared;
use super::roles::{bit, count_roles};
use super::row_set::RowSet;
use super::values::values_within;
use super::{Count, DoubtKind, Filter};

/// Counts of each kind of doubt and each role, under all *other* filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DoubtCounts {
    /// In the order of [`DoubtKind::ALL`].
    kinds: [Count; DoubtKind::ALL.len()],
    /// In the order of [`Role::ALL`].
    roles: [Count; Role::ALL.len()],
    /// Of the included actors, by the name in the filter.
    actors: Vec<(String, [Count; Role::ALL.len()])>,
}

/// Of no more included actors are roles counted.
const MAX_ACTORS: usize = 12;

impl DoubtCounts {
    /// How many events are of this kind.
    pub fn kind(&self, kind: DoubtKind) -> Count {
        let kinds = DoubtKind::ALL.into_iter().zip(self.kinds);
        kinds
            .into_iter()
            .find(|(other, _)| *other == kind)
            .map_or(Count::default(), |(_, count)| count)
    }

    /// In how many events somebody has this role.
    pub fn role(&self, role: Role) -> Count {
        self.roles.get(role as usize).copied().unwrap_or_default()
    }

    /// In how many events an actor that the filter includes has this role, under all filters but those by actor; `None`
    /// where that was not counted.
    pub fn actor_as(&self, actor: &str, role: Role) -> Option<Count> {
        let (_, counts) = self.actors.iter().find(|(name, _)| name == actor)?;
        counts.get(role as usize).copied()
    }

    /// Of all rows that the filter selects, whatever it wants of doubt and roles.
    pub(super) fn among(
        prepared: &Prepared,
        masks: &Masks,
        selected: &RowSet,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let all = PossibleRows::selected(masks, selected);
        Self::counted(prepared, &all, |_| None, cancel)
    }

    /// Among `all`, where `others` has no other rows for a part of the filter.
    fn counted<'a>(
        prepared: &Prepared,
        all: &PossibleRows<'a>,
        others: impl Fn(FilterPart) -> Option<PossibleRows<'a>>,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let mut counts = Self::default();
        let doubts = prepared.doubts(cancel)?;
        for (kind, slot) in DoubtKind::ALL.into_iter().zip(&mut counts.kinds) {
            let others = others(FilterPart::Doubt(kind.question()));
            let rows = others.as_ref().unwrap_or(all);
            *slot = rows.count(|rows| doubts.count(rows, kind.flags().bits()));
        }
        let roles = prepared.roles(cancel)?;
        let others = others(FilterPart::Role);
        let rows = others.as_ref().unwrap_or(all);
        for (role, slot) in Role::ALL.into_iter().zip(&mut counts.roles) {
            *slot = rows.count(|rows| roles.count(rows, bit(role)));
        }
        Ok(counts)
    }

    pub(super) fn new(
        prepared: &Prepared,
        masks: &Masks,
        selected: &RowSet,
        filter: &Filter,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let store = prepared.store();
        let all = PossibleRows::selected(masks, selected);
        let others = |part| PossibleRows::under_others(store, masks, part);
        let mut counts = Self::counted(prepared, &all, others, cancel)?;
        if !filter.actor.include.is_empty() {
            let others = PossibleRows::under_others(store, masks, FilterPart::Facet(Facet::Actor));
            let rows = others.as_ref().unwrap_or(&all);
            for name in filter.actor.include.iter().take(MAX_ACTORS) {
                counts
                    .actors
                    .push((name.clone(), rows.roles_of(prepared, name, cancel)?));
            }
        }
        Ok(counts)
    }
}

impl PossibleRows<'_> {
    /// Those in which an actor has each role.
    fn roles_of(
        &self,
        prepared: &Prepared,
        name: &String,
        cancel: &CancelToken,
    ) -> Result<[Count; Role::ALL.len()], Cancelled> {
        let store = prepared.store();
        let values = values_within(store, Facet::Actor, [name]);
        let of_actor = prepared.index(Facet::Actor, cancel)?.rows_with(store, &values);
        let count = |rows: &RowSet| {
            let mut rows = rows.clone();
            rows.intersect(&of_actor);
            count_roles(store, &rows, &values, cancel)
        };
        let possible = count(&self.possible)?;
        let uncertain = match &self.uncertain {
            Some(uncertain) => count(uncertain)?,
            None => [0; Role::ALL.len()],
        };
        let mut counts = [Count::default(); Role::ALL.len()];
        for (slot, (possible, uncertain)) in counts.iter_mut().zip(possible.into_iter().zip(uncertain)) {
            *slot = Count {
                possible,
                certain: possible - uncertain,
            };
        }
        Ok(counts)
    }
}
