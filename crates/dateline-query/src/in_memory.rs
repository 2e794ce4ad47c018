//! The store in memory as one of those who answer.

use dateline_batch::{CancelToken, Cancelled};
use dateline_event::{Moment, Role, TimeDelta};
use dateline_store::{Facet, RowId, Store};

use super::{
    Answer, Answers, Bin, DoubtKind, Engine, FacetCounts, Filter, Group, Grouping, LaneBy, ListedEvent, Totals, Under,
    bins_known_within,
};

impl Engine {
    fn whole_answer(&mut self, filter: &Filter, cancel: &CancelToken) -> Result<Answer, Cancelled> {
        self.answer(filter, LaneBy::None, 0, cancel)
    }
}

impl Answers for Engine {
    type Key = RowId;
    type Error = Cancelled;

    fn totals(&mut self, filter: &Filter, cancel: &CancelToken) -> Result<Totals, Cancelled> {
        let answer = self.whole_answer(filter, cancel)?;
        Ok(Totals {
            events: answer.total,
            undated: u32::try_from(answer.undated.len()).unwrap_or(u32::MAX),
            extent: answer.lanes.all.extent(self.store()),
        })
    }

    fn groups(
        &mut self,
        filter: &Filter,
        by: Grouping,
        under: Under,
        cancel: &CancelToken,
    ) -> Result<Vec<Group>, Cancelled> {
        let answer = self.whole_answer(filter, cancel)?;
        let mut groups: Vec<Group> = match by {
            Grouping::Facet(facet) => {
                let counts = match under {
                    Under::OtherParts => answer.facet(facet).clone(),
                    Under::Filter => self.count_of(facet, &answer.matching, cancel)?,
                };
                named(self.store(), facet, &counts)
            }
            Grouping::Doubt => {
                let doubts = self.doubts_of(&answer, under, cancel)?;
                let kinds = DoubtKind::ALL.into_iter();
                kinds.map(|kind| Group::flat(kind.label(), doubts.kind(kind))).collect()
            }
            Grouping::Role => {
                let doubts = self.doubts_of(&answer, under, cancel)?;
                let roles = Role::ALL.into_iter();
                roles.map(|role| Group::flat(role.noun(), doubts.role(role))).collect()
            }
        };
        Group::arrange(&mut groups, by);
        Ok(groups)
    }

    fn bins(
        &mut self,
        filter: &Filter,
        edges: &[Moment],
        longest: TimeDelta,
        cancel: &CancelToken,
    ) -> Result<Vec<Bin>, Cancelled> {
        let answer = self.whole_answer(filter, cancel)?;
        Ok(bins_known_within(&answer.lanes.all, self.store(), edges, longest))
    }

    fn page(
        &mut self,
        filter: &Filter,
        after: Option<&RowId>,
        most: usize,
        cancel: &CancelToken,
    ) -> Result<Vec<ListedEvent<RowId>>, Cancelled> {
        let answer = self.whole_answer(filter, cancel)?;
        let rows = answer.matching.iter_from(after.copied().unwrap_or(RowId::FIRST));
        let rows = rows.filter(|row| Some(row) != after).take(most);
        Ok(rows.map(|row| listed(self.store(), row)).collect())
    }
}

fn named(store: &Store, facet: Facet, counts: &FacetCounts) -> Vec<Group> {
    let ranking = counts.ranking.iter();
    let groups = ranking.map(|&value| {
        let count = counts.count(value);
        Group {
            name: store.value_name(facet, value),
            count,
            own: if facet.is_tree() { counts.own(value) } else { count },
        }
    });
    groups.collect()
}

fn listed(store: &Store, row: RowId) -> ListedEvent<RowId> {
    let line = |facet: Facet| store.value_name(facet, store.node(facet, row));
    let name = |facet: Facet| move |value| store.value_name(facet, value);
    let actor = name(Facet::Actor);
    ListedEvent {
        key: row,
        bounds: store.is_dated(row).then(|| store.bounds(row)),
        is_doubtful: store.span(row).is_doubtful,
        title: store.event_as_given(row).title,
        actors: store.roles(row).map(|(role, value)| (role, actor(value))).collect(),
        place: line(Facet::Place),
        kind: line(Facet::Kind),
        sources: store.members(Facet::Source, row).map(name(Facet::Source)).collect(),
        doubt: store.doubt(row),
    }
}
