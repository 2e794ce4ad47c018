use dateline_batch::{CancelToken, Cancelled};
use dateline_event::Role;
use dateline_store::Facet;

use super::bitmap_index::BitmapIndex;
use super::filter_part::FilterPart;
use super::masks::Masks;
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

    pub(super) fn new(
        prepared: &Prepared,
        masks: &Masks,
        selected: &RowSet,
        filter: &Filter,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let mut counts = Self::default();
        let all = Rows::new(masks, selected);
        let doubts = prepared.doubts(cancel)?;
        for (kind, slot) in DoubtKind::ALL.into_iter().zip(&mut counts.kinds) {
            let others = masks.under_others(prepared.store(), FilterPart::Doubt(kind.question()));
            let rows = others.as_deref().map(|rows| Rows::new(masks, rows));
            *slot = rows.as_ref().unwrap_or(&all).count(doubts, kind.flags().bits());
        }
        let roles = prepared.roles(cancel)?;
        let others = masks.under_others(prepared.store(), FilterPart::Role);
        let rows = others.as_deref().map(|rows| Rows::new(masks, rows));
        for (role, slot) in Role::ALL.into_iter().zip(&mut counts.roles) {
            *slot = rows.as_ref().unwrap_or(&all).count(roles, bit(role));
        }
        if !filter.actor.include.is_empty() {
            let others = masks.under_others(prepared.store(), FilterPart::Facet(Facet::Actor));
            let rows = Rows::new(masks, others.as_deref().unwrap_or(selected));
            for name in filter.actor.include.iter().take(MAX_ACTORS) {
                counts
                    .actors
                    .push((name.clone(), rows.roles_of(prepared, name, cancel)?));
            }
        }
        Ok(counts)
    }
}

/// Rows that possibly count, and those of them that do so only possibly.
struct Rows<'a> {
    possible: &'a RowSet,
    uncertain: Option<RowSet>,
}

impl<'a> Rows<'a> {
    fn new(masks: &Masks, possible: &'a RowSet) -> Self {
        Self {
            possible,
            uncertain: masks.uncertain_of(possible),
        }
    }

    /// Those with any of the bits.
    fn count(&self, bits: &BitmapIndex, wanted: u16) -> Count {
        Count::of(self.possible, self.uncertain.as_ref(), |rows| bits.count(rows, wanted))
    }

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
        let possible = count(self.possible)?;
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
